import { describe, expect, it } from "vitest";
import { bytes, counted, duration, ordinal, pictures } from "@/lib/quantities";

describe("quantities", () => {
  it("writes bytes in the nearest unit", () => {
    expect([0, 999, 57_300, 1_234_567, 5e13].map(bytes)).toEqual([
      "0 B",
      "999 B",
      "57.3 kB",
      "1.23 MB",
      "50 TB",
    ]);
  });

  it("writes durations from milliseconds to hours", () => {
    expect([42, 418, 8_140, 42_300, 59_600, 125_000, 3_840_000].map(duration)).toEqual([
      "0.042 s",
      "0.42 s",
      "8.1 s",
      "42 s",
      "1 min 0 s",
      "2 min 5 s",
      "1 h 4 min",
    ]);
  });

  it("counts in words", () => {
    expect([1, 2, 3, 4, 11, 12, 21, 1002].map(ordinal)).toEqual([
      "1st",
      "2nd",
      "3rd",
      "4th",
      "11th",
      "12th",
      "21st",
      "1,002nd",
    ]);
    expect(pictures(1)).toBe("1 picture");
    expect(pictures(1204)).toBe("1,204 pictures");
    expect(counted(100_000)).toBe("100,000");
  });
});
