"use client";

import { useVirtualizer } from "@tanstack/react-virtual";
import { type ReactNode, type Ref, useEffect, useImperativeHandle } from "react";
import type { Tile } from "@/lib/justified-rows";
import type { TimelineRow } from "@/lib/timeline";
import classes from "./virtual-rows.module.css";

export interface VirtualRowsHandle {
  /** Scrolls so far that the picture is drawn. */
  show: (index: number) => void;
}

type Heading = Extract<TimelineRow, { kind: "heading" }>;

interface VirtualRowsProps {
  ref?: Ref<VirtualRowsHandle>;
  rows: TimelineRow[];
  gap: number;
  headingHeight: (heading: Heading) => number;
  scroller: HTMLElement | null;
  renderHeading: (heading: Heading) => ReactNode;
  renderTile: (tile: Tile) => ReactNode;
  /** Called while the end is near. */
  onNearEnd: () => void;
}

const overscan = 4;
const nearEnd = 6;

/** Draws the rows in sight and no others. */
export function VirtualRows(props: VirtualRowsProps) {
  const { ref, rows, gap, headingHeight, scroller, onNearEnd } = props;
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller,
    getItemKey: (index) => {
      const row = rows[index];
      return row ? `${row.kind} ${row.key}` : index;
    },
    estimateSize: (index) => {
      const row = rows[index];
      if (!row) return 0;
      return row.kind === "heading" ? headingHeight(row) : row.height + gap;
    },
    overscan,
  });

  // The sizes are known beforehand, and change with the window and the size slider.
  // biome-ignore lint/correctness/useExhaustiveDependencies: rows are what the sizes come from
  useEffect(() => virtualizer.measure(), [rows, virtualizer]);

  useImperativeHandle(ref, () => ({
    show: (picture) => {
      const at = rows.findIndex(
        (row) => row.kind === "pictures" && row.tiles.some(({ index }) => index === picture),
      );
      if (at !== -1) virtualizer.scrollToIndex(at, { align: "auto" });
    },
  }));

  const drawn = virtualizer.getVirtualItems();
  const isNearEnd = (drawn.at(-1)?.index ?? 0) >= rows.length - nearEnd;
  // biome-ignore lint/correctness/useExhaustiveDependencies: asks again whenever more rows have come
  useEffect(() => {
    if (isNearEnd) onNearEnd();
  }, [isNearEnd, rows.length, onNearEnd]);

  return (
    <div className={classes.root} style={{ height: virtualizer.getTotalSize() }}>
      {drawn.map(({ key, index, start }) => {
        const row = rows[index];
        if (!row) return null;
        return (
          <div key={key} className={classes.row} style={{ transform: `translateY(${start}px)` }}>
            {row.kind === "heading" ? (
              props.renderHeading(row)
            ) : (
              <div className={classes.tiles} style={{ gap, height: row.height }}>
                {row.tiles.map((tile) => (
                  <div key={tile.index} style={{ width: tile.width, height: tile.height, flex: "none" }}>
                    {props.renderTile(tile)}
                  </div>
                ))}
              </div>
            )}
          </div>
        );
      })}
    </div>
  );
}
