"use client";

import { type DragEvent, type ReactNode, useState } from "react";
import classes from "./drop-line.module.css";
import { type DropMark, panelDragMime } from "./panel-drag";

interface DropLineProps {
  /** Pixels from the top of the list. */
  start: number;
  isIndented: boolean;
  /** What would happen to what is dragged; null: nothing. */
  markOf: (isUpper: boolean) => DropMark | null;
  onDrop: (mark: DropMark) => void;
  children: ReactNode;
}

/** Where a line stands, and where what is dragged over it would land. */
export function DropLine({ start, isIndented, markOf, onDrop, children }: DropLineProps) {
  const [mark, setMark] = useState<DropMark | null>(null);
  const read = (event: DragEvent) => {
    if (!event.dataTransfer.types.includes(panelDragMime)) return null;
    const { top, height } = event.currentTarget.getBoundingClientRect();
    return markOf(event.clientY < top + height / 2);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the menus do by keyboard what is dragged here
    <div
      className={classes.root}
      data-mark={mark ?? undefined}
      data-indented={isIndented || undefined}
      style={{ transform: `translateY(${start}px)` }}
      onDragOver={(event) => {
        const next = read(event);
        setMark(next);
        if (next) event.preventDefault();
      }}
      onDragLeave={(event) => {
        const { relatedTarget } = event;
        if (!(relatedTarget instanceof Node && event.currentTarget.contains(relatedTarget))) setMark(null);
      }}
      onDrop={(event) => {
        const last = read(event);
        setMark(null);
        if (!last) return;
        event.preventDefault();
        onDrop(last);
      }}
    >
      {children}
    </div>
  );
}
