import { readdir, stat } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { BoardLevel } from "@/lib/boards";
import { newId } from "@/lib/ids";
import { imageLimits } from "@/lib/images";
import type { ShareLevel } from "@/lib/shares";
import type { Viewer } from "@/server/access/viewer";
import { addBoard, addImage } from "../support/rows";
import { addViewer, makePicture, openServices, type TestServices, viewerOf } from "../support/services";

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
const boardOf = async (viewer: Viewer, level?: ShareLevel, guest = ada) => {
  const { id } = await addBoard(s.db, viewer.userId);
  if (level) await s.shares.share(viewer, { id, userId: guest.userId, permission: level });
  return id;
};
const notFound = (id: string) => ({ id, code: "NOT_FOUND", message: "There is no such picture." });
const notYours = (id: string) => ({
  id,
  code: "FORBIDDEN",
  message: "Only who made this picture may do that.",
});
const noBoard = { code: "NOT_FOUND", message: "There is no such board." };
const boardIdOf = async (viewer: Viewer, id: string) => (await s.images.get(viewer, id)).boardId;

describe("many at once", () => {
  test("changes those that one may, and says of each other why not", async () => {
    const shared = await boardOf(bo, "read");
    const [mine, trashed] = [await add(ada), await add(ada)];
    const [theirs, seen] = [await add(bo), await add(bo, shared)];
    await s.images.trash(ada, { ids: [trashed] });
    const ids = [theirs, mine, seen, trashed, newId(), mine];
    const refused = [notFound(theirs), notYours(seen), notFound(trashed), notFound(ids[4] ?? "")];
    const own = await boardOf(ada);
    expect(await s.images.move(ada, { ids, boardId: own })).toEqual({
      changed: [{ id: mine, from: null }],
      refused,
    });
    expect(await s.images.tag(ada, { ids, add: ["a"], remove: [] })).toEqual({ changed: [mine], refused });
    const star = await s.images.star(ada, { ids, isStarred: true });
    expect(star).toEqual({
      changed: [mine, seen],
      refused: refused.filter(({ code }) => code === "NOT_FOUND"),
    });
    expect(await s.images.trash(ada, { ids })).toEqual({ changed: [mine], refused });
    expect(await s.images.restoreMany(ada, { ids: [mine, theirs] })).toEqual({
      changed: [mine],
      refused: [notFound(theirs)],
    });
    expect(await boardIdOf(bo, seen)).toBe(shared);
  });

  test("is all of five hundred, each in its place", async () => {
    const ids: string[] = [];
    for (let at = 0; at < imageLimits.actsAtOnce; at += 1) ids.push(await add(ada));
    const board = await boardOf(ada);
    expect((await s.images.move(ada, { ids, boardId: board })).changed).toHaveLength(ids.length);
    expect((await s.images.tag(ada, { ids, add: ["many"], remove: [] })).changed).toEqual(ids);
    expect((await s.boards.get(ada, board)).imageCount).toBe(ids.length);
    expect((await s.images.ids(ada, { tag: "many", limit: 5000 })).ids).toHaveLength(ids.length);
    expect((await s.images.trash(ada, { ids })).changed).toEqual(ids);
    expect((await s.boards.get(ada, board)).imageCount).toBe(0);
  });

  test("can be undone by what it answered", async () => {
    const [one, two, three] = [await boardOf(ada), await boardOf(ada), await boardOf(ada)];
    const [a, b, c] = [await add(ada, one), await add(ada, two), await add(ada)];
    const { changed } = await s.images.move(ada, { ids: [a, b, c], boardId: three });
    for (const { id, from } of changed) await s.images.move(ada, { ids: [id], boardId: from });
    expect(await Promise.all([a, b, c].map((id) => boardIdOf(ada, id)))).toEqual([one, two, null]);
  });

  test("answers with stars and tags that are new, not with those that were there", async () => {
    const ids = [await add(ada), await add(ada), await add(ada)];
    const [first = "", ...others] = ids;
    for (const isStarred of [true, false]) {
      await s.images.star(ada, { ids: [first], isStarred });
      expect((await s.images.star(ada, { ids, isStarred })).changed).toEqual(others);
    }
    const kept = ["kept"];
    for (const words of [
      { add: kept, remove: [] },
      { add: [], remove: kept },
    ]) {
      await s.images.tag(ada, { ids: [first], ...words });
      expect((await s.images.tag(ada, { ids, ...words })).changed).toEqual(others);
    }
  });
});

