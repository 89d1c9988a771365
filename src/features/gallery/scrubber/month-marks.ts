import type { RowPlaces } from "@/components/pictures/row-places";
import type { TimelineRow } from "@/lib/timeline";

export interface MonthMark {
  /** "November 2026" */
  label: string;
  year: string;
  /** Pixels from the top of the list. */
  top: number;
}

export function monthMarks(
  rows: readonly TimelineRow[],
  { tops }: RowPlaces,
  monthOf: (at: number | null) => string,
): MonthMark[] {
  return rows.flatMap((row, place) => {
    if (row.kind !== "heading" || !row.isMonth) return [];
    const year = row.at === null ? "" : String(new Date(row.at).getFullYear());
    return [{ label: monthOf(row.at), year, top: tops[place] ?? 0 }];
  });
}

/** The month that the list is in, so many pixels down. */
export const markAt = (marks: readonly MonthMark[], top: number): number =>
  Math.max(
    0,
    marks.findLastIndex((mark) => mark.top <= top + 1),
  );

export interface Tick {
  label: string;
  /** 0..1 of the track. */
  at: number;
  isYear: boolean;
}

/** Pixels between two ticks so that they can be told apart, and between two years so that they can be read. */
const room = { month: 8, year: 22 };

/** The marks that fit along a track of so many pixels: years first, months between them. */
export function ticksOf(marks: readonly MonthMark[], total: number, track: number): Tick[] {
  const ticks: Tick[] = [];
  const isFree = (at: number, by: number) => ticks.every((tick) => Math.abs(tick.at - at) * track >= by);
  let year = "";
  for (const mark of marks) {
    const at = mark.top / total;
    if (mark.year !== year && isFree(at, room.year)) ticks.push({ label: mark.year, at, isYear: true });
    year = mark.year;
  }
  for (const { label, top } of marks) {
    const at = top / total;
    if (isFree(at, room.month)) ticks.push({ label, at, isYear: false });
  }
  return ticks;
}
