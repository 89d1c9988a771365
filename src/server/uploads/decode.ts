import sharp from "sharp";
import { AppError, invalid } from "@/lib/errors";
import type { ImageType } from "@/lib/images";
import { counted } from "@/lib/quantities";
import { uploadLimits } from "@/lib/upload-limits";
import { scanPngFile } from "../images/read-png-texts";
import { type Thumbnail, thumbnailOf } from "../images/thumbnail";
import { sniff } from "./sniff";

const formats: Record<string, ImageType> = {
  png: "image/png",
  jpeg: "image/jpeg",
  webp: "image/webp",
  heif: "image/avif",
};

export interface DecodedUpload extends Thumbnail {
  mimeType: ImageType;
  /** The right way up. */
  width: number;
  height: number;
}

/**
 * What a file holds: its type by its bytes, its size before it is decoded, then every pixel of it. Throws
 * UNSUPPORTED_MEDIA_TYPE for what isn't a PNG, JPEG, WebP or AVIF, UNPROCESSABLE_CONTENT for what is too large
 * or damaged.
 */
export async function decodeUpload(path: string): Promise<DecodedUpload> {
  const mimeType = await sniff(path);
  if (mimeType === undefined) throw unsupported("This isn't a picture that Atelier can keep.");
  if (mimeType === "heic") throw unsupported("Atelier can't read HEIC pictures.");
  if (mimeType === "image/png" && (await scanPngFile(path)).isOverfull) {
    throw invalid(
      "file",
      "This picture carries more text than a picture may. Save it without, and try again.",
    );
  }
  const { width, height } = await sizeOf(path, mimeType);
  if (width > uploadLimits.side || height > uploadLimits.side) {
    throw invalid(
      "file",
      `This picture is ${counted(width)} × ${counted(height)} pixels; a side may have ${counted(uploadLimits.side)}.`,
    );
  }
  if (width * height > uploadLimits.pixels) {
    throw invalid(
      "file",
      `This picture is ${counted(width)} × ${counted(height)} pixels; at most ${counted(uploadLimits.pixels / 1e6)} million can be kept.`,
    );
  }
  try {
    const source = sharp(path, {
      limitInputPixels: uploadLimits.pixels,
      failOn: "error",
      sequentialRead: true,
    });
    return { mimeType, width, height, ...(await thumbnailOf(source)) };
  } catch {
    throw damaged();
  }
}

async function sizeOf(path: string, mimeType: ImageType): Promise<{ width: number; height: number }> {
  const header = await sharp(path, { limitInputPixels: false, failOn: "error" })
    .metadata()
    .catch(() => undefined);
  if (header === undefined || formats[header.format] !== mimeType) throw damaged();
  return header.autoOrient;
}

const unsupported = (what: string) =>
  new AppError("UNSUPPORTED_MEDIA_TYPE", `${what} Choose a PNG, JPEG, WebP or AVIF picture.`);
const damaged = () => invalid("file", "This picture is damaged or not whole. Choose another one.");