describe("a picture of another's on a board", () => {
  const levels: { level: BoardLevel; may: boolean }[] = [
    { level: "read", may: false },
    { level: "write", may: false },
    { level: "admin", may: true },
    { level: "owner", may: true },
  ];

  test.each(levels)(
    "may be taken off at level $level: $may; then it is its maker's still",
    async ({ level, may }) => {
      const owner = level === "owner" ? ada : bo;
      const board = await boardOf(owner, level === "owner" ? "write" : level, level === "owner" ? bo : ada);
      const theirs = await add(bo, board);
      const answer = await s.images.move(ada, { ids: [theirs], boardId: null });
      expect(answer.refused).toEqual(may ? [] : [notYours(theirs)]);
      expect(await boardIdOf(bo, theirs)).toBe(may ? null : board);
      if (may) expect(answer.changed).toEqual([{ id: theirs, from: board }]);
    },
  );

  test("on a board open to all can't be thrown out by anyone", async () => {
    const board = await addBoard(s.db, bo.userId, { visibility: "collaborative" });
    const cy = await addViewer(s.db);
    const theirs = await add(cy, board.id);
    for (const boardId of [null, await boardOf(ada)]) {
      const refused = [notYours(theirs)];
      expect(await s.images.move(ada, { ids: [theirs], boardId })).toEqual({ changed: [], refused });
    }
    expect((await s.images.trash(ada, { ids: [theirs] })).refused).toEqual([notYours(theirs)]);
    await expect(s.images.delete(ada, theirs)).rejects.toMatchObject({ code: "FORBIDDEN" });
    expect(await boardIdOf(cy, theirs)).toBe(board.id);
  });

  test("can't be put on a board of one's own, by which one would have rights to it", async () => {
    const board = await boardOf(bo, "admin");
    const theirs = await add(bo, board);
    const own = await boardOf(ada);
    expect((await s.images.move(ada, { ids: [theirs], boardId: own })).refused).toEqual([notYours(theirs)]);
    await expect(s.images.update(ada, { id: theirs, boardId: own })).rejects.toMatchObject({
      code: "FORBIDDEN",
    });
    expect(await boardIdOf(bo, theirs)).toBe(board);
  });

  test("that its owner put on a board of one's own isn't one's own to delete, tag or move elsewhere", async () => {
    const own = await boardOf(ada, "write", bo);
    const theirs = await add(bo);
    expect((await s.images.move(bo, { ids: [theirs], boardId: own })).changed).toHaveLength(1);
    expect((await s.images.trash(ada, { ids: [theirs] })).refused).toEqual([notYours(theirs)]);
    expect((await s.images.tag(ada, { ids: [theirs], add: ["x"], remove: [] })).refused).toEqual([
      notYours(theirs),
    ]);
    const other = await boardOf(ada);
    expect((await s.images.move(ada, { ids: [theirs], boardId: other })).refused).toEqual([notYours(theirs)]);
    expect(await s.images.update(ada, { id: theirs, boardId: null })).toMatchObject({
      id: theirs,
      boardId: null,
    });
    await expect(s.images.get(ada, theirs)).rejects.toMatchObject({ code: "NOT_FOUND" });
    expect(await boardIdOf(bo, theirs)).toBeNull();
  });

  test("is starred by each who sees it, for themselves", async () => {
    const board = await boardOf(bo, "read");
    const theirs = await add(bo, board);
    expect((await s.images.update(ada, { id: theirs, isStarred: true })).isStarred).toBe(true);
    expect((await s.images.get(bo, theirs)).isStarred).toBe(false);
    expect((await s.images.ids(ada, { whose: "everyone", starred: true, limit: 10 })).ids).toEqual([theirs]);
    expect((await s.images.ids(bo, { starred: true, limit: 10 })).ids).toEqual([]);
  });
});

