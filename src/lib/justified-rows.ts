export interface Tile {
  /** Place of the picture in the list that was laid out. */
  index: number;
  width: number;
  height: number;
}
export interface TileRow {
  tiles: Tile[];
  height: number;
}

export interface RowOptions {
  /** Pixels to fill from edge to edge. */
  width: number;
  /** Height to aim for, or the side of a square. */
  target: number;
  gap: number;
}

const MAX_RATIO = 4;
const MIN_RATIO = 1 / 3;

/** Very long pictures are cropped, so that one can't make a row of its own a few pixels high. */
const ratioOf = ({ width, height }: { width: number; height: number }) =>
  Math.min(MAX_RATIO, Math.max(MIN_RATIO, width / height));

/**
 * Lays pictures `from` … `to` (excluded) into rows that end flush at both edges. A row is closed where its
 * height comes nearest to the target; the last row keeps the target height and ends where it ends.
 */
export function justifiedRows(
  sizes: { width: number; height: number }[],
  { width, target, gap }: RowOptions,
): TileRow[] {
  const rows: TileRow[] = [];
  let open: { index: number; ratio: number }[] = [];
  const heightOf = (row: typeof open) =>
    (width - gap * (row.length - 1)) / row.reduce((sum, { ratio }) => sum + ratio, 0);
  const close = (row: typeof open, height: number) =>
    rows.push({
      height,
      tiles: row.map(({ index, ratio }) => ({ index, width: ratio * height, height })),
    });

  sizes.forEach((size, index) => {
    const next = { index, ratio: ratioOf(size) };
    const wider = [...open, next];
    const height = heightOf(wider);
    if (height > target) {
      open = wider;
      return;
    }
    const isBetterWithout = open.length > 0 && heightOf(open) / target < target / height;
    close(isBetterWithout ? open : wider, heightOf(isBetterWithout ? open : wider));
    open = isBetterWithout ? [next] : [];
  });
  if (open.length > 0) close(open, Math.min(target, heightOf(open)));
  return rows;
}

/** Rows of equal squares, at least two abreast, that fill the width. */
export function squareRows(count: number, { width, target, gap }: RowOptions): TileRow[] {
  const columns = Math.max(2, Math.floor((width + gap) / (target + gap)));
  const side = (width - gap * (columns - 1)) / columns;
  return Array.from({ length: Math.ceil(count / columns) }, (_, row) => ({
    height: side,
    tiles: Array.from({ length: Math.min(columns, count - row * columns) }, (_, column) => ({
      index: row * columns + column,
      width: side,
      height: side,
    })),
  }));
}
