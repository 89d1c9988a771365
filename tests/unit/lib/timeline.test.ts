import { describe, expect, it } from "vitest";
import { timelineRows } from "@/lib/timeline";

const options = { width: 400, target: 100, gap: 4 };
const calendar = { now: Date.UTC(2026, 2, 2, 12), timeZone: "UTC" };
const at = (...time: [number, number, number, number]) => ({
  createdAt: Date.UTC(...time),
  width: 100,
  height: 100,
});
const items = [
  at(2026, 2, 2, 11),
  at(2026, 2, 2, 0),
  at(2026, 2, 1, 23),
  at(2026, 1, 27, 9),
  at(2025, 1, 27, 9),
];

describe("timelineRows", () => {
  it("puts a heading over each day, with the month where one begins", () => {
    const headings = timelineRows(items, "squares", options, calendar).filter(
      ({ kind }) => kind === "heading",
    );
    expect(headings).toEqual([
      { kind: "heading", key: "02/03/2026", month: "March 2026", day: "Today" },
      { kind: "heading", key: "01/03/2026", month: null, day: "Yesterday" },
      { kind: "heading", key: "27/02/2026", month: "February 2026", day: "Friday 27 February" },
      { kind: "heading", key: "27/02/2025", month: "February 2025", day: "Thursday 27 February" },
    ]);
  });

  it.each(["rows", "squares"] as const)("counts the pictures through all days (%s)", (layout) => {
    const rows = timelineRows(items, layout, options, calendar);
    const indexes = rows.flatMap((row) =>
      row.kind === "pictures" ? row.tiles.map(({ index }) => index) : [],
    );
    expect(indexes).toEqual([0, 1, 2, 3, 4]);
    expect(new Set(rows.map(({ kind, key }) => `${kind} ${key}`)).size).toBe(rows.length);
  });

  it("cuts the days where the reader's time zone does", () => {
    const rows = timelineRows(items.slice(1, 3), "rows", options, {
      ...calendar,
      timeZone: "America/New_York",
    });
    expect(rows).toHaveLength(2);
    expect(rows[0]).toMatchObject({ day: "Yesterday" });
  });

  it("has no rows for no pictures", () => {
    expect(timelineRows([], "rows", options, { now: 0 })).toEqual([]);
  });
});
