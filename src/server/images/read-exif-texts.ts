import exif from "exif-reader";
import sharp from "sharp";

/** The longest that an EXIF block can be where JPEG has it, many times over. */
const longest = 16 * 1024 * 1024;

/**
 * The texts that image generators put into EXIF: `UserComment` by that name, and ComfyUI's `prompt` and `workflow`,
 * which stand as `prompt:{…}` in tags that were meant for a camera's maker and model.
 */
export async function readExifTexts(path: string): Promise<Map<string, string>> {
  const texts = new Map<string, string>();
  const { exif: block } = await sharp(path, { limitInputPixels: false }).metadata();
  if (!block || block.length > longest) return texts;
  const { Image: image = {}, Photo: photo = {} } = exif(block);
  const comment: unknown = photo.UserComment;
  if (comment instanceof Uint8Array) texts.set("UserComment", userComment(Buffer.from(comment)));
  for (const value of Object.values(image)) {
    const [, keyword, text] = (typeof value === "string" && tagged.exec(value)) || [];
    if (keyword !== undefined && text !== undefined) texts.set(keyword.toLowerCase(), text);
  }
  return texts;
}

const tagged = /^(prompt|workflow):\s*(\{.*\})\s*\0*$/is;

/** EXIF 2.32, 4.6.5: eight bytes name the encoding. "UNICODE" is UTF-16 in an order that programs disagree on. */
function userComment(bytes: Buffer): string {
  const [code, text] = [bytes.toString("latin1", 0, 8), bytes.subarray(8)];
  if (code.startsWith("UNICODE")) return utf16(text).replace(/\0+$/, "");
  return text.toString("utf8").replace(/\0+$/, "");
}

/** Most of these texts is ASCII, whose upper bytes are zero. */
function utf16(bytes: Buffer): string {
  const even = bytes.subarray(0, bytes.length - (bytes.length % 2));
  let zeros = 0;
  for (let at = 0; at < even.length; at += 1) if (even[at] === 0) zeros += at % 2 === 0 ? 1 : -1;
  const text = zeros > 0 ? Buffer.from(even).swap16().toString("utf16le") : even.toString("utf16le");
  return text.replace(/^\ufeff/, "");
}
