import { open } from "node:fs/promises";
import type { ImageType } from "@/lib/images";

const sniffed = 64;
/** ISO 14496-12: a box's length, `ftyp`, the major brand, its version, then the compatible brands. */
const brands = { from: 8, to: sniffed };

/** What the first bytes of a file say that it is (WHATWG MIME Sniffing, 6.1); `heic` is known but not taken. */
export async function sniff(path: string): Promise<ImageType | "heic" | undefined> {
  const file = await open(path, "r");
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(sniffed), 0, sniffed, 0);
    return typeOf(buffer.subarray(0, bytesRead).toString("latin1"));
  } finally {
    await file.close();
  }
}

function typeOf(head: string): ImageType | "heic" | undefined {
  if (head.startsWith("\x89PNG\r\n\x1a\n")) return "image/png";
  if (head.startsWith("\xff\xd8\xff")) return "image/jpeg";
  if (head.startsWith("RIFF") && head.slice(8, 12) === "WEBP") return "image/webp";
  if (head.slice(4, 8) !== "ftyp") return undefined;
  const named = head.slice(brands.from, brands.to);
  if (/avif|avis/.test(named)) return "image/avif";
  return /hei[cxms]|hev[cxms]|mif1|msf1/.test(named) ? "heic" : undefined;
}
