"use client";

import { useMemo, useRef } from "react";
import { placesOf } from "@/components/pictures/row-places";
import type { RowOptions } from "@/lib/justified-rows";
import type { Preferences } from "@/lib/preferences";
import { dayRows, type TimelineRow } from "@/lib/timeline";
import { headingHeight } from "./day-heading";
import type { SourceDay } from "./source-days";

export const gap = 4;
/** Rows are never higher than this part of the width, so that a phone shows two pictures abreast. */
const narrow = 2.4;

/** `width` 0 means that the window hasn't been measured yet. A day is laid out again only when it has changed. */
export function useGridRows(days: readonly SourceDay[], width: number, gallery: Preferences["gallery"]) {
  const { thumbnailSize, layout } = gallery;
  const done = useRef<{ of: string; rows: WeakMap<SourceDay, TimelineRow[]> }>({
    of: "",
    rows: new WeakMap(),
  });
  const rows = useMemo(() => {
    if (width === 0) return [];
    const options: RowOptions = { width, target: Math.min(thumbnailSize, width / narrow), gap };
    const of = JSON.stringify([layout, options]);
    if (done.current.of !== of) done.current = { of, rows: new WeakMap() };
    const known = done.current.rows;
    let month = -1;
    return days.flatMap((day) => {
      if (day.count === 0) return [];
      const isMonth = monthOf(day.at) !== month;
      month = monthOf(day.at);
      const before = known.get(day);
      const heading = before?.[0];
      if (before && heading?.kind === "heading" && heading.isMonth === isMonth) return before;
      const laidOut = dayRows(day, isMonth, layout, options);
      known.set(day, laidOut);
      return laidOut;
    });
  }, [days, width, thumbnailSize, layout]);
  const places = useMemo(() => placesOf(rows, rowHeight), [rows]);
  return { rows, places };
}

const rowHeight = (row: TimelineRow) => (row.kind === "heading" ? headingHeight(row) : row.height + gap);

/** Counts months through the years, by the calendar of the browser. */
function monthOf(at: number | null): number {
  if (at === null) return -2;
  const date = new Date(at);
  return date.getFullYear() * 12 + date.getMonth();
}
