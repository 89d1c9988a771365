import { randomUUID } from "node:crypto";
import { createReadStream } from "node:fs";
import { mkdir, readdir, rename, rm, stat } from "node:fs/promises";
import { dirname, join, parse } from "node:path";
import { imageTypes } from "@/lib/images";
import type { FileKind, Storage } from "./storage";
import { linkOrCopy, syncFile, syncFolder, writeSynced } from "./synced";

const places: Record<FileKind, { folder: string; extension: string }> = {
  "image/png": { folder: "images", extension: ".png" },
  "image/jpeg": { folder: "images", extension: ".jpg" },
  "image/webp": { folder: "images", extension: ".webp" },
  "image/avif": { folder: "images", extension: ".avif" },
  thumbnail: { folder: "thumbnails", extension: ".webp" },
  avatar: { folder: "avatars", extension: ".webp" },
  logo: { folder: "logo", extension: ".png" },
};
const ofPictures: FileKind[] = [...imageTypes, "thumbnail"];
const foldersOfPictures = new Set(ofPictures.map((kind) => places[kind].folder));
const shape = /^[0-9a-f-]{36}$/;

/** Files under `root`: `images/f3/<id>.png`, `thumbnails/f3/<id>.webp`; the folder is the id's (random) end. */
export function createDiskStorage(root: string): Storage {
  const pathOf = (id: string, kind: FileKind) => {
    if (!shape.test(id)) throw new Error(`Not an id: ${JSON.stringify(id)}`);
    const { folder, extension } = places[kind];
    return join(root, folder, id.slice(-2), id + extension);
  };
  const newPath = async () => {
    const path = join(root, "tmp", randomUUID());
    await mkdir(dirname(path), { recursive: true });
    return path;
  };
  /** `write` makes the whole file at a passing place, whence it goes to its own at one stroke. */
  async function place(id: string, kind: FileKind, write: (temporary: string) => Promise<void>) {
    const path = pathOf(id, kind);
    const temporary = await newPath();
    await mkdir(dirname(path), { recursive: true });
    try {
      await write(temporary);
      await rename(temporary, path);
      await syncFolder(dirname(path));
    } finally {
      // Where both names were the same file already, a rename leaves the passing one.
      await rm(temporary, { force: true });
    }
  }
  async function remove(id: string, kinds: readonly FileKind[] = ofPictures) {
    for (const kind of kinds) await rm(pathOf(id, kind), { force: true });
  }

  return {
    put: (id, kind, bytes) => place(id, kind, (temporary) => writeSynced(temporary, bytes)),
    async take(id, kind, path) {
      await syncFile(path);
      await place(id, kind, (temporary) => linkOrCopy(path, temporary));
    },
    async copy(fromId, toId, kinds) {
      try {
        for (const kind of kinds) {
          await place(toId, kind, (temporary) => linkOrCopy(pathOf(fromId, kind), temporary));
        }
      } catch (error) {
        await remove(toId, kinds);
        throw error;
      }
    },
    newPath,
    async open(id, kind) {
      const path = pathOf(id, kind);
      const size = (await unlessMissing(stat(path)))?.size;
      if (size === undefined) return undefined;
      return { size, path, stream: (range) => createReadStream(path, range) };
    },
    remove,
    async *list(olderThanMs) {
      const before = Date.now() - olderThanMs;
      for (const folder of foldersOfPictures) {
        const top = join(root, folder);
        for (const shard of (await unlessMissing(readdir(top))) ?? []) {
          const ids = new Set<string>();
          for (const file of (await unlessMissing(readdir(join(top, shard)))) ?? []) {
            const { name: id } = parse(file);
            const info = shape.test(id) ? await unlessMissing(stat(join(top, shard, file))) : undefined;
            if (info && info.mtimeMs <= before) ids.add(id);
          }
          if (ids.size > 0) yield [...ids];
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
      const path = await newPath();
      await writeSynced(path, Buffer.from("probe"));
      await rm(path);
    },
  };
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
