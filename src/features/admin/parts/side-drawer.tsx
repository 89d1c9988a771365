"use client";

import { Drawer } from "@mantine/core";
import type { ReactNode } from "react";
import { texts } from "../admin.texts";
import classes from "./side-drawer.module.css";

interface SideDrawerProps {
  title: string;
  onClose: () => void;
  children: ReactNode;
}

/** One thing of a list, beside it; all of the screen on a phone. */
export function SideDrawer({ title, onClose, children }: SideDrawerProps) {
  return (
    <Drawer
      opened
      onClose={onClose}
      position="right"
      size={480}
      title={title}
      classNames={classes}
      // A dialog over the drawer has a header too, and a page only one banner.
      attributes={{ header: { role: "presentation" } }}
      closeButtonProps={{ "aria-label": texts.close, size: 44 }}
    >
      {children}
    </Drawer>
  );
}
