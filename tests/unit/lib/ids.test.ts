import { v7 } from "uuid";
import { expect, test } from "vitest";
import { firstIdAt, newId, timeOfId } from "@/lib/ids";

test("an id tells when it was made", () => {
  const before = Date.now();
  const id = newId();
  expect(timeOfId(id)).toBeGreaterThanOrEqual(before);
  expect(timeOfId(id)).toBeLessThanOrEqual(Date.now() + 1);
  expect(timeOfId(v7({ msecs: 1_700_000_000_123 }))).toBe(1_700_000_000_123);
});

test("the first id of a time stands before all that are made then, and after all before", () => {
  for (const ms of [0, 1, 65_535, 1_700_000_000_000, 2 ** 48 - 1]) {
    const first = firstIdAt(ms);
    expect(v7({ msecs: ms, random: new Uint8Array(16) }) > first).toBe(true);
    if (ms > 0) expect(v7({ msecs: ms - 1, random: new Uint8Array(16).fill(255) }) < first).toBe(true);
  }
});

test("a time between two milliseconds counts as the later, and one out of range as the nearest", () => {
  expect(firstIdAt(5.2)).toBe(firstIdAt(6));
  expect(firstIdAt(-1)).toBe(firstIdAt(0));
  expect(firstIdAt(2 ** 60)).toBe(firstIdAt(2 ** 48 - 1));
});
