import { describe, expect, it } from "vitest";
import {
  areaToKeep,
  aspectOf,
  aspects,
  ratioOf,
  sizeForRatio,
  sizeLimits,
  sizeProblems,
  snapSide,
} from "@/lib/aspects";
import { generationLimits } from "@/lib/generation";

const limits = { minSide: 256, maxSide: 2048, maxPixels: 2048 * 1536, multipleOf: 64 };

describe("sizeForRatio", () => {
  it.each(aspects)(
    "gives $name a size that the model takes, recognised as that aspect",
    ({ name, ratio }) => {
      for (const pixels of [512 * 512, 1024 * 1024, 2048 * 2048]) {
        const size = sizeForRatio(ratio, pixels, { ...limits, multipleOf: 8 });
        expect(sizeProblems(size, { ...limits, multipleOf: 8 })).toEqual({
          width: null,
          height: null,
        });
        expect(aspectOf(size)).toBe(name);
      }
    },
  );

  it("keeps about the number of pixels", () => {
    const { width, height } = sizeForRatio(16 / 9, 1024 * 1024, limits);
    expect(width * height).toBeGreaterThan(0.9 * 1024 * 1024);
    expect(width * height).toBeLessThan(1.1 * 1024 * 1024);
  });

  it("shrinks a ratio whose longer side wouldn't fit", () => {
    expect(sizeForRatio(4, 2048 * 1536, limits)).toEqual({ width: 2048, height: 512 });
    expect(sizeForRatio(1 / 4, 2048 * 1536, limits)).toEqual({ width: 512, height: 2048 });
  });

  it.each([1.37, 1 / 1.37, 1])("never rounds up past the most pixels (ratio %d)", (ratio) => {
    const tight = { ...limits, maxPixels: 1000 * 1000 };
    const { width, height } = sizeForRatio(ratio, 4096 * 4096, tight);
    expect(width * height).toBeLessThanOrEqual(tight.maxPixels);
    expect(width % 64).toBe(0);
    expect(height % 64).toBe(0);
  });
});

describe("snapSide", () => {
  it("rounds to the multiple and stays within the sides", () => {
    expect(snapSide(530, limits)).toBe(512);
    expect(snapSide(10, limits)).toBe(256);
    expect(snapSide(9999, limits)).toBe(2048);
    expect(snapSide(300, { ...limits, minSide: 300 })).toBe(320);
  });

  it("never asks for what a request may not contain", () => {
    const loose = { minSide: 1, maxSide: 100_000, maxPixels: 1e12, multipleOf: 1 };
    expect(snapSide(1, loose)).toBe(generationLimits.size.min);
    expect(snapSide(100_000, loose)).toBe(generationLimits.size.max);
    expect(sizeLimits(loose).maxPixels).toBe(generationLimits.pixels);
  });
});

describe("sizeProblems", () => {
  it("names the side that is wrong", () => {
    expect(sizeProblems({ width: 100, height: 512 }, limits)).toEqual({
      width: "Use 256 to 2048 pixels.",
      height: null,
    });
    expect(sizeProblems({ width: 512, height: 500 }, limits)).toEqual({
      width: null,
      height: "Use a multiple of 64.",
    });
  });

  it("refuses sides that are right one by one and too much together", () => {
    expect(sizeProblems({ width: 2048, height: 2048 }, limits).height).toMatch(/more pixels/);
  });
});

it("knows no name for an odd ratio", () => {
  expect(aspectOf({ width: 2048, height: 512 })).toBeNull();
  expect(aspectOf({ width: 1344, height: 768 })).toBe("16:9");
});

it("keeps ratio and area through one aspect after the other", () => {
  const model = { defaultWidth: 1024, defaultHeight: 1024 };
  let size = { width: 1024, height: 1024 };
  for (let round = 0; round < 5; round++)
    for (const { ratio } of aspects) {
      size = sizeForRatio(ratio, areaToKeep(size, model), limits);
      expect(ratioOf(size)).toBe(ratio);
    }
  expect(areaToKeep(size, model)).toBe(1024 * 1024);
  expect(areaToKeep({ width: 512, height: 512 }, model)).toBe(512 * 512);
  expect(ratioOf({ width: 2048, height: 512 })).toBe(4);
});
