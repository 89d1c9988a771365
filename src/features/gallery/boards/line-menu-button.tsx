"use client";

import { ActionIcon } from "@mantine/core";
import { IconDots } from "@tabler/icons-react";
import { type MenuPlace, menuPlaceOf } from "../menu-place";
import classes from "./line-menu-button.module.css";

interface LineMenuButtonProps {
  label: string;
  onOpen: (place: MenuPlace) => void;
}

/** Opens a line's menu; out of sight until the line is pointed at, where there is something to point with. */
export function LineMenuButton({ label, onOpen }: LineMenuButtonProps) {
  return (
    <ActionIcon
      size="md"
      className={classes.root}
      aria-label={label}
      aria-haspopup="menu"
      onClick={(event) => onOpen(menuPlaceOf(event))}
    >
      <IconDots size={18} stroke={1.5} />
    </ActionIcon>
  );
}
