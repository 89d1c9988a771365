import type { BoardSort } from "@/lib/board-limits";
import type { Board } from "@/lib/boards";

/** What stands somewhere among its neighbours; smaller stands higher. */
export interface Placed {
  id: string;
  position: number;
}

const byName = new Intl.Collator("en-GB", { numeric: true, sensitivity: "base" });
const newest = (a: Board, b: Board) => (a.id < b.id ? 1 : -1);

/** A board never moved by hand stands where its age puts it: a new one at the top, between others that were moved. */
const placeOf = ({ place, createdAt }: Board) => place.position ?? -createdAt;

const orders: Record<BoardSort, (a: Board, b: Board) => number> = {
  manual: (a, b) => placeOf(a) - placeOf(b) || newest(a, b),
  name: (a, b) => byName.compare(a.name, b.name) || newest(a, b),
  newest,
};

/** Pinned ones first, each part in the order chosen. */
export const ordered = (boards: Board[], sort: BoardSort): Board[] =>
  boards.toSorted((a, b) => Number(b.place.isPinned) - Number(a.place.isPinned) || orders[sort](a, b));

/** How far from the first or the last a board is put beyond it: a minute, as its place may be its age. */
const beyond = 60_000;

/**
 * The new positions that put one before another, or at the end for null: its own and, where the numbers between two
 * neighbours are used up, those of the next few. `others` are in order and without it.
 */
export function placedBefore(others: Placed[], id: string, before: string | null): Placed[] {
  const found = others.findIndex((other) => other.id === before);
  const at = found === -1 ? others.length : found;
  const above = others[at - 1]?.position;
  const below = others[at]?.position;
  if (above === undefined) return [{ id, position: below === undefined ? 0 : below - beyond }];
  if (below === undefined) return [{ id, position: above + beyond }];
  const between = (above + below) / 2;
  if (between > above && between < below) return [{ id, position: between }];
  const changes = [{ id, position: above + 1 }];
  let last = above + 1;
  for (const next of others.slice(at)) {
    if (next.position > last) break;
    last += 1;
    changes.push({ id: next.id, position: last });
  }
  return changes;
}

/** The same for a board of a group in the manual order; pinned and other boards never mix. */
export function boardPlacedBefore(group: Board[], board: Board, before: string | null): Placed[] {
  const others = group.filter(({ id, place }) => id !== board.id && place.isPinned === board.place.isPinned);
  const isAmongThem = others.some(({ id }) => id === before);
  // Dropped above the pinned ones, an ordinary board becomes the first of its own kind.
  const target = isAmongThem || before === null || board.place.isPinned ? before : (others[0]?.id ?? null);
  return placedBefore(
    others.map((other) => ({ id: other.id, position: placeOf(other) })),
    board.id,
    target,
  );
}
