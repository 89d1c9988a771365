"use client";

import { Menu, UnstyledButton } from "@mantine/core";
import type { ReactNode } from "react";

interface ContextMenuProps {
  /** Where it opens, in pixels of the window; null while closed. */
  at: { x: number; y: number } | null;
  onClose: () => void;
  label: string;
  children: ReactNode;
}

/** Within the landmark, so that whoever goes from one to the next finds it. */
const inMain = { target: "#main" };

/** One menu for a whole grid, opened wherever it was asked for. */
export function ContextMenu({ at, onClose, label, children }: ContextMenuProps) {
  return (
    <Menu
      key={at ? `${at.x} ${at.y}` : "closed"}
      opened={at !== null}
      onClose={onClose}
      position="bottom-start"
      offset={2}
      returnFocus={false}
      portalProps={inMain}
      width={240}
    >
      <Menu.Target>
        {/* Nothing to press: it is where the menu hangs. */}
        <UnstyledButton
          tabIndex={-1}
          aria-label={label}
          style={{ position: "fixed", left: at?.x ?? 0, top: at?.y ?? 0 }}
        />
      </Menu.Target>
      <Menu.Dropdown aria-label={label}>{children}</Menu.Dropdown>
    </Menu>
  );
}
