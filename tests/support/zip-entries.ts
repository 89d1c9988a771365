import { inflateRawSync } from "node:zlib";

const endOfDirectory = 0x06054b50;
const directoryEntry = 0x02014b50;

/** Names and contents of a zip without ZIP64 (APPNOTE 6.3, 4.3.12 and 4.3.16), read by its central directory. */
export function zipEntries(zip: Buffer): Map<string, Buffer> {
  let at = zip.length - 22;
  while (at >= 0 && zip.readUInt32LE(at) !== endOfDirectory) at -= 1;
  if (at < 0) throw new Error("This isn't a whole zip.");
  const count = zip.readUInt16LE(at + 10);
  let entry = zip.readUInt32LE(at + 16);
  const entries = new Map<string, Buffer>();
  for (let index = 0; index < count; index += 1) {
    if (zip.readUInt32LE(entry) !== directoryEntry) throw new Error("The directory is broken.");
    const method = zip.readUInt16LE(entry + 10);
    const size = zip.readUInt32LE(entry + 20);
    const [name, extra, comment] = [28, 30, 32].map((offset) => zip.readUInt16LE(entry + offset));
    const local = zip.readUInt32LE(entry + 42);
    const start = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
    const bytes = zip.subarray(start, start + size);
    const path = zip.subarray(entry + 46, entry + 46 + (name ?? 0)).toString("utf8");
    entries.set(path, method === 0 ? bytes : inflateRawSync(bytes));
    entry += 46 + (name ?? 0) + (extra ?? 0) + (comment ?? 0);
  }
  return entries;
}
