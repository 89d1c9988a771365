import { eq } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { newId } from "@/lib/ids";
import type { Viewer } from "@/server/access/viewer";
import { images } from "@/server/images/images.table";
import { addBoard, addImage } from "../support/rows";
import { addViewer, makePicture, openServices, type TestServices } from "../support/services";

let s: TestServices;
let ada: Viewer;
let bo: Viewer;
beforeAll(async () => {
  s = await openServices();
});
beforeEach(async () => {
  [ada, bo] = [await addViewer(s.db), await addViewer(s.db)];
});
afterAll(() => s.close());

const add = async (viewer: Viewer, boardId: string | null = null) =>
  (await addImage(s.db, viewer.userId, { boardId })).id;
const trashOf = async (viewer: Viewer) =>
  (await s.images.listTrash(viewer, { limit: 200 })).items.map(({ id }) => id);
const dayMs = 24 * 3600 * 1000;

describe("the trash", () => {
  test("has one's own, newest first, each with the time at which it goes for good", async () => {
    const board = await addBoard(s.db, bo.userId, { visibility: "collaborative" });
    const made = [await add(ada), await add(ada, board.id), await add(ada)];
    const before = Date.now();
    await s.images.trash(ada, { ids: made });
    await s.images.trash(bo, { ids: [await add(bo, board.id)] });
    const { items } = await s.images.listTrash(ada, { limit: 10 });
    expect(items.map(({ id }) => id)).toEqual(made.toReversed());
    const { trashDays } = await s.settings.current();
    for (const { deletedAt, purgedAt } of items) {
      expect(deletedAt).toBeGreaterThanOrEqual(before);
      expect(purgedAt - deletedAt).toBe(trashDays * dayMs);
    }
    expect(await s.images.trashCount(ada)).toEqual({ imageCount: 3, byteSize: 3000 });
    expect(await s.images.trashCount(await addViewer(s.db))).toEqual({ imageCount: 0, byteSize: 0 });
  });

  test("pages by key", async () => {
    const made: string[] = [];
    for (let at = 0; at < 7; at += 1) made.push(await add(ada));
    await s.images.trash(ada, { ids: made });
    const seen: string[] = [];
    for (let cursor: string | null | undefined; cursor !== null; ) {
      const page = await s.images.listTrash(ada, { cursor, limit: 3 });
      seen.push(...page.items.map(({ id }) => id));
      cursor = page.nextCursor;
    }
    expect(seen).toEqual(made.toReversed());
  });

  test("is out of every list and search", async () => {
    const board = (await addBoard(s.db, ada.userId)).id;
    const id = await makePicture(s, ada, board, { prompt: "heron" });
    await s.images.star(ada, { ids: [id], isStarred: true });
    await s.images.trash(ada, { ids: [id] });
    for (const filter of [
      {},
      { q: "heron" },
      { starred: true },
      { boardId: board },
      { whose: "everyone" as const },
    ])
      expect((await s.images.ids(ada, { ...filter, limit: 5 })).ids).toEqual([]);
    await s.images.restoreMany(ada, { ids: [id] });
    for (const filter of [{}, { q: "heron" }, { starred: true }, { boardId: board }])
      expect((await s.images.ids(ada, { ...filter, limit: 5 })).ids).toEqual([id]);
  });
});

describe("restoring", () => {
  test("puts each on its board again, but for one that its maker may no longer add to", async () => {
    const kept = (await addBoard(s.db, bo.userId, { visibility: "collaborative" })).id;
    const closing = (await addBoard(s.db, bo.userId, { visibility: "collaborative" })).id;
    const [a, b, c] = [await add(ada, kept), await add(ada, closing), await add(ada)];
    await s.images.trash(ada, { ids: [a, b, c] });
    await s.boards.update(bo, { id: closing, visibility: "public" });
    const answer = await s.images.restoreMany(ada, { ids: [a, b, c, newId()] });
    expect(answer.changed).toEqual([a, b, c]);
    expect(answer.refused).toMatchObject([{ code: "NOT_FOUND" }]);
    const boardIds = await Promise.all([a, b, c].map(async (id) => (await s.images.get(ada, id)).boardId));
    expect(boardIds).toEqual([kept, null, null]);
  });

  test("is its maker's alone, and not for what isn't in the trash", async () => {
    const board = (await addBoard(s.db, bo.userId, { visibility: "collaborative" })).id;
    const [gone, there] = [await add(ada, board), await add(ada, board)];
    await s.images.trash(ada, { ids: [gone] });
    expect((await s.images.restoreMany(bo, { ids: [gone, there] })).refused).toHaveLength(2);
    expect((await s.images.restoreMany(ada, { ids: [there] })).refused).toMatchObject([
      { code: "NOT_FOUND" },
    ]);
  });
});

describe("for good", () => {
  const isStored = async (id: string) => (await s.storage.open(id, "thumbnail")) !== undefined;

  test("chosen ones of one's own trash go, with their files; others stay", async () => {
    const [a, b, kept] = [await makePicture(s, ada), await makePicture(s, ada), await makePicture(s, ada)];
    const theirs = await makePicture(s, bo);
    await s.images.trash(ada, { ids: [a, b] });
    await s.images.trash(bo, { ids: [theirs] });
    const { changed, refused } = await s.images.purge(ada, { ids: [a, kept, theirs] });
    expect([changed, refused.map(({ id, code }) => [id, code])]).toEqual([
      [a],
      [
        [kept, "NOT_FOUND"],
        [theirs, "NOT_FOUND"],
      ],
    ]);
    expect(await trashOf(ada)).toEqual([b]);
    expect(await Promise.all([a, b, kept, theirs].map(isStored))).toEqual([false, true, true, true]);
  });

  test("all of one's own trash goes in parts, and nobody else's", async () => {
    const ids: string[] = [];
    for (let at = 0; at < 501; at += 1) ids.push(await add(ada));
    const [kept, theirs] = [await add(ada), await add(bo)];
    await s.images.trash(ada, { ids: ids.slice(0, 500) });
    await s.images.trash(ada, { ids: ids.slice(500) });
    await s.images.trash(bo, { ids: [theirs] });
    expect(await s.images.emptyTrash(ada)).toEqual({ count: 501 });
    expect(await trashOf(ada)).toEqual([]);
    expect(await s.images.trashCount(ada)).toEqual({ imageCount: 0, byteSize: 0 });
    expect((await s.images.get(ada, kept)).id).toBe(kept);
    expect(await trashOf(bo)).toEqual([theirs]);
    expect(await s.images.emptyTrash(ada)).toEqual({ count: 0 });
    expect(await s.db.read.$count(images, eq(images.userId, ada.userId))).toBe(1);
  });
});
