import { z } from "zod";
import { listOf, page } from "./lists";

const range = z.object({ min: z.number(), max: z.number(), default: z.number() });

/** What a model can be told; a field that is null, false or empty isn't shown. */
export const capabilities = z.object({
  negativePrompt: z.boolean(),
  steps: range.nullable(),
  /** What a step is for this model, shown beside the field. */
  stepsHint: z.string(),
  cfgScale: range.nullable(),
  samplers: z.array(z.string()),
  schedulers: z.array(z.string()),
  /** Takes a source picture and a denoising strength. */
  sourceImage: z.boolean(),
  transparentBackground: z.boolean(),
});
export type Capabilities = z.infer<typeof capabilities>;

export const modelLimits = z.object({
  minSide: z.number(),
  maxSide: z.number(),
  /** Width × height. */
  maxPixels: z.number(),
  multipleOf: z.number(),
});

export const modelOut = z.object({
  id: z.string(),
  name: z.string(),
  description: z.string(),
  /** Name of the engine that runs it. */
  engine: z.string(),
  /** Architecture ("sdxl", "flux") or, for the embedded engine, what it is ("illustration", "abstract"). */
  base: z.string(),
  /** One honest line that stands under the picker and with the picture; empty for none. */
  badge: z.string(),
  defaultWidth: z.number(),
  defaultHeight: z.number(),
  limits: modelLimits,
  capabilities,
});
export type Model = z.infer<typeof modelOut>;

export const listModelsIn = page;
export const listModelsOut = listOf(modelOut);
