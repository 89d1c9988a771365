import { describe, expect, it } from "vitest";
import { calendarOf, dayPage, dayRows, type TimelineDay } from "@/lib/timeline";

const options = { width: 1000, target: 200, gap: 4 };
const day = (given: Partial<TimelineDay>): TimelineDay => ({
  ...{ key: "1", at: 0, start: 0, count: 3, ratio: 1, pages: [] },
  ...given,
});
const sizes = (count: number) =>
  Array.from({ length: count }, (_, n) => ({ width: 500 + (n % 7) * 90, height: 700 }));

const indexesOf = (rows: ReturnType<typeof dayRows>) =>
  rows.flatMap((row) => (row.kind === "pictures" ? row.tiles.map(({ index }) => index) : []));
const heightOf = (rows: ReturnType<typeof dayRows>) =>
  rows.reduce((sum, row) => sum + (row.kind === "pictures" ? row.height + options.gap : 0), 0);

describe("calendarOf", () => {
  const calendar = { now: Date.UTC(2026, 2, 2, 12), timeZone: "UTC" };

  it("names days as people do", () => {
    const { dayOf, monthOf } = calendarOf(calendar);
    expect(dayOf(Date.UTC(2026, 2, 2, 1))).toBe("Today");
    expect(dayOf(Date.UTC(2026, 2, 1, 23))).toBe("Yesterday");
    expect(dayOf(Date.UTC(2026, 1, 27))).toBe("Friday 27 February");
    expect(monthOf(Date.UTC(2026, 1, 27))).toBe("February 2026");
  });

  it("cuts the days where the reader's time zone does", () => {
    const { dayOf } = calendarOf({ ...calendar, timeZone: "America/New_York" });
    expect(dayOf(Date.UTC(2026, 2, 2, 1))).toBe("Yesterday");
  });
});

describe("dayRows", () => {
  it.each(["rows", "squares"] as const)("counts the pictures through the whole list (%s)", (layout) => {
    const rows = dayRows(day({ start: 40, count: 450 }), true, layout, options);
    expect(rows[0]).toEqual({ kind: "heading", key: "1", at: 0, isMonth: true });
    expect(indexesOf(rows)).toEqual(Array.from({ length: 450 }, (_, n) => n + 40));
    expect(new Set(rows.map(({ kind, key }) => `${kind} ${key}`)).size).toBe(rows.length);
  });

  it("leaves no gap where one page of a day meets the next", () => {
    const pages = [sizes(dayPage), sizes(dayPage), sizes(30)];
    const rows = dayRows(day({ count: 430, pages }), false, "rows", options);
    const pictures = rows.flatMap((row) => (row.kind === "pictures" ? [row] : []));
    for (const { tiles, height } of pictures.slice(0, -1)) {
      const extent = tiles.reduce((sum, { width }) => sum + width, 0) + options.gap * (tiles.length - 1);
      expect(extent).toBeCloseTo(options.width, 6);
      expect(height).toBeGreaterThan(120);
      expect(height).toBeLessThan(300);
    }
  });

  it("is about as high before its pictures are known as after", () => {
    const known = sizes(dayPage);
    const ratio = known.reduce((sum, { width, height }) => sum + width / height, 0) / known.length;
    const before = dayRows(day({ count: 380, ratio }), false, "rows", options);
    const after = dayRows(
      day({ count: 380, ratio, pages: [known, known.slice(0, 180)] }),
      false,
      "rows",
      options,
    );
    expect(Math.abs(heightOf(before) / heightOf(after) - 1)).toBeLessThan(0.08);
  });

  it("has no pictures for a day that has lost them all", () => {
    expect(indexesOf(dayRows(day({ count: 0 }), false, "rows", options))).toEqual([]);
  });
});
