import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { newId } from "@/lib/ids";
import { createDiskStorage } from "@/server/storage/disk";
import type { Storage } from "@/server/storage/storage";

let root: string;
let storage: Storage;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), "atelier-test-"));
  storage = createDiskStorage(root);
});
afterEach(() => rm(root, { recursive: true, force: true }));

const all = async () => (await readdir(root, { recursive: true })).filter((name) => name.includes("."));
const read = async (id: string, range?: { start: number; end: number }) => {
  const file = await storage.open(id, "image/png");
  return file && Buffer.concat(await file.stream(range).toArray()).toString();
};

async function listOf(olderThanMs: number): Promise<string[]> {
  const ids: string[] = [];
  for await (const folder of storage.list(olderThanMs)) ids.push(...folder);
  return ids;
}

describe("files on disk", () => {
  test("are what was put, whole or in part, until they are removed", async () => {
    const id = newId();
    await storage.put(id, "image/png", Buffer.from("picture"));
    await storage.put(id, "thumbnail", Buffer.from("small"));
    expect(await read(id)).toBe("picture");
    expect(await read(id, { start: 1, end: 3 })).toBe("ict");
    expect((await storage.open(id, "thumbnail"))?.size).toBe(5);
    await storage.remove(id);
    await storage.remove(id);
    expect(await storage.open(id, "image/png")).toBeUndefined();
    expect(await all()).toEqual([]);
  });

  test("put again are replaced at once", async () => {
    const id = newId();
    await storage.put(id, "image/png", Buffer.from("old"));
    await storage.put(id, "image/png", Buffer.from("new"));
    expect(await read(id)).toBe("new");
    expect(await readdir(join(root, "tmp"))).toEqual([]);
  });

  test("are named by ids alone: anything else is refused before the disk is touched", async () => {
    for (const id of ["../../etc/passwd", "a/b", "", "x".repeat(36), `${newId()}/..`, "%2e%2e", "\u0000"]) {
      await expect(storage.put(id, "image/png", Buffer.from("x"))).rejects.toThrow("Not an id");
      await expect(storage.open(id, "image/png")).rejects.toThrow("Not an id");
      await expect(storage.remove(id)).rejects.toThrow("Not an id");
    }
    expect(await readdir(root)).toEqual([]);
  });

  test("are taken from another place, which stays its maker's, with the ending of their type", async () => {
    const id = newId();
    const path = await storage.newPath();
    await writeFile(path, "picture");
    await storage.take(id, "image/jpeg", path);
    await storage.take(id, "image/jpeg", path);
    expect(await readFile(path, "utf8")).toBe("picture");
    await rm(path);
    expect(await readFile(join(root, "images", id.slice(-2), `${id}.jpg`), "utf8")).toBe("picture");
    expect(await storage.open(id, "image/png")).toBeUndefined();
    expect(await listOf(0)).toEqual([id]);
    await storage.remove(id);
    expect(await all()).toEqual([]);
    expect(await readdir(join(root, "tmp"))).toEqual([]);
  });

  test("are copied to another id, which outlives the first", async () => {
    const [a, b, c] = [newId(), newId(), newId()];
    await storage.put(a, "image/png", Buffer.from("picture"));
    await storage.put(a, "thumbnail", Buffer.from("small"));
    await storage.copy(a, b, ["image/png", "thumbnail"]);
    await storage.remove(a);
    expect(await read(b)).toBe("picture");
    expect((await storage.open(b, "thumbnail"))?.size).toBe(5);
    await storage.remove(b, ["thumbnail"]);
    await expect(storage.copy(b, c, ["image/png", "thumbnail"])).rejects.toThrow();
    expect(await storage.open(c, "image/png")).toBeUndefined();
  });

  test("that can't be put leave nothing behind", async () => {
    const id = newId();
    await mkdir(join(root, "images", id.slice(-2), `${id}.png`), { recursive: true });
    await expect(storage.put(id, "image/png", Buffer.from("x"))).rejects.toThrow();
    expect(await readdir(join(root, "tmp"))).toEqual([]);
  });

  test("are listed while they are old enough, folder by folder, none of what isn't ours", async () => {
    const [a, b] = [newId(), newId()];
    await storage.put(a, "image/png", Buffer.from("x"));
    await storage.put(b, "thumbnail", Buffer.from("x"));
    await writeFile(join(root, "images", a.slice(-2), "readme.txt"), "x");
    const listed = async (olderThanMs: number) => (await listOf(olderThanMs)).sort();
    expect(await listed(0)).toEqual([a, b].sort());
    expect(await listed(60_000)).toEqual([]);
  });

  test("of a folder that was never used are none, and nothing is unfinished", async () => {
    expect(await listOf(0)).toEqual([]);
    await storage.removeUnfinished(0);
  });

  test("left unfinished are removed by age", async () => {
    await mkdir(join(root, "tmp"));
    await writeFile(join(root, "tmp", "half"), "x");
    await storage.removeUnfinished(60_000);
    expect(await readFile(join(root, "tmp", "half"), "utf8")).toBe("x");
    await storage.removeUnfinished(0);
    expect(await readdir(join(root, "tmp"))).toEqual([]);
  });

  test("can be tried out without leaving a trace, and an error says that they can't be written", async () => {
    await storage.probe();
    expect(await readdir(join(root, "tmp"))).toEqual([]);
    const full = createDiskStorage(join(root, "file"));
    await writeFile(join(root, "file"), "x");
    await expect(full.probe()).rejects.toThrow();
    expect((await stat(join(root, "file"))).size).toBe(1);
  });
});
