import { crc32, deflateSync } from "node:zlib";
import sharp from "sharp";

/** Without the services' store, which unit tests don't have. */
const plainPng = () =>
  sharp({ create: { width: 64, height: 48, channels: 3, background: "#336699" } })
    .png()
    .toBuffer();

/** A PNG chunk: length, type, data, CRC. */
export function pngChunk(type: string, data: Buffer): Buffer {
  const out = Buffer.alloc(12 + data.length);
  out.writeUInt32BE(data.length, 0);
  out.write(type, 4, "latin1");
  data.copy(out, 8);
  out.writeUInt32BE(crc32(out.subarray(4, 8 + data.length)), 8 + data.length);
  return out;
}

/** As Pillow writes texts: Latin-1 ones as `tEXt`, others as `iTXt`; compressed on demand. */
export function textChunk(keyword: string, text: string, isCompressed = false): Buffer {
  const key = Buffer.from(`${keyword}\0`, "latin1");
  const isLatin = Buffer.from(text, "latin1").toString("latin1") === text;
  if (!isLatin) {
    const bytes = Buffer.from(text, "utf8");
    const flags = Buffer.from([isCompressed ? 1 : 0, 0, 0, 0]);
    return pngChunk("iTXt", Buffer.concat([key, flags, isCompressed ? deflateSync(bytes) : bytes]));
  }
  const bytes = Buffer.from(text, "latin1");
  if (!isCompressed) return pngChunk("tEXt", Buffer.concat([key, bytes]));
  return pngChunk("zTXt", Buffer.concat([key, Buffer.from([0]), deflateSync(bytes)]));
}

const headerEnd = 33;
const endLength = 12;

/** A PNG with these chunks behind its header, or before its end. */
export function withChunks(png: Buffer, chunks: Buffer[], place: "front" | "back" = "front"): Buffer {
  const at = place === "front" ? headerEnd : png.length - endLength;
  return Buffer.concat([png.subarray(0, at), ...chunks, png.subarray(at)]);
}

export async function pngWith(texts: Record<string, string>): Promise<Buffer> {
  const chunks = Object.entries(texts).map(([keyword, text]) => textChunk(keyword, text));
  return withChunks(await plainPng(), chunks);
}

/** A header that promises so many pixels, over a few bytes of them. */
export function liarPng(width: number, height: number): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 2, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    pngChunk("IHDR", header),
    pngChunk("IDAT", deflateSync(Buffer.alloc(10_000))),
    pngChunk("IEND", Buffer.alloc(0)),
  ]);
}

/**
 * EXIF with a UserComment, as piexif writes it: a big-endian TIFF whose one IFD points to another, which points to the
 * comment. An IFD is a count, entries of twelve bytes and the offset of a next one.
 */
export function exifComment(comment: Buffer, code: "UNICODE\0" | "ASCII\0\0\0"): Buffer {
  const value = Buffer.concat([Buffer.from(code, "latin1"), comment]);
  const ifd = (tag: number, type: number, count: number, offset: number) => {
    const out = Buffer.alloc(2 + 12 + 4);
    out.writeUInt16BE(1, 0);
    out.writeUInt16BE(tag, 2);
    out.writeUInt16BE(type, 4);
    out.writeUInt32BE(count, 6);
    out.writeUInt32BE(offset, 10);
    return out;
  };
  const header = Buffer.from("MM\0*\0\0\0\x08", "latin1");
  const pointer = ifd(0x8769, 4, 1, 26);
  const entry = ifd(0x9286, 7, value.length, 44);
  return Buffer.concat([Buffer.from("Exif\0\0", "latin1"), header, pointer, entry, value]);
}

/** A JPEG with an EXIF block as its first segment. */
export async function jpegWithExif(exif: Buffer): Promise<Buffer> {
  const jpeg = await sharp(await plainPng())
    .jpeg()
    .toBuffer();
  const segment = Buffer.alloc(4);
  segment.writeUInt16BE(0xffe1, 0);
  segment.writeUInt16BE(exif.length + 2, 2);
  return Buffer.concat([jpeg.subarray(0, 2), segment, exif, jpeg.subarray(2)]);
}
