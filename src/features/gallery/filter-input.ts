import type { ImageFilter } from "@/lib/images";
import type { Filter } from "./use-filter";

/** Epoch ms at which a day (2026-11-25) begins here, so many days later. */
function startOf(day: string, later: number): number {
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number);
  return new Date(year, month - 1, date + later).getTime();
}

/** What the server is asked for. */
export function filterInput({ place, order, from, to, ...rest }: Filter): ImageFilter {
  return {
    ...rest,
    ...(from !== undefined && { from: startOf(from, 0) }),
    ...(to !== undefined && { to: startOf(to, 1) }),
  };
}

/** What the filter bar shows: everything but the place and the order. */
export function narrowing({ place, boardId, order, ...rest }: Filter) {
  return rest;
}
export const isNarrowed = (filter: Filter): boolean => Object.keys(narrowing(filter)).length > 0;

/** The same place and order, without what narrows it. */
export const widened = ({ place, boardId, order }: Filter): Filter => ({
  ...(place && { place }),
  ...(boardId !== undefined && { boardId }),
  ...(order && { order }),
});
