import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { boardLimits } from "@/lib/boards";
import { newId } from "@/lib/ids";
import type { Viewer } from "@/server/access/viewer";
import { boards } from "@/server/boards/boards.table";
import { addViewer, makePicture, openServices, type TestServices } from "../support/services";

let s: TestServices;
let ada: Viewer;
let bo: Viewer;
beforeAll(async () => {
  s = await openServices();
});
beforeEach(async () => {
  ada = await addViewer(s.db);
  bo = await addViewer(s.db);
});
afterAll(() => s.close());

const make = (name: string, viewer = ada) => s.boards.create(viewer, { name, description: "" });
const gone = { code: "NOT_FOUND", message: "There is no such board." };

describe("a board", () => {
  test("begins private, empty, its maker's own, and as it was written", async () => {
    const hostile = `Trips'); drop table boards; -- <img src=x onerror=alert(1)> "\u202e" 😀`;
    const before = Date.now();
    const board = await s.boards.create(ada, { name: hostile, description: "Two\nlines" });
    expect(board).toMatchObject({
      name: hostile,
      description: "Two\nlines",
      ownerId: ada.userId,
      visibility: "private",
      isArchived: false,
      imageCount: 0,
      coverImageId: null,
      permission: "owner",
    });
    expect(board.createdAt).toBeGreaterThanOrEqual(before);
    expect(await s.boards.get(ada, board.id)).toEqual(board);
  });

  test("changes only in what was sent, and says when", async () => {
    const board = await s.boards.create(ada, { name: "Old", description: "Kept" });
    const changed = await s.boards.update(ada, { id: board.id, name: "New", isArchived: true });
    expect(changed).toMatchObject({
      name: "New",
      description: "Kept",
      isArchived: true,
      createdAt: board.createdAt,
    });
    expect(changed.updatedAt).toBeGreaterThanOrEqual(board.updatedAt);
  });

  test("doesn't exist for anybody else, in any way of asking", async () => {
    const { id } = await make("Private");
    await expect(s.boards.get(bo, id)).rejects.toMatchObject(gone);
    await expect(s.boards.update(bo, { id, name: "Mine" })).rejects.toMatchObject(gone);
    await expect(s.boards.delete(bo, { id, images: "trash" })).rejects.toMatchObject(gone);
    expect((await s.boards.list(bo, { limit: 50 })).items).toEqual([]);
    expect((await s.boards.get(ada, id)).name).toBe("Private");
  });

  test("is gone after it was deleted", async () => {
    const { id } = await make("Short");
    await s.boards.delete(ada, { id, images: "keep" });
    await expect(s.boards.get(ada, id)).rejects.toMatchObject(gone);
    await expect(s.boards.delete(ada, { id, images: "keep" })).rejects.toMatchObject(gone);
  });

  test("is told of to its owner alone", async () => {
    s.events.sent.length = 0;
    const { id } = await make("Told");
    await s.boards.update(ada, { id, name: "Told again" });
    await s.boards.delete(ada, { id, images: "keep" });
    const event = { to: ada.userId, event: { type: "board.changed", boardId: id } };
    expect(s.events.sent).toEqual([event, event, event]);
  });

  test(`is refused beyond ${boardLimits.perPerson} of one person`, async () => {
    const now = Date.now();
    const row = () => ({
      id: newId(),
      userId: bo.userId,
      name: "x",
      description: "",
      createdAt: now,
      updatedAt: now,
    });
    for (let made = 0; made < boardLimits.perPerson; made += 1000) {
      await s.db.write(async (tx) => {
        await tx.insert(boards).values(Array.from({ length: 1000 }, row));
      });
    }
    await expect(make("One too many", bo)).rejects.toMatchObject({ code: "CONFLICT" });
    expect((await make("Not ada's trouble", ada)).name).toBe("Not ada's trouble");
  });
});

describe("a board's cover", () => {
  test("is its newest picture until one is chosen, and again once that has left", async () => {
    const board = await make("Covers");
    const first = await makePicture(s, ada, board.id);
    const second = await makePicture(s, ada, board.id);
    const cover = async () => (await s.boards.get(ada, board.id)).coverImageId;
    expect(await cover()).toBe(second);
    await s.boards.update(ada, { id: board.id, coverImageId: first });
    expect(await cover()).toBe(first);
    await s.images.delete(ada, first);
    expect(await cover()).toBe(second);
    await s.images.restore(ada, first);
    expect(await cover()).toBe(first);
    await s.images.update(ada, { id: first, boardId: null });
    expect(await cover()).toBe(second);
    await s.boards.update(ada, { id: board.id, coverImageId: null });
    await s.images.delete(ada, second);
    expect(await cover()).toBeNull();
  });

  test("must be on the board, and be the caller's", async () => {
    const board = await make("Strict");
    const loose = await makePicture(s, ada);
    const theirs = await makePicture(s, bo);
    const choose = (coverImageId: string) =>
      s.boards.update(ada, { id: board.id, coverImageId, name: "Changed" });
    await expect(choose(loose)).rejects.toMatchObject({
      code: "UNPROCESSABLE_CONTENT",
      issues: [{ path: ["coverImageId"] }],
    });
    await expect(choose(theirs)).rejects.toMatchObject({ code: "NOT_FOUND" });
    await expect(choose("nonsense")).rejects.toMatchObject({ code: "NOT_FOUND" });
    expect((await s.boards.get(ada, board.id)).name).toBe("Strict");
  });
});

describe("the list of boards", () => {
  test("pages through all once, newest first, although boards are added meanwhile", async () => {
    const made: string[] = [];
    for (let at = 0; at < 9; at += 1) made.push((await make(`Board ${at}`)).id);
    await make("Bo's", bo);
    const seen: string[] = [];
    let cursor: string | null | undefined;
    do {
      const page: Awaited<ReturnType<typeof s.boards.list>> = await s.boards.list(ada, { cursor, limit: 2 });
      seen.push(...page.items.map(({ id }) => id));
      await make("Meanwhile");
      cursor = page.nextCursor;
    } while (cursor);
    expect(seen).toEqual(made.toReversed());
  });

  test("with a cursor that is no id is a page, not an error", async () => {
    await make("Only");
    for (const cursor of ["zzz", "0", "'", "\ufffd"]) {
      expect((await s.boards.list(ada, { cursor, limit: 1 })).items.length).toBeLessThanOrEqual(1);
    }
  });
});

describe("pictures on no board", () => {
  test("are counted and covered, the caller's alone, outside the trash", async () => {
    expect(await s.boards.uncategorised(ada)).toEqual({ imageCount: 0, coverImageId: null });
    const board = await make("Shelf");
    await makePicture(s, ada, board.id);
    const older = await makePicture(s, ada);
    const newer = await makePicture(s, ada);
    await makePicture(s, bo);
    expect(await s.boards.uncategorised(ada)).toEqual({ imageCount: 2, coverImageId: newer });
    await s.images.delete(ada, newer);
    expect(await s.boards.uncategorised(ada)).toEqual({ imageCount: 1, coverImageId: older });
  });
});
