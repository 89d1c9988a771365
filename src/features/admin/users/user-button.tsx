import { UnstyledButton } from "@mantine/core";
import type { ReactNode } from "react";
import classes from "./user-button.module.css";
import { texts } from "./users.texts";

interface UserButtonProps {
  name: string;
  onOpen: () => void;
  children: ReactNode;
}

/** Opens a person; all of the row or card around it is its target. */
export function UserButton({ name, onOpen, children }: UserButtonProps) {
  return (
    <UnstyledButton
      className={classes.root}
      onClick={onOpen}
      aria-label={texts.open(name)}
      aria-haspopup="dialog"
    >
      {children}
    </UnstyledButton>
  );
}
