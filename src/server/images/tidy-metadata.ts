import { z } from "zod";
import { generationLimits, type ImageMetadata } from "@/lib/generation";
import { wellFormed } from "@/lib/text";

/** What a file says of itself, before anybody believes it. */
export type FoundMetadata = { [Field in keyof ImageMetadata]?: unknown };

const lengths = { name: 200, note: 500 };
const most = { loras: 50, notes: 20 };
const largest = { side: 100_000, steps: 100_000, cfgScale: 1000, weight: 100 };

/** Without what no database takes, cut to the length. */
const words = (length: number) =>
  z
    .string()
    .transform((text) => wellFormed(text.replaceAll("\0", "").trim().slice(0, length)))
    .refine((text) => text !== "");
const number = (min: number, max: number) => z.number().min(min).max(max);
const whole = (min: number, max: number) => number(min, max).int();
/** What can't be used is as good as not there. */
const loose = <Schema extends z.ZodType>(schema: Schema) => schema.optional().catch(undefined);

const lora = z.object({
  name: words(lengths.name),
  weight: number(-largest.weight, largest.weight),
});
const loras = z
  .array(z.unknown())
  .transform((all) => all.slice(0, most.loras).flatMap((one) => lora.safeParse(one).data ?? []))
  .refine((all) => all.length > 0);
const notes = z
  .record(words(lengths.name), words(lengths.note))
  .transform((all) => Object.fromEntries(Object.entries(all).slice(0, most.notes)));

const tidied = z.object({
  prompt: loose(words(generationLimits.prompt)),
  negativePrompt: loose(words(generationLimits.prompt)),
  model: loose(words(lengths.name)),
  modelName: loose(words(lengths.name)),
  loras: loose(loras),
  seed: loose(whole(0, Number.MAX_SAFE_INTEGER)),
  steps: loose(whole(1, largest.steps)),
  cfgScale: loose(number(0, largest.cfgScale)),
  sampler: loose(words(lengths.name)),
  scheduler: loose(words(lengths.name)),
  width: loose(whole(1, largest.side)),
  height: loose(whole(1, largest.side)),
  denoisingStrength: loose(number(0, 1)),
  transparentBackground: loose(z.boolean()),
  engine: loose(words(lengths.name)),
  engineNotes: loose(notes),
  durationMs: loose(number(0, Number.MAX_SAFE_INTEGER)),
});

/** What of it can be kept. The source picture's id is left out: it means nothing outside the place where it was made. */
export function tidyMetadata(found: FoundMetadata): ImageMetadata {
  const entries = Object.entries(tidied.parse(found)).filter(([, value]) => value !== undefined);
  return Object.fromEntries(entries);
}

/** "models/sd_xl_base_1.0.safetensors" → "sd_xl_base_1.0" */
export const nameOfFile = (path: string): string =>
  (path.split(/[/\\]/).at(-1) ?? path).replace(/\.(safetensors|sft|ckpt|pt|pth|bin|gguf)$/i, "");
