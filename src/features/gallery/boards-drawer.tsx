"use client";

import { Drawer } from "@mantine/core";
import { BoardsPanel } from "./boards-panel";
import classes from "./gallery.module.css";
import { texts } from "./gallery.texts";
import type { Filter } from "./use-filter";

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
        <Drawer.Body className={classes.drawerBody}>
          <BoardsPanel filter={filter} onGo={onGo} />
        </Drawer.Body>
      </Drawer.Content>
    </Drawer.Root>
  );
}
