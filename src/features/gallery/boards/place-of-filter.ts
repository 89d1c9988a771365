import { uncategorised } from "@/lib/uncategorised";
import type { Filter } from "../use-filter";

const month = /^(\d{4}-\d{2})-01$/;

/**
 * Which line of the panel a filter belongs to: a board's id, a month's first day, or one of the fixed places. What
 * only narrows it, such as words or a model, leaves the line lit.
 */
export function placeOfFilter({ place, boardId, starred, whose, from, to }: Filter): string {
  if (place) return place;
  if (boardId !== undefined) return boardId === uncategorised ? uncategorised : boardId;
  if (starred) return "starred";
  if (whose === "everyone") return "everyone";
  const start = month.exec(from ?? "")?.[1];
  return from !== undefined && start !== undefined && to?.startsWith(start) ? from : "all";
}
