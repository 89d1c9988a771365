import type { TileRow } from "./justified-rows";

export type WalkKey = "ArrowLeft" | "ArrowRight" | "ArrowUp" | "ArrowDown" | "Home" | "End";

const keys: readonly string[] = ["ArrowLeft", "ArrowRight", "ArrowUp", "ArrowDown", "Home", "End"];
export const isWalkKey = (key: string): key is WalkKey => keys.includes(key);

function middles({ tiles }: TileRow, gap: number) {
  let left = 0;
  return tiles.map(({ index, width }) => {
    const middle = left + width / 2;
    left += width + gap;
    return { index, middle };
  });
}

/**
 * Index of the picture that a key leads to from `index`; the same index where there is none. Up and down
 * go to the picture in the next row whose middle is nearest.
 */
export function walkGrid(rows: TileRow[], index: number, key: WalkKey, gap: number): number {
  const last = rows.at(-1)?.tiles.at(-1)?.index ?? 0;
  if (key === "Home") return 0;
  if (key === "End") return last;
  if (key === "ArrowLeft") return Math.max(0, index - 1);
  if (key === "ArrowRight") return Math.min(last, index + 1);
  const at = rows.findIndex(({ tiles }) => tiles.some((tile) => tile.index === index));
  const from = rows[at];
  const to = at === -1 ? undefined : rows[at + (key === "ArrowUp" ? -1 : 1)];
  if (!from || !to) return index;
  const start = middles(from, gap).find((tile) => tile.index === index)?.middle ?? 0;
  const nearest = middles(to, gap).sort((a, b) => Math.abs(a.middle - start) - Math.abs(b.middle - start));
  return nearest[0]?.index ?? index;
}
