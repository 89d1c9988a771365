import type { GenerateForm } from "@/lib/generate-form";
import type { Image } from "@/lib/images";
import { usableSeed } from "@/lib/recall";
import { texts } from "../gallery.texts";
import { texts as viewerTexts } from "./viewer.texts";

export interface Parameter {
  label: string;
  value: string;
  /** What *use* puts into the form; missing where it can't take the value. */
  use?: GenerateForm;
  note?: string;
}

/** Every parameter that the picture was made with, as people read it. */
export function parametersOf({ metadata, width, height }: Image): Parameter[] {
  const { seed, steps, cfgScale, sampler, scheduler, denoisingStrength, transparentBackground } = metadata;
  const size = { width: metadata.width ?? width, height: metadata.height ?? height };
  const given: [string, string | number | undefined, GenerateForm?][] = [
    [texts.seed, seed, usableSeed(metadata) === undefined ? undefined : { seed, isSeedLocked: true }],
    [texts.pictureSize, `${size.width} × ${size.height}`, size],
    [texts.steps, steps, { steps }],
    [texts.cfgScale, cfgScale, { cfgScale }],
    [texts.sampler, sampler, { sampler }],
    [texts.scheduler, scheduler, { scheduler }],
    [texts.strength, denoisingStrength, { denoisingStrength }],
    [texts.transparent, transparentBackground ? texts.yes : undefined, { transparentBackground }],
  ];
  return given.flatMap(([label, value, use]) =>
    value === undefined
      ? []
      : [{ label, value: String(value), ...(use ? { use } : { note: viewerTexts.notUsable }) }],
  );
}
