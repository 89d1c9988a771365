import type { Image, ImageTimeline } from "@/lib/images";
import { dayPage, type TimelineDay } from "@/lib/timeline";

/** A day, or `rest`: what lies before the days that the server has counted. */
export interface SourceDay extends TimelineDay {
  /** Epoch ms; the rest has no beginning. */
  from: number | undefined;
  to: number;
  pages: readonly (readonly Image[] | undefined)[];
}

export const restKey = "rest";

/** Gives each day its place in the whole list; a day that keeps it stays the same object. */
export function started(days: SourceDay[]): SourceDay[] {
  let start = 0;
  return days.map((day) => {
    const placed = day.start === start ? day : { ...day, start };
    start += day.count;
    return placed;
  });
}

function restOf(timeline: ImageTimeline, old: SourceDay | undefined): SourceDay {
  const to = timeline.days.at(-1)?.from ?? 0;
  const at = { key: restKey, at: null, start: 0, from: undefined, to };
  // How many they are shows as they come.
  return old ? { ...old, ...at } : { ...at, count: 1, ratio: 1, pages: [] };
}

/** The days of a timeline in order of the list; what is known of them by now is kept. */
export function daysOf(timeline: ImageTimeline, order: "newest" | "oldest", old: SourceDay[]): SourceDay[] {
  const known = new Map(old.map((day) => [day.key, day]));
  const days = timeline.days.map(({ from, to, count, ratio }): SourceDay => {
    const key = String(from);
    const before = known.get(key);
    return {
      ...{ key, from, to, start: before?.start ?? 0, count, pages: before?.pages ?? [] },
      // Whole hours needn't be midnight in every zone: noon is the same day in all.
      at: (from + to) / 2,
      ratio: count > 0 ? ratio / count : 1,
    };
  });
  const all = timeline.isComplete ? days : [...days, restOf(timeline, known.get(restKey))];
  return started(order === "newest" ? all : all.reverse());
}

/** The picture at a place of the whole list, as far as it is known. */
export function imageOfDays(days: readonly SourceDay[], index: number): Image | undefined {
  let low = 0;
  let high = days.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((days[middle]?.start ?? 0) <= index) low = middle + 1;
    else high = middle;
  }
  // Of days that begin at the same place all but the last are empty.
  const day = days[low - 1];
  if (!day) return undefined;
  const place = index - day.start;
  return day.pages[Math.floor(place / dayPage)]?.[place % dayPage];
}
