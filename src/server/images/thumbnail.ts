import sharp, { type Sharp } from "sharp";
import { rgbaToThumbHash } from "thumbhash";
import { imageLimits } from "@/lib/image-limits";

/** ThumbHash takes at most 100 pixels a side. */
const hashSide = 100;

export interface Thumbnail {
  /** WebP. */
  thumbnail: Buffer;
  /** Base64. */
  thumbhash: string;
}

/** The small version of a picture, the right way up; of an animated one, of its first frame. */
export async function thumbnailOf(source: Sharp): Promise<Thumbnail> {
  const side = { width: imageLimits.thumbnail, height: imageLimits.thumbnail, withoutEnlargement: true };
  const thumbnail = await source
    .clone()
    .autoOrient()
    .resize({ ...side, fit: "inside" })
    .webp({ quality: 82 })
    .toBuffer();
  const { data, info } = await sharp(thumbnail)
    .resize({ width: hashSide, height: hashSide, fit: "inside" })
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  const thumbhash = Buffer.from(rgbaToThumbHash(info.width, info.height, data)).toString("base64");
  return { thumbnail, thumbhash };
}
