import type { ImageTimeline } from "@/lib/images";

/** A month of pictures; `from` and `to` are its first and last day (2026-11-30), as the filter has them. */
export interface Month {
  name: string;
  from: string;
  to: string;
  count: number;
}

const twoDigits = (number: number) => String(number).padStart(2, "0");

/** The months of a timeline by the calendar of this browser, newest first. */
export function monthsOf({ days }: Pick<ImageTimeline, "days">): Month[] {
  const format = new Intl.DateTimeFormat("en-GB", { month: "long", year: "numeric" });
  const months = new Map<string, Month>();
  for (const { from, to, count } of days) {
    // Whole hours needn't be midnight in every zone: noon is the same day in all.
    const noon = new Date((from + to) / 2);
    const [year, month] = [noon.getFullYear(), noon.getMonth() + 1];
    const start = `${year}-${twoDigits(month)}`;
    const known = months.get(start);
    if (known) known.count += count;
    else {
      const last = new Date(year, month, 0).getDate();
      months.set(start, { name: format.format(noon), from: `${start}-01`, to: `${start}-${last}`, count });
    }
  }
  return [...months.values()];
}
