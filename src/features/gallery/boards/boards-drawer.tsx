"use client";

import { Drawer } from "@mantine/core";
import type { Filter } from "../use-filter";
import { texts } from "./boards.texts";
import classes from "./boards-drawer.module.css";
import { BoardsPanel } from "./boards-panel";

interface BoardsDrawerProps {
  filter: Filter;
  onGo: (filter: Filter) => void;
  onClose: () => void;
}

/** The boards on a phone. */
export function BoardsDrawer({ filter, onGo, onClose }: BoardsDrawerProps) {
  return (
    <Drawer.Root opened onClose={onClose} size={320} padding={0}>
      <Drawer.Overlay />
      <Drawer.Content aria-label={texts.boards}>
        <Drawer.Body className={classes.body}>
          <BoardsPanel filter={filter} onGo={onGo} />
        </Drawer.Body>
      </Drawer.Content>
    </Drawer.Root>
  );
}
