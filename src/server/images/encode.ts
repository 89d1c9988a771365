import sharp from "sharp";
import { rgbaToThumbHash } from "thumbhash";
import { generationLimits, type ImageMetadata } from "@/lib/generation";
import { imageLimits } from "@/lib/images";
import { withPngTexts } from "./png-text";

const accepted = new Set(["png", "jpeg", "webp"]);
/** ThumbHash takes at most 100 pixels a side. */
const hashSide = 100;

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

  const side = { width: imageLimits.thumbnail, height: imageLimits.thumbnail, withoutEnlargement: true };
  const thumbnail = await source
    .clone()
    .resize({ ...side, fit: "inside" })
    .webp({ quality: 82 })
    .toBuffer();
  const { data, info } = await sharp(thumbnail)
    .resize({ width: hashSide, height: hashSide, fit: "inside" })
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });

  return {
    full: withPngTexts(png, {
      atelier_metadata: JSON.stringify(metadata),
      parameters: asParameters({ ...metadata, width, height }),
      Software: "Atelier",
    }),
    thumbnail,
    width,
    height,
    mimeType: "image/png",
    thumbhash: Buffer.from(rgbaToThumbHash(info.width, info.height, data)).toString("base64"),
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

/** What {@link encodeImage} makes. */
export const imageContentType = { full: "image/png", thumbnail: "image/webp" } as const;
