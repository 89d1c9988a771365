import type { z } from "zod";
import { sizeProblems, snapSide } from "./aspects";
import { generationLimits } from "./generation-limits";
import type { Model } from "./models";
import type { generateForm } from "./preferences";
import type { EnqueueIn } from "./queue";

/** As stored: only what the person set. */
export type GenerateForm = z.infer<typeof generateForm>;

const clamp = (value: number, { min, max }: { min: number; max: number }) =>
  Math.min(max, Math.max(min, value));

const oneOf = (value: string | undefined, names: string[]) =>
  value !== undefined && names.includes(value) ? value : names[0];

/**
 * What the form shows and sends for this model: the person's values where the model takes them, its
 * defaults where they set none, nothing for what it doesn't have. Sizes are the person's own, right or
 * wrong, so that typing isn't corrected under their hands.
 */
export function resolveForm(form: GenerateForm, model: Model) {
  const { capabilities, limits } = model;
  return {
    prompt: form.prompt ?? "",
    negativePrompt: capabilities.negativePrompt ? (form.negativePrompt ?? "") : undefined,
    width: form.width ?? snapSide(model.defaultWidth, limits),
    height: form.height ?? snapSide(model.defaultHeight, limits),
    steps: capabilities.steps
      ? clamp(form.steps ?? capabilities.steps.default, capabilities.steps)
      : undefined,
    cfgScale: capabilities.cfgScale
      ? clamp(form.cfgScale ?? capabilities.cfgScale.default, capabilities.cfgScale)
      : undefined,
    sampler: oneOf(form.sampler, capabilities.samplers),
    scheduler: oneOf(form.scheduler, capabilities.schedulers),
    transparentBackground: capabilities.transparentBackground
      ? (form.transparentBackground ?? false)
      : undefined,
    sourceImageId: capabilities.sourceImage ? (form.sourceImageId ?? undefined) : undefined,
    denoisingStrength: form.denoisingStrength ?? 0.6,
    seed: form.seed ?? null,
    isSeedLocked: form.isSeedLocked ?? false,
    isSizeLocked: form.isSizeLocked ?? false,
    count: clamp(Math.round(form.count ?? 1), { min: 1, max: generationLimits.count }),
    boardId: form.boardId ?? null,
  };
}
export type ResolvedForm = ReturnType<typeof resolveForm>;

/** The request that the button sends; a seed only where it is locked. */
export function toRequest(form: GenerateForm, model: Model): EnqueueIn {
  const { isSeedLocked, isSizeLocked, seed, negativePrompt, denoisingStrength, ...rest } = resolveForm(
    form,
    model,
  );
  return {
    ...rest,
    model: model.id,
    ...(negativePrompt ? { negativePrompt } : {}),
    ...(isSeedLocked && seed !== null ? { seed } : {}),
    ...(rest.sourceImageId ? { denoisingStrength } : {}),
  };
}

/** Why the button can't be pressed, or null when it can. */
export function whyNotGenerate(form: GenerateForm, model: Model): string | null {
  const values = resolveForm(form, model);
  if (values.prompt.trim() === "") return "Write what you want to see first.";
  const problems = sizeProblems(values, model.limits);
  if (problems.width) return `The width can't be used: ${problems.width}`;
  if (problems.height) return `The height can't be used: ${problems.height}`;
  return null;
}
