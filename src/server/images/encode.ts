import sharp from "sharp";
import { generationLimits, type ImageMetadata } from "@/lib/generation";
import { withPngTexts } from "./png-text";
import { thumbnailOf } from "./thumbnail";

const accepted = new Set(["png", "jpeg", "webp"]);

export interface EncodedImage {
  full: Buffer;
  thumbnail: Buffer;
  width: number;
  height: number;
  mimeType: "image/png";
  thumbhash: string;
}

/**
 * Decodes what an engine made and encodes what is kept: a PNG with the metadata in an `atelier_metadata` chunk
 * (JSON) and, for other programs, AUTOMATIC1111's `parameters`; a WebP thumbnail; a ThumbHash. Throws for bytes
 * that aren't a PNG, JPEG or WebP within the pixel limit.
 */
export async function encodeImage(bytes: Uint8Array, metadata: ImageMetadata): Promise<EncodedImage> {
  const source = sharp(bytes, { limitInputPixels: generationLimits.pixels, failOn: "error" });
  const { format, width, height } = await source.metadata();
  if (!accepted.has(format ?? "")) throw new Error(`Not a PNG, JPEG or WebP picture: ${format}`);
  const png = format === "png" ? bytes : await source.clone().png().toBuffer();

  return {
    full: withPngTexts(png, {
      atelier_metadata: JSON.stringify(metadata),
      parameters: asParameters({ ...metadata, width, height }),
      Software: "Atelier",
    }),
    ...(await thumbnailOf(source)),
    width,
    height,
    mimeType: "image/png",
  };
}

/** AUTOMATIC1111's infotext: prompt, a line with the negative prompt, a line of `Name: value` pairs. */
function asParameters(metadata: ImageMetadata): string {
  const pairs = [
    ["Steps", metadata.steps],
    ["Sampler", metadata.sampler],
    ["Schedule type", metadata.scheduler],
    ["CFG scale", metadata.cfgScale],
    ["Seed", metadata.seed],
    ["Size", `${metadata.width}x${metadata.height}`],
    ["Model", metadata.modelName],
    ["Denoising strength", metadata.denoisingStrength],
    ["Version", metadata.engine],
  ].flatMap(([name, value]) => (value === undefined ? [] : [`${name}: ${value}`]));
  const negative = metadata.negativePrompt ? [`Negative prompt: ${metadata.negativePrompt}`] : [];
  return [metadata.prompt ?? "", ...negative, pairs.join(", ")].join("\n");
}
