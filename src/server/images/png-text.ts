import { crc32 } from "node:zlib";

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
/** Length, type, 13 bytes of data, CRC: IHDR is always first. */
const headerEnd = signature.length + 4 + 4 + 13 + 4;

/**
 * The PNG with each text as an uncompressed iTXt chunk behind IHDR (PNG 3rd edition, 11.3.3.4): keyword, NUL,
 * compression flag and method 0, empty language tag and translated keyword, UTF-8 text.
 */
export function withPngTexts(png: Uint8Array, texts: Record<string, string>): Buffer {
  const chunks = Object.entries(texts).map(([keyword, text]) =>
    chunk(
      "iTXt",
      Buffer.concat([
        Buffer.from(keyword, "latin1"),
        Buffer.from([0, 0, 0, 0, 0]),
        Buffer.from(text, "utf8"),
      ]),
    ),
  );
  return Buffer.concat([png.subarray(0, headerEnd), ...chunks, png.subarray(headerEnd)]);
}

function chunk(type: string, data: Buffer): Buffer {
  const out = Buffer.alloc(12 + data.length);
  out.writeUInt32BE(data.length, 0);
  out.write(type, 4, "latin1");
  data.copy(out, 8);
  out.writeUInt32BE(crc32(out.subarray(4, 8 + data.length)), 8 + data.length);
  return out;
}
