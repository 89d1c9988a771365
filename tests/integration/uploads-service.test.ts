import { mkdir, readdir, utimes, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { newId } from "@/lib/ids";
import { uploadLimits } from "@/lib/upload-limits";
import { images } from "@/server/images/images.table";
import { createResumableUploads } from "@/server/uploads/resumable-uploads";
import { createTurnstile } from "@/server/uploads/turnstile";
import { createUploads } from "@/server/uploads/uploads.service";
import { addBoard } from "../support/rows";
import { addViewer, openServices, plainPng, type TestServices } from "../support/services";

let s: TestServices;
beforeAll(async () => {
  s = await openServices();
});
afterAll(() => s.close());

let shade = 0;
async function fileAt(): Promise<string> {
  shade += 1;
  const path = await s.storage.newPath();
  await writeFile(path, await plainPng(`#${shade.toString(16).padStart(6, "0")}`));
  return path;
}
const plain = { fileName: "a.png", duplicates: "keep" } as const;

describe("a picture that comes", () => {
  test("is told to its sender and to those who see its board, while they look", async () => {
    const [ada, bo, cy] = await Promise.all([addViewer(s.db), addViewer(s.db), addViewer(s.db)]);
    const board = await addBoard(s.db, ada.userId, { visibility: "public" });
    const away = new AbortController();
    const expiresAt = Number.POSITIVE_INFINITY;
    for (const { userId } of [ada, bo]) s.events.watch({ userId, sessionId: userId, expiresAt }, away.signal);
    const { id } = await s.uploads.add(ada, { ...plain, path: await fileAt(), boardId: board.id });
    const loose = await s.uploads.add(ada, { ...plain, path: await fileAt() });
    const heard = (imageId: string) =>
      s.events.sent.flatMap((sent) =>
        "event" in sent && sent.event.type === "image.created" && sent.event.imageId === imageId
          ? [sent.to]
          : [],
      );
    expect(heard(id).sort()).toEqual([ada.userId, bo.userId].sort());
    expect(heard(id)).not.toContain(cy.userId);
    expect(heard(loose.id)).toEqual([ada.userId]);
    away.abort();
  });

  test("can be tried again when the database lost its row", async () => {
    const ada = await addViewer(s.db);
    let fails = true;
    const uploads = createUploads({
      ...s,
      db: {
        ...s.db,
        write: (fn, options) =>
          s.db.write(async (tx) => {
            const result = await fn(tx);
            if (fails) throw new Error("The disk is full.");
            return result;
          }, options),
      },
    });
    const [id, path] = [newId(), await fileAt()];
    await expect(uploads.add(ada, { ...plain, id, path })).rejects.toThrow("The disk is full.");
    fails = false;
    expect(await uploads.add(ada, { ...plain, id, path })).toEqual({ id, duplicateOf: null });
    expect(await uploads.kept(ada, id)).toMatchObject({ id });
    expect(await s.housekeeping.sweep()).toBe(0);
  });

  test("isn't swept away while it is tried again", async () => {
    const ada = await addViewer(s.db);
    const ids = await Promise.all(
      Array.from({ length: 10 }, async () => {
        const id = newId();
        await s.storage.put(id, "image/png", Buffer.from("left by a crash"));
        return id;
      }),
    );
    const paths = await Promise.all(ids.map(fileAt));
    await Promise.all([
      s.housekeeping.sweep(),
      ...ids.map((id, at) => s.uploads.add(ada, { ...plain, id, path: paths[at] ?? "" })),
      s.housekeeping.sweep(),
    ]);
    const rows = await s.db.read.select({ id: images.id }).from(images);
    expect(rows.map(({ id }) => id)).toEqual(expect.arrayContaining(ids));
    for (const id of ids) {
      expect((await s.storage.open(id, "image/png"))?.size).toBeGreaterThan(20);
      expect(await s.storage.open(id, "thumbnail")).toBeDefined();
    }
  });
});

test("uploads that nobody went on with for a day are removed", async () => {
  const folder = join(s.place.dataDir, "files", "uploads");
  await mkdir(folder, { recursive: true });
  const resumable = createResumableUploads({ uploads: s.uploads, folder });
  const now = Date.now();
  for (const name of ["old", "old.json", "young"]) await writeFile(join(folder, name), "x");
  const before = new Date(now - uploadLimits.resumeMs - 1000);
  for (const name of ["old", "old.json"]) await utimes(join(folder, name), before, before);
  expect(await resumable.purge(now)).toBe(2);
  expect(await readdir(folder)).toEqual(["young"]);
  const nowhere = createResumableUploads({ uploads: s.uploads, folder: join(folder, "nowhere") });
  expect(await nowhere.purge(now)).toBe(0);
});

test("a turnstile lets through so many at a time, in their order, whatever becomes of them", async () => {
  const pass = createTurnstile(2);
  const order: number[] = [];
  let inside = 0;
  let most = 0;
  const outcomes = await Promise.allSettled(
    [0, 1, 2, 3, 4, 5].map((number) =>
      pass(async () => {
        inside += 1;
        most = Math.max(most, inside);
        order.push(number);
        await new Promise((resolve) => setTimeout(resolve, 5));
        inside -= 1;
        if (number % 2 === 0) throw new Error("failed");
      }),
    ),
  );
  expect([most, order]).toEqual([2, [0, 1, 2, 3, 4, 5]]);
  expect(outcomes.filter(({ status }) => status === "rejected")).toHaveLength(3);
});
