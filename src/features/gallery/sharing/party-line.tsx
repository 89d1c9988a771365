import { Text } from "@mantine/core";
import type { ReactNode } from "react";
import classes from "./party-line.module.css";

interface PartyLineProps {
  avatar: ReactNode;
  name: string;
  note?: string;
  /** At the end: what they may do. */
  children: ReactNode;
}

/** A person or group and what they may do. */
export function PartyLine({ avatar, name, note, children }: PartyLineProps) {
  return (
    <li className={classes.root}>
      {avatar}
      <div className={classes.words}>
        <Text size="sm" fw={500} truncate title={name}>
          {name}
        </Text>
        {note !== undefined && (
          <Text size="xs" c="dimmed" className={classes.note}>
            {note}
          </Text>
        )}
      </div>
      {children}
    </li>
  );
}
