import { describe, expect, test } from "vitest";
import { differentNames, fileName } from "@/server/deletions/file-names";

describe("fileName", () => {
  test.each([
    ["Holiday 2024", "Holiday 2024"],
    ["../../etc/passwd", "etc passwd"],
    ['a\\b:c*d?e"f<g>h|i', "a b c d e f g h i"],
    ["  .hidden. ", "hidden"],
    ["line\nbreak\u0000\u202etxt", "line break txt"],
    ["con", "_con"],
    ["COM1.txt", "_COM1.txt"],
    ["console", "console"],
    ["Café 🎨", "Café 🎨"],
    ["...", "Board"],
    ["\u200b/", "Board"],
  ])("%j becomes %j", (written, name) => expect(fileName(written, "Board")).toBe(name));

  test("is at most 80 characters, none of them cut in two", () => {
    expect([...fileName("🎨".repeat(200), "Board")]).toHaveLength(80);
    expect(fileName(`${"x".repeat(79)} y`, "Board")).toBe("x".repeat(79));
  });
});

test("differentNames numbers what looks alike on a system that ignores letter case", () => {
  expect(differentNames(["Trees", "trees", "Trees (2)", "Trash"], ["Trash"])).toEqual([
    "Trees",
    "trees (2)",
    "Trees (2) (2)",
    "Trash (2)",
  ]);
});
