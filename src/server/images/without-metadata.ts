import sharp from "sharp";
import type { ImageType } from "@/lib/images";
import { previewSide } from "@/lib/link-media";
import { uploadLimits } from "@/lib/upload-limits";
import { createTurns } from "../turns-at-once";

/** More at once would hold libuv's four threads, which file streams and passwords need too. */
const inTurn = createTurns(2);
const open = (bytes: Uint8Array) =>
  sharp(bytes, { limitInputPixels: uploadLimits.pixels }).rotate().keepIccProfile();

/** Without prompt, place, camera or workflow: encoded anew in its own format, with nothing but pixels and their colour space. */
export const withoutMetadata = (bytes: Uint8Array, type: ImageType): Promise<Buffer> =>
  inTurn(() => {
    const picture = open(bytes);
    if (type === "image/jpeg") return picture.jpeg({ quality: 95, mozjpeg: false }).toBuffer();
    if (type === "image/webp") return picture.webp({ quality: 95 }).toBuffer();
    if (type === "image/avif") return picture.avif({ quality: 80 }).toBuffer();
    return picture.png().toBuffer();
  });

/** The same as a WebP of at most `previewSide` pixels a side. */
export const previewOf = (bytes: Uint8Array): Promise<Buffer> =>
  inTurn(() =>
    open(bytes)
      .resize({ width: previewSide, height: previewSide, fit: "inside", withoutEnlargement: true })
      .webp({ quality: 86 })
      .toBuffer(),
  );
