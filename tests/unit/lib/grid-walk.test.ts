import { expect, it } from "vitest";
import { isWalkKey, type WalkKey, walkGrid } from "@/lib/grid-walk";
import { justifiedRows, squareRows } from "@/lib/justified-rows";

const squares = squareRows(10, { width: 400, target: 97, gap: 4 });
const walk = (index: number, key: WalkKey) => walkGrid(squares, index, key, 4);

it("goes to the neighbours in rows of four", () => {
  expect(squares.map(({ tiles }) => tiles.length)).toEqual([4, 4, 2]);
  expect(walk(5, "ArrowLeft")).toBe(4);
  expect(walk(5, "ArrowRight")).toBe(6);
  expect(walk(5, "ArrowUp")).toBe(1);
  expect(walk(5, "ArrowDown")).toBe(9);
  expect(walk(5, "Home")).toBe(0);
  expect(walk(5, "End")).toBe(9);
});

it("takes the nearest picture of a shorter row and stops at the edges", () => {
  expect(walk(7, "ArrowDown")).toBe(9);
  expect(walk(0, "ArrowLeft")).toBe(0);
  expect(walk(9, "ArrowRight")).toBe(9);
  expect(walk(2, "ArrowUp")).toBe(2);
  expect(walk(9, "ArrowDown")).toBe(9);
});

it("finds the picture below by position in rows of unequal pictures", () => {
  const wide = { width: 300, height: 100 };
  const square = { width: 100, height: 100 };
  const rows = justifiedRows([wide, square, square, wide], { width: 400, target: 100, gap: 0 });
  expect(rows).toHaveLength(2);
  expect(walkGrid(rows, 1, "ArrowDown", 0)).toBe(3);
  expect(walkGrid(rows, 2, "ArrowUp", 0)).toBe(0);
});

it("stays where it is in an empty grid", () => {
  expect(walkGrid([], 0, "End", 4)).toBe(0);
  expect(walkGrid([], 3, "ArrowDown", 4)).toBe(3);
});

it("knows its keys", () => {
  expect(isWalkKey("ArrowUp")).toBe(true);
  expect(isWalkKey("Enter")).toBe(false);
});
