import type { GenerateForm } from "./generate-form";
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
    return kind === "seed" ? metadata.seed !== undefined : metadata.prompt !== undefined;
  });
}

function everything({ metadata, width, height }: Recalled): GenerateForm {
  const { prompt, model, steps, cfgScale, sampler, scheduler, denoisingStrength } = metadata;
  const given = { prompt, model, steps, cfgScale, sampler, scheduler, denoisingStrength };
  return {
    ...Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)),
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
  const seed: GenerateForm = metadata.seed === undefined ? {} : { seed: metadata.seed, isSeedLocked: true };
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
