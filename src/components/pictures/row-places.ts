import type { TimelineRow } from "@/lib/timeline";

/** Where rows are, in pixels, and which picture each begins with: found without walking through them. */
export interface RowPlaces {
  /** One more than there are rows: the last is the whole height. */
  tops: Float64Array;
  firsts: Int32Array;
  /** Pictures in all. */
  count: number;
}

export function placesOf(rows: TimelineRow[], sizeOf: (row: TimelineRow) => number): RowPlaces {
  const tops = new Float64Array(rows.length + 1);
  const firsts = new Int32Array(rows.length);
  let next = 0;
  rows.forEach((row, at) => {
    tops[at + 1] = (tops[at] ?? 0) + sizeOf(row);
    if (row.kind === "pictures") {
      firsts[at] = row.tiles[0]?.index ?? next;
      next = (row.tiles.at(-1)?.index ?? next) + 1;
    } else firsts[at] = next;
  });
  return { tops, firsts, count: next };
}

/** The last place whose value isn't greater; -1 when all are. */
function lastUpTo(values: Float64Array | Int32Array, value: number, length: number): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((values[middle] ?? 0) <= value) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

export const rowAtTop = ({ tops, firsts }: RowPlaces, top: number) => lastUpTo(tops, top, firsts.length);
export const rowOfPicture = ({ firsts }: RowPlaces, picture: number) =>
  lastUpTo(firsts, picture, firsts.length);
