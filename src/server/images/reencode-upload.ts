import sharp, { type Sharp } from "sharp";
import { invalid } from "@/lib/errors";
import { scanPng } from "./read-png-texts";

const accepted = new Set(["png", "jpeg", "webp"]);
/** Width × height: more than a camera's, far less than what a small file can claim. */
const mostPixels = 50_000_000;

/**
 * A picture that a person uploads, the right way up, as `encode` makes it; nothing of its own bytes is kept. Its
 * format is read from the bytes, and its size before it is decoded. Throws UNPROCESSABLE_CONTENT beside `file` for
 * all but whole PNG, JPEG and WebP pictures.
 */
export async function reencodeUpload(bytes: Uint8Array, encode: (picture: Sharp) => Sharp): Promise<Buffer> {
  try {
    if (await isOverfull(bytes)) throw new Error("It carries too much beside its pixels.");
    const source = sharp(bytes, { limitInputPixels: mostPixels, failOn: "error" });
    const { format } = await source.metadata();
    if (!accepted.has(format)) throw new Error(`Not accepted: ${format}`);
    return await encode(source.rotate()).toBuffer();
  } catch {
    throw invalid("file", "This isn't a whole PNG, JPEG or WebP picture of usual size.");
  }
}

/** Of a PNG; others have no texts that unfold. */
async function isOverfull(bytes: Uint8Array): Promise<boolean> {
  if (bytes[0] !== 0x89) return false;
  return (await scanPng(async (from, length) => Buffer.from(bytes.subarray(from, from + length)))).isOverfull;
}
