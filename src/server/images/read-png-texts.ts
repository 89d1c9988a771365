import { open } from "node:fs/promises";
import { promisify } from "node:util";
import { inflate } from "node:zlib";

const inflated = promisify(inflate);
const signatureLength = 8;
/** Length and type; behind the data come 4 bytes of CRC. */
const headLength = 8;
const crcLength = 4;
const keywordLength = 79;
/** A workflow of a thousand nodes has about two million bytes; pictures in blocks of 8 kB have 25,000 chunks. */
const most = { bytes: 16 * 1024 * 1024, texts: 64, chunks: 200_000 };

export type ReadAt = (position: number, length: number) => Promise<Buffer>;
export interface PngTexts {
  /** By keyword, the first of each. */
  texts: Map<string, string>;
  /**
   * It carries more beside its pixels than any picture needs: a few bytes of it may unfold to gigabytes, so that nothing
   * else should open it.
   */
  isOverfull: boolean;
}

/**
 * The texts of a PNG (PNG 3rd edition, 11.3.3): `tEXt` and `zTXt`, which ought to be Latin-1 but are UTF-8 in many
 * programs' files, and `iTXt`. What is damaged is left out.
 */
export async function scanPng(readAt: ReadAt): Promise<PngTexts> {
  const texts = new Map<string, string>();
  let left = most.bytes;
  let at = signatureLength;
  for (let chunks = 0; chunks < most.chunks; chunks += 1) {
    const head = await readAt(at, headLength);
    if (head.length < headLength) return { texts, isOverfull: false };
    const [length, type] = [head.readUInt32BE(0), head.toString("latin1", 4)];
    if (type === "IEND") return { texts, isOverfull: false };
    const read = readers[type];
    if (read) {
      if (length > left) break;
      const data = await readAt(at + headLength, length);
      const body = await read(data.subarray(data.indexOf(0) + 1), left);
      if (body === tooLong) break;
      left -= Math.max(length, body?.length ?? 0);
      keep(texts, type, data, body);
    }
    at += headLength + length + crcLength;
  }
  return { texts, isOverfull: true };
}

function keep(texts: PngTexts["texts"], type: string, data: Buffer, body: Buffer | undefined): void {
  const end = data.indexOf(0);
  const keyword = data.toString("latin1", 0, end);
  if (body === undefined || type === "iCCP" || end < 1 || end > keywordLength) return;
  if (texts.size < most.texts && !texts.has(keyword)) texts.set(keyword, decoded(body, type));
}

const tooLong = Symbol("more than is left");
type Read = (rest: Buffer, left: number) => Promise<Buffer | undefined | typeof tooLong>;

/** What stands behind the keyword of each chunk that has one, written out. */
const readers: Record<string, Read> = {
  tEXt: async (rest) => rest,
  /** A byte for the method comes first; a colour profile is no text, but as long. */
  zTXt: (rest, left) => unpacked(rest.subarray(1), left),
  iCCP: (rest, left) => unpacked(rest.subarray(1), left),
  /** Flag and method of compression, then a language and a translated keyword, each ended by NUL. */
  async iTXt(rest, left) {
    const language = rest.indexOf(0, 2);
    const keyword = rest.indexOf(0, language + 1);
    if (language < 0 || keyword < 0) return undefined;
    const body = rest.subarray(keyword + 1);
    return rest[0] === 1 ? unpacked(body, left) : body;
  },
};

async function unpacked(bytes: Buffer, left: number): ReturnType<Read> {
  try {
    return await inflated(bytes, { maxOutputLength: left });
  } catch (error) {
    const isLong = error instanceof Error && "code" in error && error.code === "ERR_BUFFER_TOO_LARGE";
    return isLong ? tooLong : undefined;
  }
}

const strict = new TextDecoder("utf-8", { fatal: true });

function decoded(bytes: Buffer, type: string): string {
  if (type === "iTXt") return bytes.toString("utf8");
  try {
    return strict.decode(bytes);
  } catch {
    return bytes.toString("latin1");
  }
}

/** The same of a file. */
export async function scanPngFile(path: string): Promise<PngTexts> {
  const file = await open(path, "r");
  try {
    return await scanPng(async (position, length) => {
      const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, position);
      return buffer.subarray(0, bytesRead);
    });
  } finally {
    await file.close();
  }
}
