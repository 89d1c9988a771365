import { dayPage } from "@/lib/timeline";
import type { SourceDay } from "./source-days";

export interface PageRef {
  /** The day's key. */
  day: string;
  page: number;
}

/** The pages that hold the pictures `first` to `last`, those in the middle before those at the edges. */
export function pagesBetween(days: SourceDay[], first: number, last: number): PageRef[] {
  const refs = days.flatMap((day) => {
    const from = Math.max(0, first - day.start);
    const to = Math.min(day.count - 1, last - day.start);
    if (to < from) return [];
    const pages = { first: Math.floor(from / dayPage), last: Math.floor(to / dayPage) };
    return Array.from({ length: pages.last - pages.first + 1 }, (_, n) => {
      const page = pages.first + n;
      const middle = day.start + Math.min(day.count, (page + 0.5) * dayPage);
      return { day: day.key, page, off: Math.abs(middle - (first + last) / 2) };
    });
  });
  return refs.sort((a, b) => a.off - b.off).map(({ day, page }) => ({ day, page }));
}

/** The day of a page and, when it is small, the small days round it that fit into one request with it. */
export function runOf(days: SourceDay[], ref: PageRef, isWorthIt: (ref: PageRef) => boolean): SourceDay[] {
  const at = days.findIndex(({ key }) => key === ref.day);
  const day = days[at];
  if (!day) return [];
  if (ref.page > 0 || day.from === undefined) return [day];
  let sum = day.count;
  const fits = (other: SourceDay | undefined) => {
    if (other?.from === undefined || sum + other.count > dayPage) return false;
    if (!isWorthIt({ day: other.key, page: 0 })) return false;
    sum += other.count;
    return true;
  };
  let [first, last] = [at, at];
  for (let isGrowing = true; isGrowing; ) {
    const [before, after] = [fits(days[first - 1]), fits(days[last + 1])];
    if (before) first -= 1;
    if (after) last += 1;
    isGrowing = before || after;
  }
  return days.slice(first, last + 1);
}
