import { invalid } from "@/lib/errors";
import { type GenerationRequest, generationLimits } from "@/lib/generation";
import type { Model } from "@/lib/models";
import type { ItemRequest } from "./queue.table";

/**
 * The request with the model's defaults filled in and without what the model doesn't have. Throws
 * UNPROCESSABLE_CONTENT, naming the field, for what is outside the model's limits.
 */
export function resolveRequest(
  request: GenerationRequest,
  model: Model,
  randomSeed: () => number,
): ItemRequest {
  const { capabilities } = model;
  const hasSource = capabilities.sourceImage && request.sourceImageId !== undefined;
  return dropUndefined({
    prompt: request.prompt,
    model: model.id,
    ...sizeOf(request, model),
    seed: request.seed ?? randomSeed(),
    negativePrompt: capabilities.negativePrompt ? request.negativePrompt : undefined,
    steps: within("steps", request.steps, capabilities.steps),
    cfgScale: within("cfgScale", request.cfgScale, capabilities.cfgScale),
    sampler: oneOf("sampler", request.sampler, capabilities.samplers),
    scheduler: oneOf("scheduler", request.scheduler, capabilities.schedulers),
    sourceImageId: hasSource ? request.sourceImageId : undefined,
    denoisingStrength: hasSource ? (request.denoisingStrength ?? defaultStrength) : undefined,
    transparentBackground: capabilities.transparentBackground ? request.transparentBackground : undefined,
  });
}

const defaultStrength = 0.75;

/** The seed of the picture `index` places behind the first one of a batch. */
export const seedAt = (first: number, index: number) => (first + index) % (generationLimits.seed + 1);

function sizeOf(request: GenerationRequest, { limits, defaultWidth, defaultHeight, name }: Model) {
  const width = request.width ?? defaultWidth;
  const height = request.height ?? defaultHeight;
  for (const [field, side] of Object.entries({ width, height })) {
    if (side < limits.minSide || side > limits.maxSide) {
      throw invalid(field, `${name} takes ${limits.minSide} to ${limits.maxSide} pixels.`);
    }
    if (side % limits.multipleOf !== 0)
      throw invalid(field, `${name} takes multiples of ${limits.multipleOf}.`);
  }
  if (width * height > limits.maxPixels) {
    throw invalid("width", `${name} makes at most ${limits.maxPixels} pixels; this is ${width * height}.`);
  }
  return { width, height };
}

function within(
  field: string,
  value: number | undefined,
  range: { min: number; max: number; default: number } | null,
) {
  if (!range) return undefined;
  if (value === undefined) return range.default;
  if (value < range.min || value > range.max)
    throw invalid(field, `This model takes ${range.min} to ${range.max}.`);
  return value;
}

function oneOf(field: string, value: string | undefined, options: string[]) {
  if (options.length === 0) return undefined;
  if (value === undefined) return options[0];
  if (!options.includes(value)) throw invalid(field, `This model has: ${options.join(", ")}.`);
  return value;
}

function dropUndefined<T extends object>(value: T): T {
  const entries = Object.entries(value).filter(([, field]) => field !== undefined);
  return Object.fromEntries(entries) as T;
}
