import { z } from "zod";
import { type FoundMetadata, nameOfFile } from "./tidy-metadata";

const loose = <Schema extends z.ZodType>(schema: Schema) => schema.optional().catch(undefined);

/** `key` since 4.0; `model_name` before. */
const model = z.union([
  z.string().transform((name) => ({ key: name, name })),
  z
    .object({ key: loose(z.string()), name: loose(z.string()), model_name: loose(z.string()) })
    .transform(({ key, name, model_name: old }) => ({ key: key ?? name ?? old, name: name ?? old })),
]);
const lora = z
  .object({ model: loose(model), lora: loose(model), weight: z.number() })
  .transform((found) => ({ name: (found.model ?? found.lora)?.name, weight: found.weight }));
const loras = z.array(z.unknown()).transform((all) => all.flatMap((one) => lora.safeParse(one).data ?? []));

const metadata = z
  .object({
    positive_prompt: loose(z.string()),
    negative_prompt: loose(z.string()),
    positive_style_prompt: loose(z.string()),
    negative_style_prompt: loose(z.string()),
    seed: loose(z.number()),
    steps: loose(z.number()),
    cfg_scale: loose(z.number()),
    guidance: loose(z.number()),
    scheduler: loose(z.string()),
    strength: loose(z.number()),
    width: loose(z.number()),
    height: loose(z.number()),
    model: loose(model),
    loras: loose(loras),
  })
  .transform((found) => ({
    prompt: joined(found.positive_prompt, found.positive_style_prompt),
    negativePrompt: joined(found.negative_prompt, found.negative_style_prompt),
    seed: found.seed,
    steps: found.steps,
    cfgScale: found.cfg_scale ?? found.guidance,
    // What it calls its scheduler is the sampler's name.
    sampler: found.scheduler,
    denoisingStrength: found.strength,
    width: found.width,
    height: found.height,
    model: found.model?.key,
    modelName: found.model?.name,
    loras: found.loras,
    engine: "InvokeAI",
  }));

/** SDXL takes a second prompt for the style, which often repeats the first. */
const joined = (first: string | undefined, style: string | undefined) =>
  style && style !== first ? [first, style].filter(Boolean).join("\n") : first;

/** InvokeAI 3 and later: the chunk `invokeai_metadata`. */
export const readInvokeai = (json: unknown): FoundMetadata | undefined => metadata.safeParse(json).data;

const prompts = z.union([
  z.string(),
  z.array(z.object({ prompt: z.string() })).transform((all) => all.map(({ prompt }) => prompt).join(" ")),
]);
const old = z
  .object({
    model_weights: loose(z.string()),
    image: z.object({
      prompt: loose(prompts),
      seed: loose(z.number()),
      steps: loose(z.number()),
      cfg_scale: loose(z.number()),
      sampler: loose(z.string()),
      strength: loose(z.number()),
      width: loose(z.number()),
      height: loose(z.number()),
    }),
  })
  .transform(({ model_weights: weights, image }) => ({
    ...splitOld(image.prompt ?? ""),
    ...{ seed: image.seed, steps: image.steps, cfgScale: image.cfg_scale, sampler: image.sampler },
    ...{ width: image.width, height: image.height, denoisingStrength: image.strength },
    model: weights,
    modelName: weights && nameOfFile(weights),
    engine: "InvokeAI",
  }));

/** What wasn't wanted stood in square brackets. */
function splitOld(prompt: string) {
  const unwanted = [...prompt.matchAll(/\[([^[\]]*)\]/g)].map(([, text]) => text);
  return {
    prompt: prompt.replaceAll(/\[[^[\]]*\]/g, " ").replaceAll(/\s+/g, " "),
    negativePrompt: unwanted.join(" "),
  };
}

/** InvokeAI 2: the chunk `sd-metadata`. */
export const readOldInvokeai = (json: unknown): FoundMetadata | undefined => old.safeParse(json).data;
