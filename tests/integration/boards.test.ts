import { and, eq, isNull } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { boardLimits } from "@/lib/boards";
import { newId } from "@/lib/ids";
import { systemUserId } from "@/lib/users";
import type { Viewer } from "@/server/access/viewer";
import { auditLog } from "@/server/audit/audit.table";
import { boards } from "@/server/boards/boards.table";
import { images } from "@/server/images/images.table";
import { sharedBoards } from "@/server/shares/shares.table";
import { addImage, addUser } from "../support/rows";
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
const nowhere = { isPinned: false, isArchived: false, isHidden: false, folderId: null, position: null };
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
      isShared: false,
      place: nowhere,
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

  test("must be on the board, and be seen", async () => {
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

describe("a board open to everyone", () => {
  test("is on everybody's list from the first moment, at the level its visibility gives", async () => {
    const levelFor = async (id: string) =>
      (await s.boards.list(bo, { limit: 200 })).items.find((board) => board.id === id)?.permission;
    const { id } = await s.boards.create(ada, { name: "Show", description: "", visibility: "public" });
    expect(await levelFor(id)).toBe("read");
    await s.boards.update(ada, { id, visibility: "collaborative" });
    expect(await levelFor(id)).toBe("write");
    await s.boards.update(ada, { id, visibility: "private" });
    expect(await levelFor(id)).toBeUndefined();
  });

  test("leaves a line in the audit log when its visibility changes, and only then", async () => {
    const { id } = await make("Logged");
    await s.boards.update(ada, { id, name: "Renamed", visibility: "private" });
    await s.boards.update(ada, { id, visibility: "public" });
    const lines = await s.db.read.select().from(auditLog).where(eq(auditLog.targetId, id));
    expect(lines).toMatchObject([
      {
        action: "board.visibilityChanged",
        actorId: ada.userId,
        targetType: "board",
        targetName: "Renamed",
        details: { from: "private", to: "public" },
      },
    ]);
  });

  test("takes any picture on it as its cover, of whoever made it", async () => {
    const { id } = await s.boards.create(ada, { name: "Ours", description: "", visibility: "collaborative" });
    const theirs = await makePicture(s, bo, id);
    await makePicture(s, ada, id);
    expect(await s.boards.update(ada, { id, coverImageId: theirs })).toMatchObject({ coverImageId: theirs });
  });
});

describe("a board that is deleted", () => {
  const rowOf = async (id: string) => (await s.db.read.select().from(images).where(eq(images.id, id)))[0];

  test.each(["keep", "trash"] as const)(
    "with %s gives others their pictures back, whatever becomes of the owner's",
    async (fate) => {
      const { id } = await s.boards.create(ada, {
        name: "Ours",
        description: "",
        visibility: "collaborative",
      });
      const mine = await makePicture(s, ada, id);
      const theirs = await makePicture(s, bo, id);
      const trashed = (await addImage(s.db, bo.userId, { boardId: id, deletedAt: 1 })).id;
      await s.boards.delete(ada, { id, images: fate });
      const isTrashed = fate === "trash";
      expect(await rowOf(mine)).toMatchObject({
        boardId: null,
        deletedAt: isTrashed ? expect.any(Number) : null,
      });
      expect(await rowOf(theirs)).toMatchObject({ boardId: null, deletedAt: null });
      expect(await rowOf(trashed)).toMatchObject({ boardId: null, deletedAt: 1 });
      expect(await s.boards.uncategorised(bo)).toMatchObject({ imageCount: 1, coverImageId: theirs });
      expect((await s.boards.uncategorised(ada)).imageCount).toBe(isTrashed ? 0 : 1);
    },
  );

  test("tells whoever saw it that the board and its pictures have changed, and nobody else", async () => {
    const cy = await addViewer(s.db);
    const { id } = await make("Ours");
    await s.shares.share(ada, { id, userId: bo.userId, permission: "read" });
    await makePicture(s, ada, id);
    const leave = new AbortController();
    for (const { userId } of [bo, cy]) {
      s.events.watch({ userId, sessionId: userId, expiresAt: Number.POSITIVE_INFINITY }, leave.signal);
    }
    s.events.sent.length = 0;
    await s.boards.delete(ada, { id, images: "keep" });
    leave.abort();
    const changed = [
      { type: "board.changed", boardId: id },
      { type: "image.changed", imageId: null, boardIds: [id] },
    ];
    const told = changed.flatMap((event) => [ada, bo].map(({ userId }) => ({ to: userId, event })));
    expect(s.events.sent).toEqual(told);
  });

  test("lets others write between its pictures, however many there are", async () => {
    const { id } = await make("Large");
    const row = await addImage(s.db, ada.userId, { boardId: id });
    const more = Array.from({ length: 1100 }, (_, at) => ({
      ...row,
      id: newId(),
      seq: row.seq + 10_000 + at,
    }));
    for (let from = 0; from < more.length; from += 100) {
      await s.db.write(async (tx) => void (await tx.insert(images).values(more.slice(from, from + 100))));
    }
    const order: string[] = [];
    const deletion = s.boards.delete(ada, { id, images: "trash" }).then(() => order.push("deleted"));
    await new Promise((resolve) => setImmediate(resolve));
    const writes = [1, 2].map((at) => make(`Meanwhile ${at}`, bo).then(() => order.push("written")));
    await Promise.all([deletion, ...writes]);
    expect(order).toEqual(["written", "written", "deleted"]);
    const left = and(eq(images.userId, ada.userId), isNull(images.deletedAt));
    expect(await s.db.read.$count(images, left)).toBe(0);
    expect(await s.db.read.$count(images, eq(images.userId, ada.userId))).toBe(1101);
  });
});

describe("a board's place in a person's panel", () => {
  test("is their own, on boards of others too, and changes only in what was sent", async () => {
    const { id } = await s.boards.create(ada, { name: "Show", description: "", visibility: "public" });
    const { id: folderId } = await s.boardFolders.create(bo, { name: "Theirs" });
    await s.boards.arrange(bo, { id, isPinned: true, folderId });
    const arranged = await s.boards.arrange(bo, { id, isHidden: true, position: 1.5 });
    expect(arranged.place).toEqual({
      ...{ isPinned: true, isArchived: false, isHidden: true },
      ...{ folderId, position: 1.5 },
    });
    expect((await s.boards.arrange(bo, { id })).place).toEqual(arranged.place);
    expect((await s.boards.get(ada, id)).place).toEqual(nowhere);
    const cleared = await s.boards.arrange(bo, { id, folderId: null, position: null, isPinned: false });
    expect(cleared.place).toEqual({ ...nowhere, isHidden: true });
    expect((await s.boards.get(ada, id)).isArchived).toBe(false);
  });

  test("isn't in somebody else's folder, nor of a board that isn't seen", async () => {
    const { id } = await make("Mine");
    const theirs = await s.boardFolders.create(bo, { name: "Theirs" });
    const noFolder = { code: "NOT_FOUND", message: "There is no such folder." };
    await expect(s.boards.arrange(ada, { id, folderId: theirs.id })).rejects.toMatchObject(noFolder);
    await expect(s.boards.arrange(ada, { id, folderId: newId() })).rejects.toMatchObject(noFolder);
    await expect(s.boards.arrange(bo, { id, isPinned: true })).rejects.toMatchObject(gone);
  });

  test("is told of to nobody else", async () => {
    const { id } = await s.boards.create(ada, { name: "Show", description: "", visibility: "public" });
    s.events.sent.length = 0;
    await s.boards.arrange(bo, { id, isPinned: true });
    expect(s.events.sent).toEqual([{ to: bo.userId, event: { type: "board.changed", boardId: id } }]);
  });
});

describe("a board that is handed over", () => {
  test("is the new owner's, and its old one stays an administrator of it", async () => {
    const { id } = await make("Given");
    await s.shares.share(ada, { id, userId: bo.userId, permission: "read" });
    const mine = await s.boards.handOver(ada, { id, userId: bo.userId });
    expect(mine).toMatchObject({ permission: "admin", ownerId: bo.userId, isShared: true });
    expect(await s.boards.get(bo, id)).toMatchObject({ permission: "owner" });
    expect(await s.db.read.select().from(sharedBoards).where(eq(sharedBoards.boardId, id))).toMatchObject([
      { userId: ada.userId, permission: "admin" },
    ]);
    expect((await s.notices.list(bo, { limit: 50 })).items).toMatchObject([
      { kind: "board.handedOver", boardId: id, permission: null, isRead: false },
      { kind: "board.shared", boardId: id, permission: "read" },
    ]);
    const again = s.boards.handOver(ada, { id, userId: ada.userId });
    await expect(again).rejects.toMatchObject({ code: "FORBIDDEN" });
    await s.boards.handOver(bo, { id, userId: ada.userId });
    expect(await s.boards.get(ada, id)).toMatchObject({ permission: "owner" });
    const lines = await s.db.read.select().from(auditLog).where(eq(auditLog.action, "board.handedOver"));
    expect(lines.filter(({ targetId }) => targetId === id)).toHaveLength(2);
  });

  test("goes to nobody who couldn't use it, in one sentence for all of them", async () => {
    const { id } = await make("Kept");
    const disabled = await addUser(s.db, { isActive: false });
    const pending = await addUser(s.db, { isActive: false, isPending: true });
    for (const userId of [disabled.id, pending.id, systemUserId, newId(), "nonsense"]) {
      await expect(s.boards.handOver(ada, { id, userId })).rejects.toMatchObject({
        code: "UNPROCESSABLE_CONTENT",
        issues: [{ path: ["userId"], message: "Choose somebody whose account is active." }],
      });
    }
    await expect(s.boards.handOver(ada, { id, userId: ada.userId })).rejects.toMatchObject({
      issues: [{ path: ["userId"] }],
    });
    expect((await s.boards.get(ada, id)).permission).toBe("owner");
  });
});

describe("pictures on no board", () => {
  const none = { imageCount: 0, coverImageId: null, totalCount: 0 };

  test("are counted and covered, the caller's alone, outside the trash", async () => {
    expect(await s.boards.uncategorised(ada)).toEqual(none);
    const board = await make("Shelf");
    await makePicture(s, ada, board.id);
    const older = await makePicture(s, ada);
    const newer = await makePicture(s, ada);
    await makePicture(s, bo);
    const both = { imageCount: 2, coverImageId: newer, totalCount: 3 };
    expect(await s.boards.uncategorised(ada)).toEqual(both);
    await s.images.delete(ada, newer);
    expect(await s.boards.uncategorised(ada)).toEqual({ imageCount: 1, coverImageId: older, totalCount: 2 });
  });

  test("are also those on a board that was closed to their maker, for as long as it is", async () => {
    const { id } = await s.boards.create(ada, { name: "Ours", description: "", visibility: "collaborative" });
    const theirs = await makePicture(s, bo, id);
    expect(await s.boards.uncategorised(bo)).toEqual({ ...none, totalCount: 1 });
    await s.boards.update(ada, { id, visibility: "private" });
    expect(await s.boards.uncategorised(bo)).toEqual({ imageCount: 1, coverImageId: theirs, totalCount: 1 });
    expect((await s.boards.get(ada, id)).imageCount).toBe(1);
    await s.shares.share(ada, { id, userId: bo.userId, permission: "read" });
    expect(await s.boards.uncategorised(bo)).toEqual({ ...none, totalCount: 1 });
  });
});
