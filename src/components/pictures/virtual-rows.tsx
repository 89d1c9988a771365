"use client";

import { useVirtualizer } from "@tanstack/react-virtual";
import { type ReactNode, type Ref, useCallback, useEffect, useImperativeHandle, useMemo } from "react";
import type { Tile } from "@/lib/justified-rows";
import type { TimelineRow } from "@/lib/timeline";
import { placesOf, type RowPlaces, rowOfPicture } from "./row-places";
import { type Anchoring, useScrollAnchor } from "./use-scroll-anchor";
import classes from "./virtual-rows.module.css";

export interface VirtualRowsHandle {
  /** Scrolls so far that the picture is drawn. */
  show: (index: number) => void;
}

type Heading = Extract<TimelineRow, { kind: "heading" }>;

/** The pictures that are drawn, from `first` to `last`. */
export interface DrawnRange {
  first: number;
  last: number;
}

interface VirtualRowsProps {
  ref?: Ref<VirtualRowsHandle>;
  rows: TimelineRow[];
  /** Of these rows, where the caller has worked them out already. */
  places?: RowPlaces;
  gap: number;
  headingHeight: (heading: Heading) => number;
  scroller: HTMLElement | null;
  renderHeading: (heading: Heading) => ReactNode;
  renderTile: (tile: Tile, drawn: DrawnRange) => ReactNode;
  /** Called while the end is near. */
  onNearEnd?: () => void;
  onDrawn?: (drawn: DrawnRange) => void;
  /** When given, what is in sight stays where it is while the rows round it change. */
  anchoring?: Anchoring;
}

const overscan = 4;
const nearEnd = 6;

/** Draws the rows in sight and no others. */
export function VirtualRows(props: VirtualRowsProps) {
  const { ref, rows, gap, headingHeight, scroller, onNearEnd, onDrawn } = props;
  const sizeOf = (row: TimelineRow) => (row.kind === "heading" ? headingHeight(row) : row.height + gap);
  // biome-ignore lint/correctness/useExhaustiveDependencies: how high a heading is doesn't change
  const places = useMemo(() => props.places ?? placesOf(rows, sizeOf), [rows, props.places, gap]);
  // A new function makes the virtualizer measure anew: it must come with new sizes and at no other time.
  const getItemKey = useCallback(
    (index: number) => (places ? rows[index]?.key : undefined) ?? index,
    [rows, places],
  );
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller,
    getItemKey,
    estimateSize: (index) => (places.tops[index + 1] ?? 0) - (places.tops[index] ?? 0),
    overscan,
  });
  const offset = useCallback(() => virtualizer.scrollOffset ?? 0, [virtualizer]);
  useScrollAnchor(places, props.anchoring, scroller, offset);

  useImperativeHandle(ref, () => ({
    show: (picture) => {
      const at = rowOfPicture(places, picture);
      if (at !== -1) virtualizer.scrollToIndex(at, { align: "auto" });
    },
  }));

  const items = virtualizer.getVirtualItems();
  const indexes = items.flatMap(({ index }) => {
    const row = rows[index];
    return row?.kind === "pictures" ? row.tiles.map((tile) => tile.index) : [];
  });
  const [first = 0, last = -1] = [indexes[0], indexes.at(-1)];
  useEffect(() => {
    if (last >= first) onDrawn?.({ first, last });
  }, [first, last, onDrawn]);
  const isNearEnd = (items.at(-1)?.index ?? 0) >= rows.length - nearEnd;
  // biome-ignore lint/correctness/useExhaustiveDependencies: asks again whenever more rows have come
  useEffect(() => {
    if (isNearEnd) onNearEnd?.();
  }, [isNearEnd, rows.length, onNearEnd]);

  return (
    <div className={classes.root} style={{ height: virtualizer.getTotalSize() }}>
      {items.map(({ key, index, start }) => {
        const row = rows[index];
        if (!row) return null;
        return (
          <div key={key} className={classes.row} style={{ transform: `translateY(${start}px)` }}>
            {row.kind === "heading" ? (
              props.renderHeading(row)
            ) : (
              <div className={classes.tiles} style={{ gap, height: row.height }}>
                {row.tiles.map((tile) => (
                  <div
                    key={tile.index}
                    data-index={tile.index}
                    style={{ width: tile.width, height: tile.height, flex: "none" }}
                  >
                    {props.renderTile(tile, { first, last })}
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
