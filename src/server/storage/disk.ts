import { randomUUID } from "node:crypto";
import { createReadStream } from "node:fs";
import { mkdir, open, readdir, rename, rm, stat } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { FileKind, Storage } from "./storage";

const folders: Record<FileKind, string> = {
  full: "images",
  thumbnail: "thumbnails",
  avatar: "avatars",
  logo: "logo",
};
const extensions: Record<FileKind, string> = {
  full: ".png",
  thumbnail: ".webp",
  avatar: ".webp",
  logo: ".png",
};
const ofPictures = ["full", "thumbnail"] as const;
const shape = /^[0-9a-f-]{36}$/;

/** Files under `root`: `images/f3/<id>.png`, `thumbnails/f3/<id>.webp`; the folder is the id's (random) end. */
export function createDiskStorage(root: string): Storage {
  const pathOf = (id: string, kind: FileKind) => {
    if (!shape.test(id)) throw new Error(`Not an id: ${JSON.stringify(id)}`);
    return join(root, folders[kind], id.slice(-2), id + extensions[kind]);
  };

  return {
    async put(id, kind, bytes) {
      const path = pathOf(id, kind);
      const temporary = join(root, "tmp", randomUUID());
      await mkdir(dirname(path), { recursive: true });
      await mkdir(dirname(temporary), { recursive: true });
      try {
        await writeSynced(temporary, bytes);
        await rename(temporary, path);
        await syncFolder(dirname(path));
      } catch (error) {
        await rm(temporary, { force: true });
        throw error;
      }
    },
    async open(id, kind) {
      const path = pathOf(id, kind);
      const size = (await unlessMissing(stat(path)))?.size;
      if (size === undefined) return undefined;
      return { size, stream: (range) => createReadStream(path, range) };
    },
    async remove(id, kinds = ofPictures) {
      for (const kind of kinds) await rm(pathOf(id, kind), { force: true });
    },
    async *list(olderThanMs) {
      const before = Date.now() - olderThanMs;
      for (const kind of ofPictures) {
        const top = join(root, folders[kind]);
        for (const shard of (await unlessMissing(readdir(top))) ?? []) {
          const ids: string[] = [];
          for (const name of (await unlessMissing(readdir(join(top, shard)))) ?? []) {
            const id = name.slice(0, -extensions[kind].length);
            const info = shape.test(id) ? await unlessMissing(stat(join(top, shard, name))) : undefined;
            if (info && info.mtimeMs <= before) ids.push(id);
          }
          if (ids.length > 0) yield ids;
        }
      }
    },
    async removeUnfinished(olderThanMs) {
      const folder = join(root, "tmp");
      for (const name of (await unlessMissing(readdir(folder))) ?? []) {
        const info = await unlessMissing(stat(join(folder, name)));
        if (info && info.mtimeMs <= Date.now() - olderThanMs) await rm(join(folder, name), { force: true });
      }
    },
    async probe() {
      const path = join(root, "tmp", randomUUID());
      await mkdir(dirname(path), { recursive: true });
      await writeSynced(path, Buffer.from("probe"));
      await rm(path);
    },
  };
}

async function writeSynced(path: string, bytes: Uint8Array) {
  const file = await open(path, "wx");
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** Without it a rename can be forgotten by a power cut; Windows can't open folders and needs none. */
async function syncFolder(path: string) {
  if (process.platform === "win32") return;
  const folder = await open(path, "r");
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}

const missing: unknown[] = ["ENOENT", "ENOTDIR"];

async function unlessMissing<T>(promise: Promise<T>): Promise<T | undefined> {
  try {
    return await promise;
  } catch (error) {
    if (error instanceof Error && "code" in error && missing.includes(error.code)) return undefined;
    throw error;
  }
}