describe("moving", () => {
  test("asks for write on the board, which is as missing as none for who can't see it", async () => {
    const mine = await add(ada);
    const [readable, hidden, writable] = [
      await boardOf(bo, "read"),
      await boardOf(bo),
      await boardOf(bo, "write"),
    ];
    for (const boardId of [hidden, newId()])
      await expect(s.images.move(ada, { ids: [mine], boardId })).rejects.toMatchObject(noBoard);
    await expect(s.images.move(ada, { ids: [mine], boardId: readable })).rejects.toMatchObject({
      code: "FORBIDDEN",
    });
    expect((await s.images.move(ada, { ids: [mine], boardId: writable })).changed).toHaveLength(1);
  });

  test("doesn't name a board that the maker can't see any more", async () => {
    const board = await boardOf(bo, "write");
    const mine = await add(ada, board);
    await s.shares.unshare(bo, { id: board, uid: ada.userId });
    expect((await s.images.move(ada, { ids: [mine], boardId: null })).changed).toEqual([
      { id: mine, from: null },
    ]);
    expect((await s.images.ids(bo, { boardId: board, limit: 5 })).ids).toEqual([]);
  });
});

describe("tags", () => {
  test("are words that everybody who sees the picture sees, and that their giver is offered again, latest first", async () => {
    const board = await boardOf(ada, "read", bo);
    const id = await add(ada, board);
    await s.images.tag(ada, { ids: [id], add: ["Castle", "wip"], remove: [] });
    await s.images.tag(ada, { ids: [id], add: ["castle", "Moat"], remove: ["WIP"] });
    expect((await s.images.get(bo, id)).tags).toEqual(["Castle", "Moat"]);
    expect((await s.images.tags(ada)).items).toEqual(expect.arrayContaining(["castle", "Moat", "wip"]));
    expect((await s.images.tags(ada)).items.at(-1)).toBe("wip");
    expect((await s.images.tags(bo)).items).toEqual([]);
    expect((await s.images.update(ada, { id, tags: ["only"] })).tags).toEqual(["only"]);
    expect((await s.images.ids(ada, { tag: "MOAT", limit: 5 })).ids).toEqual([]);
    expect((await s.images.ids(ada, { tag: "ONLY", limit: 5 })).ids).toEqual([id]);
    expect((await s.images.update(ada, { id, tags: [] })).tags).toEqual([]);
  });

  test("are at most fifty: one call too many changes nothing", async () => {
    const [full, empty] = [await add(ada), await add(ada)];
    const words = Array.from({ length: imageLimits.tags }, (_, at) => `word ${at}`);
    await s.images.tag(ada, { ids: [full], add: words, remove: [] });
    const more = s.images.tag(ada, { ids: [empty, full], add: ["one more"], remove: [] });
    await expect(more).rejects.toMatchObject({ code: "UNPROCESSABLE_CONTENT" });
    expect((await s.images.get(ada, empty)).tags).toEqual([]);
  });
});

