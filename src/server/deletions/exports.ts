import { randomUUID } from "node:crypto";
import { createReadStream, createWriteStream, type WriteStream } from "node:fs";
import { mkdir, open, readdir, rename, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import type { Readable } from "node:stream";
import { finished } from "node:stream/promises";
import { ZipArchive } from "archiver";
import { found } from "@/lib/errors";

export interface Zip {
  /** Resolves when the entry is written, so that one file is open at a time. */
  add(name: string, content: Readable | string): Promise<void>;
}
export type Exports = ReturnType<typeof createExports>;

const shape = /^[0-9a-f-]{36}$/;

/** Zips of what people had, `<folder>/<id>.zip`; the id is the job's, never of what a person wrote. */
export function createExports(folder: string) {
  const pathOf = (id: string) => join(folder, `${found(shape.exec(id)?.[0], "export")}.zip`);

  return {
    /** The file appears once it is whole and would survive a power cut; a failure leaves nothing behind. */
    async write(id: string, fill: (zip: Zip) => Promise<void>): Promise<void> {
      await mkdir(folder, { recursive: true, mode: 0o700 });
      const temporary = join(folder, `${randomUUID()}.part`);
      // Pictures are compressed already.
      const archive = new ZipArchive({ store: true });
      const file = createWriteStream(temporary, { mode: 0o600 });
      const written = finished(archive.pipe(file));
      const failed = new Promise<never>((_, reject) => {
        archive.once("error", reject);
        written.catch(reject);
      });
      failed.catch(() => undefined);
      const add = (name: string, content: Readable | string) =>
        new Promise<void>((resolve, reject) => {
          archive.once("entry", () => resolve());
          // The library listens to no source's errors: one would end the process.
          if (typeof content !== "string") content.once("error", reject);
          archive.append(content, { name });
        });
      try {
        await Promise.race([fill({ add: (...entry) => Promise.race([add(...entry), failed]) }), failed]);
        await Promise.race([archive.finalize().then(() => written), failed]);
        await sync(temporary);
        await rename(temporary, pathOf(id));
      } catch (error) {
        archive.abort();
        await closeFile(file);
        await rm(temporary, { force: true });
        throw error;
      }
    },
    /** NOT_FOUND when there is no such zip. */
    async open(id: string): Promise<{ size: number; stream: () => Readable }> {
      const path = pathOf(id);
      const info = await stat(path).catch(() => undefined);
      const { size } = found(info, "export");
      return { size, stream: () => createReadStream(path) };
    },
    /** Removes what a crash left half written. */
    async sweep(): Promise<void> {
      const names = await readdir(folder).catch(() => []);
      for (const name of names) if (name.endsWith(".part")) await rm(join(folder, name), { force: true });
    },
    remove: (id: string): Promise<void> => rm(pathOf(id), { force: true }),
  };
}

/** A file that is still being opened would be made again behind its removal. */
function closeFile(file: WriteStream): Promise<void> {
  return new Promise((resolve) => {
    if (file.closed) resolve();
    else file.once("close", resolve).destroy();
  });
}

async function sync(path: string): Promise<void> {
  const file = await open(path, "r+");
  try {
    await file.sync();
  } finally {
    await file.close();
  }
}
