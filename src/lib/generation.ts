import { z } from "zod";
import { generationLimits } from "./generation-limits";
import { id } from "./ids";
import { text } from "./text";

export { generationLimits };

const side = z
  .number()
  .int()
  .min(generationLimits.size.min)
  .max(generationLimits.size.max)
  .multipleOf(generationLimits.size.multiple, `Use a multiple of ${generationLimits.size.multiple}.`);

/**
 * What one picture is made from. Fields that the chosen model doesn't have are dropped before it runs;
 * a missing size, step count or seed is the model's default or, for the seed, drawn by lot.
 */
export const generationRequest = z.object({
  prompt: text(generationLimits.prompt, 1),
  negativePrompt: text(generationLimits.prompt).optional(),
  /** A model's id, see `models.list`; missing: the first model. */
  model: id.optional(),
  width: side.optional(),
  height: side.optional(),
  steps: z.number().int().min(generationLimits.steps.min).max(generationLimits.steps.max).optional(),
  cfgScale: z.number().min(generationLimits.cfgScale.min).max(generationLimits.cfgScale.max).optional(),
  sampler: text(80).optional(),
  scheduler: text(80).optional(),
  seed: z.number().int().min(0).max(generationLimits.seed).optional(),
  /** A picture the caller may see; the result starts from it. */
  sourceImageId: id.optional(),
  /** 0 keeps the source picture, 1 ignores it. */
  denoisingStrength: z.number().min(0).max(1).optional(),
  transparentBackground: z.boolean().optional(),
});
export type GenerationRequest = z.infer<typeof generationRequest>;

/**
 * What a picture was made from, stored with its row and inside its file.
 * `engineNotes` are an engine's own words on what it did, label → text (*drew*, *ignored*).
 */
export const imageMetadata = z.object({
  prompt: z.string().optional(),
  negativePrompt: z.string().optional(),
  model: z.string().optional(),
  modelName: z.string().optional(),
  loras: z.array(z.object({ name: z.string(), weight: z.number() })).optional(),
  seed: z.number().optional(),
  steps: z.number().optional(),
  cfgScale: z.number().optional(),
  sampler: z.string().optional(),
  scheduler: z.string().optional(),
  width: z.number().optional(),
  height: z.number().optional(),
  sourceImageId: z.string().optional(),
  denoisingStrength: z.number().optional(),
  transparentBackground: z.boolean().optional(),
  engine: z.string().optional(),
  engineNotes: z.record(z.string(), z.string()).optional(),
  /** Milliseconds the engine worked. */
  durationMs: z.number().optional(),
});
export type ImageMetadata = z.infer<typeof imageMetadata>;