describe("a copy", () => {
  const filesOf = async (id: string) =>
    Buffer.concat(await (await s.imageFiles.open(ada, id, "full")).stream().toArray());
  const filesThere = async () =>
    (await readdir(join(s.place.dataDir, "files/images"), { recursive: true })).filter((name) =>
      name.endsWith(".png"),
    ).length;

  test("is one's own, of what one sees, with its file and without tags and stars", async () => {
    const board = await boardOf(bo, "read");
    const id = await makePicture(s, bo, board, { prompt: "a fox", seed: 9 });
    await s.images.update(bo, { id, tags: ["bo's"], isStarred: true });
    const own = await boardOf(ada);
    const { changed, refused } = await s.images.copy(ada, { ids: [id], boardId: own });
    const copyId = changed[0]?.copyId ?? "";
    expect({ changed, refused }).toEqual({ changed: [{ id, copyId: expect.any(String) }], refused: [] });
    const copy = await s.images.get(ada, copyId);
    expect(copy).toMatchObject({ ownerId: ada.userId, boardId: own, tags: [], isStarred: false });
    expect(copy.metadata).toEqual({ prompt: "a fox", seed: 9 });
    expect((await s.images.ids(ada, { q: "fox", seed: 9, limit: 5 })).ids).toEqual([copyId]);

    const bytes = await filesOf(copyId);
    await s.images.delete(bo, id);
    await s.images.purge(bo, { ids: [id] });
    expect(await filesOf(copyId)).toEqual(bytes);
    expect((await s.imageFiles.open(ada, copyId, "thumbnail")).size).toBeGreaterThan(0);
    expect(await s.housekeeping.sweep()).toBe(0);
  });

  test("of what one can't see, and of what isn't there, is refused; the others are made", async () => {
    const [mine, theirs] = [await makePicture(s, ada), await makePicture(s, bo)];
    const { changed, refused } = await s.images.copy(ada, { ids: [mine, theirs], boardId: null });
    expect(changed.map(({ id }) => id)).toEqual([mine]);
    expect(refused).toEqual([notFound(theirs)]);
    const hidden = await boardOf(bo);
    await expect(s.images.copy(ada, { ids: [mine], boardId: hidden })).rejects.toMatchObject(noBoard);
  });

  test("whose original's file is missing leaves neither row nor file of the whole call", async () => {
    const [whole, broken] = [await makePicture(s, ada), await makePicture(s, ada)];
    await s.storage.remove(broken);
    const before = await filesThere();
    await expect(s.images.copy(ada, { ids: [whole, broken], boardId: null })).rejects.toThrow();
    expect((await s.images.ids(ada, { limit: 10 })).ids).toEqual([broken, whole]);
    expect(await filesThere()).toBe(before);
  });

  test("over one's quota is refused before a file is made", async () => {
    const id = await makePicture(s, ada);
    const { byteSize } = await s.images.get(ada, id);
    const before = await filesThere();
    await s.settings.update(viewerOf(ada.userId, "admin"), { byteQuota: byteSize * 2 - 1 });
    await expect(s.images.copy(ada, { ids: [id], boardId: null })).rejects.toMatchObject({
      code: "PAYLOAD_TOO_LARGE",
    });
    await s.settings.update(viewerOf(ada.userId, "admin"), { byteQuota: null });
    expect(await filesThere()).toBe(before);
    expect((await stat(s.place.dataDir)).isDirectory()).toBe(true);
  });
});

describe("open pages", () => {
  const listen = (viewer: Viewer) => {
    const stop = new AbortController();
    const session = { userId: viewer.userId, sessionId: newId(), expiresAt: Date.now() + 60_000 };
    s.events.watch(session, stop.signal);
    return () => stop.abort();
  };
  const sent = () => s.events.sent.flatMap((one) => ("to" in one ? [one] : []));

  test("are told once a call: who did it, who made the pictures, who sees the boards, each of the boards they see", async () => {
    const [cy, dan] = [await addViewer(s.db), await addViewer(s.db)];
    const [from, to] = [await boardOf(ada, "read", bo), await boardOf(ada, "read", cy)];
    const ids = [await add(ada, from), await add(ada, from)];
    const stops = [ada, bo, cy, dan].map(listen);
    s.events.sent.length = 0;
    await s.images.move(ada, { ids, boardId: to });
    const told = new Map(sent().map(({ to: userId, event }) => [userId, event]));
    expect(sent()).toHaveLength(3);
    const event = { type: "image.changed", imageId: null };
    expect(told.get(ada.userId)).toEqual({ ...event, boardIds: [from, to] });
    expect(told.get(bo.userId)).toEqual({ ...event, boardIds: [from] });
    expect(told.get(cy.userId)).toEqual({ ...event, boardIds: [to] });

    s.events.sent.length = 0;
    await s.images.star(ada, { ids, isStarred: true });
    expect(sent().map((one) => one.to)).toEqual([ada.userId]);
    s.events.sent.length = 0;
    await s.images.trash(dan, { ids });
    expect(sent()).toEqual([]);
    for (const stop of stops) stop();
  });
});
