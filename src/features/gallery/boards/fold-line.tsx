"use client";

import { UnstyledButton } from "@mantine/core";
import { IconChevronRight, IconFolder, IconFolderOpen } from "@tabler/icons-react";
import type { DragEvent, ReactNode } from "react";
import { counted } from "@/lib/quantities";
import classes from "./fold-line.module.css";

interface FoldLineProps {
  name: string;
  isFolder: boolean;
  isOpen: boolean;
  count: number | undefined;
  onToggle: () => void;
  onDragStart?: (event: DragEvent) => void;
  onDragEnd?: () => void;
  menu?: ReactNode;
}

/** Opens and closes a section or a folder. */
export function FoldLine(props: FoldLineProps) {
  const { name, isFolder, isOpen, count, menu } = props;
  const Folder = isOpen ? IconFolderOpen : IconFolder;
  return (
    <div className={classes.root} data-folder={isFolder || undefined}>
      <UnstyledButton
        className={classes.button}
        aria-expanded={isOpen}
        onClick={props.onToggle}
        draggable={props.onDragStart !== undefined}
        onDragStart={props.onDragStart}
        onDragEnd={props.onDragEnd}
      >
        <IconChevronRight size={16} stroke={1.5} className={classes.chevron} aria-hidden />
        {isFolder && <Folder size={18} stroke={1.5} className={classes.folder} aria-hidden />}
        <span className={classes.name}>{name}</span>
        {count !== undefined && (
          <span className={classes.count} data-yields={Boolean(menu) || undefined}>
            {counted(count)}
          </span>
        )}
      </UnstyledButton>
      {menu}
    </div>
  );
}
