import { describe, expect, it } from "vitest";
import { positionText, progressText } from "@/lib/progress-text";

describe("progress", () => {
  it("says step and time left, as far as they are known", () => {
    expect(progressText({ step: 12, steps: 30 }, "about 8 s left")).toBe("step 12 of 30 · about 8 s left");
    expect(progressText({ step: 31, steps: 30 }, "")).toBe("step 30 of 30");
    expect(progressText({ step: 0, steps: 0 }, "")).toBe("starting");
  });

  it("says the place in the line", () => {
    expect([0, 1, 2].map(positionText)).toEqual(["next in line", "2nd in line", "3rd in line"]);
  });
});
