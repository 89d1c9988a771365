import { Group, Text } from "@mantine/core";
import type { ReactNode } from "react";
import classes from "./person-line.module.css";

interface PersonLineProps {
  avatar: ReactNode;
  name: ReactNode;
  email: string;
}

export function PersonLine({ avatar, name, email }: PersonLineProps) {
  return (
    <Group gap="sm" wrap="nowrap" className={classes.root}>
      {avatar}
      <div className={classes.root}>
        <Text size="sm" fw={600} truncate>
          {name}
        </Text>
        <Text size="sm" c="dimmed" truncate>
          {email}
        </Text>
      </div>
    </Group>
  );
}
