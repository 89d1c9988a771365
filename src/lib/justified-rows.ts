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

/**
 * The same, but for rows that are all full, of about equal height: for a stretch from the middle of a longer list,
 * which is laid out before the rest is known.
 */
export function evenRows(
  sizes: { width: number; height: number }[],
  { width, target, gap }: RowOptions,
): TileRow[] {
  const ratios = sizes.map(ratioOf);
  const total = ratios.reduce((sum, ratio) => sum + ratio, 0);
  const wanted = (total * target + gap * sizes.length) / (width + gap);
  const perRow = total / Math.max(1, Math.round(wanted));
  const rows: number[][] = [];
  let sum = 0;
  ratios.forEach((ratio, index) => {
    const row = Math.floor((sum + ratio / 2) / perRow);
    sum += ratio;
    const open = rows[row];
    if (open) open.push(index);
    else rows[row] = [index];
  });
  // A very wide picture may leave out the row before or after its own.
  return rows.filter(Boolean).map((indexes) => {
    const ratio = indexes.reduce((all, index) => all + (ratios[index] ?? 1), 0);
    const height = (width - gap * (indexes.length - 1)) / ratio;
    const tiles = indexes.map((index) => ({ index, width: (ratios[index] ?? 1) * height, height }));
    return { height, tiles };
  });
}

/** As the two above would lay out pictures of the same ratio: stands in for those whose sizes aren't known. */
export function likeRows(
  count: number,
  ratio: number,
  isRagged: boolean,
  { width, target, gap }: RowOptions,
): TileRow[] {
  const perRow = Math.max(1, (width + gap) / (ratio * target + gap));
  const rowCount = isRagged ? Math.ceil(count / perRow) : Math.max(1, Math.round(count / perRow));
  const columns = isRagged ? perRow : count / rowCount;
  const firstOf = (row: number) => (row === rowCount ? count : Math.min(count, Math.round(row * columns)));
  return Array.from({ length: rowCount }, (_, row) => {
    const first = firstOf(row);
    const length = firstOf(row + 1) - first;
    const full = (width - gap * (length - 1)) / (length * ratio);
    const height = isRagged && row === rowCount - 1 ? Math.min(target, full) : full;
    const tiles = Array.from({ length }, (_, n) => ({ index: first + n, width: ratio * height, height }));
    return { height, tiles };
  }).filter(({ tiles }) => tiles.length > 0);
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
