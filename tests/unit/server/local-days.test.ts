import { describe, expect, test } from "vitest";
import { hourMs, localDays } from "@/server/images/local-days";

const hourAt = (iso: string) => Math.floor(Date.parse(iso) / hourMs);
const isoOf = (hour: number) => new Date(hour * hourMs).toISOString().slice(0, 13);
const day = (timeZone: string, iso: string) => {
  const { from, to } = localDays(timeZone).dayOf(hourAt(iso));
  return [isoOf(from), isoOf(to)];
};

describe("a day of a time zone", () => {
  test.each([
    ["UTC", "2026-03-01T00:00Z", ["2026-03-01T00", "2026-03-02T00"]],
    ["UTC", "2026-03-01T23:59Z", ["2026-03-01T00", "2026-03-02T00"]],
    ["Europe/Zurich", "2026-01-15T23:10Z", ["2026-01-15T23", "2026-01-16T23"]],
    ["America/New_York", "2026-07-04T03:00Z", ["2026-07-03T04", "2026-07-04T04"]],
  ])("in %s at %s", (timeZone, iso, expected) => expect(day(timeZone, iso)).toEqual(expected));

  test("has 23 or 25 hours when the clocks change, whichever hour is asked for", () => {
    for (const hour of ["00", "01", "05", "20"]) {
      expect(day("Europe/Zurich", `2026-03-29T${hour}:00Z`)).toEqual(["2026-03-28T23", "2026-03-29T22"]);
      expect(day("Europe/Zurich", `2026-10-25T${hour}:00Z`)).toEqual(["2026-10-24T22", "2026-10-25T23"]);
    }
  });

  test("begins at the whole hour nearest to a midnight that isn't one", () => {
    expect(day("Asia/Kolkata", "2026-05-05T12:00Z")).toEqual(["2026-05-04T18", "2026-05-05T18"]);
    expect(day("Asia/Kathmandu", "2026-05-05T12:00Z")).toEqual(["2026-05-04T18", "2026-05-05T18"]);
  });

  test("may be missing: Samoa went from the 29th to the 31st of December 2011", () => {
    expect(day("Pacific/Apia", "2011-12-30T12:00Z")[0]).toBe("2011-12-30T10");
  });

  test("tiles the time: each ends where the next begins", () => {
    for (const timeZone of ["Europe/Zurich", "Australia/Lord_Howe", "America/St_Johns"]) {
      const days = localDays(timeZone);
      let { from, to } = days.dayOf(hourAt("2026-01-01T12:00Z"));
      for (let count = 0; count < 370; count += 1) {
        expect(to - from).toBeGreaterThan(22);
        const next = days.dayOf(to);
        expect(next.from).toBe(to);
        ({ from, to } = next);
      }
    }
  });
});

test("a zone that isn't there is the asker's mistake", () => {
  expect(() => localDays("Mars/Olympus")).toThrow(
    expect.objectContaining({
      code: "UNPROCESSABLE_CONTENT",
      issues: [expect.objectContaining({ path: ["timeZone"] })],
    }),
  );
});
