import { describe, expect, it } from "vitest";
import { justifiedRows, squareRows } from "@/lib/justified-rows";

const options = { width: 1000, target: 200, gap: 4 };
const mixed = Array.from({ length: 83 }, (_, n) => ({ width: 300 + ((n * 137) % 900), height: 512 }));

const extent = (tiles: { width: number }[]) =>
  tiles.reduce((sum, { width }) => sum + width, 0) + options.gap * (tiles.length - 1);

describe("justifiedRows", () => {
  it("fills every row but the last from edge to edge", () => {
    const rows = justifiedRows(mixed, options);
    for (const { tiles } of rows.slice(0, -1)) expect(extent(tiles)).toBeCloseTo(1000, 6);
    expect(extent(rows.at(-1)?.tiles ?? [])).toBeLessThanOrEqual(1000.000001);
  });

  it("shows each picture once, in order, in its own proportions", () => {
    const tiles = justifiedRows(mixed, options).flatMap((row) => row.tiles);
    expect(tiles.map(({ index }) => index)).toEqual(mixed.map((_, index) => index));
    for (const { index, width, height } of tiles)
      expect(width / height).toBeCloseTo((mixed[index]?.width ?? 0) / 512, 6);
  });

  it("stays near the height that was asked for", () => {
    for (const { height } of justifiedRows(mixed, options)) {
      expect(height).toBeGreaterThan(120);
      expect(height).toBeLessThan(300);
    }
  });

  it("doesn't blow up a short last row", () => {
    expect(justifiedRows([{ width: 512, height: 512 }], options)).toEqual([
      { height: 200, tiles: [{ index: 0, width: 200, height: 200 }] },
    ]);
  });

  it("fits one wide picture into a narrow window", () => {
    const [row] = justifiedRows([{ width: 5000, height: 100 }], { ...options, width: 300 });
    expect(row?.tiles[0]).toMatchObject({ width: 300, height: 75 });
  });

  it("makes no row of nothing", () => {
    expect(justifiedRows([], options)).toEqual([]);
    expect(squareRows(0, options)).toEqual([]);
  });
});

describe("squareRows", () => {
  it("fills the width with equal squares", () => {
    const rows = squareRows(11, options);
    expect(rows.map(({ tiles }) => tiles.length)).toEqual([4, 4, 3]);
    expect(extent(rows[0]?.tiles ?? [])).toBeCloseTo(1000, 6);
    expect(rows[2]?.tiles.map(({ index }) => index)).toEqual([8, 9, 10]);
  });

  it("puts two abreast on a narrow window whatever the size", () => {
    expect(squareRows(3, { width: 300, target: 480, gap: 4 })[0]?.tiles).toHaveLength(2);
  });
});
