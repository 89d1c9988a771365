import { mkdir, readdir, stat, utimes, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { newId } from "@/lib/ids";
import type { Viewer } from "@/server/access/viewer";
import { createHousekeeping } from "@/server/images/housekeeping";
import { createImageWriter } from "@/server/images/image-writer";
import { imageStars, images } from "@/server/images/images.table";
import { keepHouse } from "@/server/images/keep-house";
import { addViewer, makePicture, openServices, plainPng, type TestServices } from "../support/services";

let s: TestServices;
let ada: Viewer;
beforeAll(async () => {
  s = await openServices();
});
beforeEach(async () => {
  ada = await addViewer(s.db);
});
afterAll(() => s.close());

const dayMs = 24 * 3600 * 1000;
const files = () => join(s.place.dataDir, "files");
const hasFiles = async (id: string) => [
  (await s.storage.open(id, "image/png")) !== undefined,
  (await s.storage.open(id, "thumbnail")) !== undefined,
];
const trashedAt = (id: string, deletedAt: number) =>
  s.db.write(async (tx) => {
    await tx.update(images).set({ deletedAt }).where(eq(images.id, id));
  });

describe("the sweeper", () => {
  test("removes files without a row, and leaves those with one, in the trash too", async () => {
    const kept = await makePicture(s, ada);
    const trashed = await makePicture(s, ada);
    await s.images.delete(ada, trashed);
    const [whole, half] = [newId(), newId()];
    await s.storage.put(whole, "image/png", Buffer.from("x"));
    await s.storage.put(whole, "thumbnail", Buffer.from("x"));
    await s.storage.put(half, "thumbnail", Buffer.from("x"));
    expect(await s.housekeeping.sweep()).toBeGreaterThanOrEqual(2);
    expect(await Promise.all([whole, half, kept, trashed].map(hasFiles))).toEqual([
      [false, false],
      [false, false],
      [true, true],
      [true, true],
    ]);
    expect(await s.housekeeping.sweep()).toBe(0);
  });

  test("leaves a picture that is being written until its writer lets go of it", async () => {
    const image = await s.writer.write(await plainPng(), {});
    expect(await s.housekeeping.sweep()).toBe(0);
    expect(await hasFiles(image.id)).toEqual([true, true]);
    await s.writer.release(image, false);
    expect(await hasFiles(image.id)).toEqual([false, false]);
  });

  test("has nothing to do after a picture that couldn't be written whole", async () => {
    let half = "";
    const full: typeof s.storage = {
      ...s.storage,
      async put(id, variant, bytes) {
        half = id;
        if (variant === "image/png") throw new Error("Disk full.");
        await s.storage.put(id, variant, bytes);
      },
    };
    const writer = createImageWriter({ storage: full });
    await expect(writer.write(await plainPng(), {})).rejects.toThrow("Disk full.");
    expect(writer.isHeld(half)).toBe(false);
    expect(await hasFiles(half)).toEqual([false, false]);
    expect(await s.housekeeping.sweep()).toBe(0);
  });

  test("leaves young files alone where another process may be writing them", async () => {
    const id = newId();
    await s.storage.put(id, "image/png", Buffer.from("x"));
    const patient = createHousekeeping({ ...s, graceMs: 60_000 });
    expect(await patient.sweep()).toBe(0);
    const path = join(files(), "images", id.slice(-2), `${id}.png`);
    await utimes(path, new Date(), new Date(Date.now() - 61_000));
    expect(await patient.sweep()).toBe(1);
  });

  test("isn't stopped by files that aren't ours, nor touches them", async () => {
    await mkdir(join(files(), "images", "zz"), { recursive: true });
    await writeFile(join(files(), "images", "zz", "notes.txt"), "mine");
    await writeFile(join(files(), "images", "README"), "mine");
    const orphan = newId();
    await s.storage.put(orphan, "thumbnail", Buffer.from("x"));
    expect(await s.housekeeping.sweep()).toBe(1);
    expect((await stat(join(files(), "images", "zz", "notes.txt"))).size).toBe(4);
  });

  test("removes what a killed server left half written, not what is being written", async () => {
    const [old, young] = [join(files(), "tmp", "old"), join(files(), "tmp", "young")];
    await mkdir(join(files(), "tmp"), { recursive: true });
    await Promise.all([writeFile(old, "x"), writeFile(young, "x")]);
    await utimes(old, new Date(), new Date(Date.now() - dayMs));
    await s.housekeeping.sweep();
    expect(await readdir(join(files(), "tmp"))).toEqual(["young"]);
  });
});

describe("the purge", () => {
  test("deletes what has been in the trash for thirty days, rows, stars and files, and nothing younger", async () => {
    const [old, young, loved] = [
      await makePicture(s, ada),
      await makePicture(s, ada),
      await makePicture(s, ada),
    ];
    await s.images.update(ada, { id: old, isStarred: true });
    const now = Date.now();
    await trashedAt(old, now - 30 * dayMs - 1);
    await trashedAt(young, now - 30 * dayMs + 1000);
    expect(await s.housekeeping.purge(now)).toBe(1);
    const left = (
      await s.db.read.select({ id: images.id }).from(images).where(eq(images.userId, ada.userId))
    ).map(({ id }) => id);
    expect(left.sort()).toEqual([young, loved].sort());
    expect(await s.db.read.$count(imageStars, eq(imageStars.imageId, old))).toBe(0);
    expect(await hasFiles(old)).toEqual([false, false]);
    expect(await hasFiles(young)).toEqual([true, true]);
    await expect(s.images.restore(ada, old)).rejects.toMatchObject({ code: "NOT_FOUND" });
    expect(await s.images.restore(ada, young)).toMatchObject({ id: young });
  });

  test("leaves a picture that was restored just before it would have been deleted", async () => {
    const id = await makePicture(s, ada);
    await trashedAt(id, 1);
    const racing = createHousekeeping({
      ...s,
      graceMs: 0,
      db: {
        ...s.db,
        async write(fn, options) {
          await s.images.restore(ada, id);
          return s.db.write(fn, options);
        },
      },
    });
    expect(await racing.purge(Date.now())).toBe(0);
    expect(await s.images.get(ada, id)).toMatchObject({ id });
    expect(await hasFiles(id)).toEqual([true, true]);
  });
});

describe("keeping house", () => {
  test("goes on every hour after a failure, says what it did, and stops when told", async () => {
    vi.useFakeTimers({ toFake: ["setInterval", "clearInterval"] });
    const said: string[] = [];
    const log = {
      info: (details: object) => void said.push(JSON.stringify(details)),
      error: (details: { error: Error }) => void said.push(details.error.message),
    };
    const outcomes = [async () => Promise.reject(new Error("Disk full.")), async () => 2, async () => 0];
    let rounds = 0;
    const stop = keepHouse(
      {
        sweep: () => (outcomes[rounds++] ?? (async () => 0))(),
        purge: async () => 0,
        tidySearch: async () => undefined,
      },
      log as never,
    );
    for (let hour = 0; hour < 2; hour += 1) vi.advanceTimersByTime(3600 * 1000);
    await stop();
    vi.advanceTimersByTime(3600 * 1000);
    vi.useRealTimers();
    expect(rounds).toBe(3);
    expect(said).toEqual(["Disk full.", JSON.stringify({ swept: 2, purged: 0 })]);
  });
});
