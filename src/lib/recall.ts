import type { GenerateForm } from "./generate-form";
import { generationLimits } from "./generation-limits";
import type { Image } from "./images";

/**
 * What of a picture goes back into the form: `all` of it, `remix` all but the seed, or one part;
 * `source` makes the picture itself the source picture.
 */
export const recallKinds = ["all", "remix", "prompt", "seed", "size", "source"] as const;
export type RecallKind = (typeof recallKinds)[number];

type Recalled = Pick<Image, "id" | "width" | "height" | "metadata">;

/** The kinds a picture has something for; an uploaded one knows no prompt. */
export function recallable({ metadata }: Recalled): RecallKind[] {
  return recallKinds.filter((kind) => {
    if (kind === "source" || kind === "size") return true;
    return kind === "seed" ? usableSeed(metadata) !== undefined : metadata.prompt !== undefined;
  });
}

/** Other programs draw seeds that no engine here takes. */
export const usableSeed = ({ seed }: Recalled["metadata"]): number | undefined =>
  seed !== undefined && seed <= generationLimits.seed ? seed : undefined;

/** Characters that a model's id has at most; other programs' names for theirs may be longer, and are none. */
const longestId = 64;

function everything({ metadata, width, height }: Recalled): GenerateForm {
  const { prompt, steps, cfgScale, denoisingStrength } = metadata;
  const model = metadata.model?.slice(0, longestId);
  const sampler = metadata.sampler?.slice(0, generationLimits.samplerName);
  const scheduler = metadata.scheduler?.slice(0, generationLimits.samplerName);
  const modelName = metadata.modelName?.slice(0, generationLimits.modelName);
  const given = { prompt, model, steps, cfgScale, sampler, scheduler, denoisingStrength };
  return {
    ...Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)),
    ...(model !== undefined && { modelName: modelName ?? model }),
    negativePrompt: metadata.negativePrompt ?? "",
    width: metadata.width ?? width,
    height: metadata.height ?? height,
    transparentBackground: metadata.transparentBackground ?? false,
    sourceImageId: metadata.sourceImageId ?? null,
  };
}

/** The fields of the form that a picture sets; those it says nothing about are absent. */
export function recallValues(image: Recalled, kind: RecallKind): GenerateForm {
  const { id, width, height, metadata } = image;
  const known = usableSeed(metadata);
  const seed: GenerateForm = known === undefined ? {} : { seed: known, isSeedLocked: true };
  switch (kind) {
    case "all":
      return { ...everything(image), ...seed };
    case "remix":
      return { ...everything(image), seed: null, isSeedLocked: false };
    case "prompt":
      return { prompt: metadata.prompt ?? "", negativePrompt: metadata.negativePrompt ?? "" };
    case "seed":
      return seed;
    case "size":
      return { width, height };
    case "source":
      return { sourceImageId: id, width, height };
  }
}
