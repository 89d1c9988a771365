import type { Readable } from "node:stream";
import { ZipArchive } from "archiver";
import type { Zip } from "../deletions/exports";

/**
 * A zip that is read while `fill` writes it, no faster than it is read. Ending the stream stops `fill` at its next file;
 * an error of `fill` breaks the stream off, so that nobody takes half a zip for a whole one.
 */
export function zipStream(fill: (zip: Zip) => Promise<void>): Readable {
  // Pictures are compressed already. Past 4 GB or 65,535 files the library writes zip64 by itself.
  const archive = new ZipArchive({ store: true });
  const ended = new Promise<never>((_, reject) => {
    archive.once("error", reject);
    archive.once("close", () => reject(new Error("The reader of a zip went away.")));
  });
  ended.catch(() => undefined);
  const add: Zip["add"] = (name, content) => {
    const added = new Promise<void>((resolve, reject) => {
      archive.once("entry", () => resolve());
      // The library listens to no source's errors: one would end the process.
      if (typeof content !== "string") content.once("error", reject);
      archive.append(content, { name });
    });
    return Promise.race([added, ended]).catch((error: unknown) => {
      if (typeof content !== "string") content.destroy();
      throw error;
    });
  };
  fill({ add })
    .then(() => archive.finalize())
    .catch((error: unknown) => archive.destroy(error instanceof Error ? error : new Error(String(error))));
  return archive;
}
