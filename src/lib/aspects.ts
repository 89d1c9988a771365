import { generationLimits } from "./generation-limits";
import type { Model } from "./models";

type Limits = Model["limits"];
export interface Size {
  width: number;
  height: number;
}

/** Width ÷ height by name, squares first, then landscape, then portrait. */
export const aspects = [
  { name: "1:1", ratio: 1 },
  { name: "4:3", ratio: 4 / 3 },
  { name: "3:2", ratio: 3 / 2 },
  { name: "16:9", ratio: 16 / 9 },
  { name: "3:4", ratio: 3 / 4 },
  { name: "2:3", ratio: 2 / 3 },
  { name: "9:16", ratio: 9 / 16 },
] as const;

/** What the model and the request's own limits both allow. */
export function sizeLimits(limits: Limits): Limits {
  return {
    minSide: Math.max(limits.minSide, generationLimits.size.min),
    maxSide: Math.min(limits.maxSide, generationLimits.size.max),
    maxPixels: Math.min(limits.maxPixels, generationLimits.pixels),
    multipleOf: Math.max(limits.multipleOf, generationLimits.size.multiple),
  };
}

/** The nearest side the model takes. */
export function snapSide(side: number, limits: Limits): number {
  const { minSide, maxSide, multipleOf } = sizeLimits(limits);
  const lowest = Math.ceil(minSide / multipleOf) * multipleOf;
  const highest = Math.floor(maxSide / multipleOf) * multipleOf;
  return Math.min(highest, Math.max(lowest, Math.round(side / multipleOf) * multipleOf));
}

/** The size nearest to that ratio with about `pixels` pixels, as near as the model's limits let it be. */
export function sizeForRatio(ratio: number, pixels: number, limits: Limits): Size {
  const { maxSide, maxPixels, multipleOf } = sizeLimits(limits);
  const freeHeight = Math.sqrt(Math.min(pixels, maxPixels) / ratio);
  const height = freeHeight * Math.min(1, maxSide / Math.max(freeHeight, freeHeight * ratio));
  const around = (side: number) =>
    [Math.floor, Math.ceil].map((round) => snapSide(round(side / multipleOf) * multipleOf, limits));
  const sizes = around(height * ratio).flatMap((w) => around(height).map((h) => ({ width: w, height: h })));
  const errorOf = (size: Size) =>
    Math.abs(Math.log(size.width / size.height / ratio)) + (size.width * size.height > maxPixels ? 100 : 0);
  return sizes.reduce((best, size) => (errorOf(size) < errorOf(best) ? size : best));
}

/** The name of the preset that a size has, within the rounding that multiples of 64 bring. */
export function aspectOf({ width, height }: Size): string | null {
  const nearest = aspects.find(({ ratio }) => Math.abs(Math.log(width / height / ratio)) < 0.035);
  return nearest?.name ?? null;
}

/** The ratio to keep when one side changes: the preset's own, so that rounding doesn't add up. */
export const ratioOf = (size: Size): number =>
  aspects.find(({ name }) => name === aspectOf(size))?.ratio ?? size.width / size.height;

/** The area to keep when the aspect changes: the model's own where the size is near it, else the size's. */
export function areaToKeep(size: Size, model: Pick<Model, "defaultWidth" | "defaultHeight">): number {
  const usual = model.defaultWidth * model.defaultHeight;
  const area = size.width * size.height;
  return Math.abs(Math.log(area / usual)) < 0.3 ? usual : area;
}

/** What is wrong with a size for this model, as a sentence per field; both null when nothing is. */
export function sizeProblems({ width, height }: Size, limits: Limits) {
  const allowed = sizeLimits(limits);
  const ofSide = (side: number) => {
    if (side < allowed.minSide || side > allowed.maxSide)
      return `Use ${allowed.minSide} to ${allowed.maxSide} pixels.`;
    return side % allowed.multipleOf === 0 ? null : `Use a multiple of ${allowed.multipleOf}.`;
  };
  const problems = { width: ofSide(width), height: ofSide(height) };
  if (!problems.width && !problems.height && width * height > allowed.maxPixels)
    problems.height = "This is more pixels than the model can make. Choose a smaller size.";
  return problems;
}
