import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { newId } from "@/lib/ids";
import { systemUserId } from "@/lib/users";
import type { Viewer } from "@/server/access/viewer";
import { addUser } from "../support/rows";
import { addViewer, openServices, type TestServices, viewerOf } from "../support/services";

let s: TestServices;
let ada: Viewer;
let bo: Viewer;
beforeAll(async () => {
  s = await openServices();
});
beforeEach(async () => {
  ada = viewerOf((await addUser(s.db, { displayName: "Ada" })).id);
  bo = await addViewer(s.db);
});
afterAll(() => s.close());

const root = viewerOf(systemUserId, "admin");
const make = async (name: string) => (await s.boards.create(ada, { name, description: "" })).id;
const give = (id: string, permission: "read" | "write" | "admin", userId = bo.userId) =>
  s.shares.share(ada, { id, userId, permission });
const all = (viewer = bo) => s.notices.list(viewer, { limit: 50 });

test("who is given a board is told who gave which, and at what level", async () => {
  const id = await make("Ours");
  await give(id, "write");
  expect(await all()).toEqual({
    items: [
      {
        ...{ id: expect.any(String), kind: "board.shared", actorName: "Ada" },
        ...{ boardId: id, boardName: "Ours", permission: "write" },
        ...{ createdAt: expect.any(Number), isRead: false },
      },
    ],
    nextCursor: null,
    unreadCount: 1,
  });
  expect((await all(ada)).items).toEqual([]);
});

test("pages through all, newest first, and what was read stays read", async () => {
  const boards = [await make("One"), await make("Two"), await make("Three")];
  for (const id of boards) await give(id, "read");
  const first = await s.notices.list(bo, { limit: 2 });
  expect(first.items.map(({ boardName }) => boardName)).toEqual(["Three", "Two"]);
  expect(first.unreadCount).toBe(3);
  const rest = await s.notices.list(bo, { cursor: first.nextCursor, limit: 2 });
  expect(rest).toMatchObject({ items: [{ boardName: "One" }], nextCursor: null });
  await s.notices.read(bo, { ids: [first.items[0]?.id ?? "", newId()] });
  expect(await all()).toMatchObject({ unreadCount: 2, items: [{ isRead: true }, { isRead: false }, {}] });
  await s.notices.read(bo, {});
  expect((await all()).unreadCount).toBe(0);
});

test("somebody else's can't be marked as read", async () => {
  await give(await make("Ours"), "read");
  const ids = (await all()).items.map(({ id }) => id);
  await s.notices.read(ada, { ids });
  await s.notices.read(ada, {});
  expect((await all()).unreadCount).toBe(1);
});

test("more than before is one notice, less is none, and the same again is nothing new", async () => {
  const id = await make("Ours");
  await give(id, "read");
  await give(id, "read");
  await give(id, "admin");
  expect((await all()).items).toMatchObject([{ permission: "admin" }]);
  await s.notices.read(bo, {});
  await give(id, "read");
  expect(await all()).toMatchObject({ unreadCount: 0, items: [{ permission: "admin" }] });
});

test("nothing is told of a board that isn't seen any more, and nothing is left of one that is gone", async () => {
  const [closed, deleted] = [await make("Closed"), await make("Deleted")];
  await give(closed, "read");
  await give(deleted, "read");
  await s.shares.unshare(ada, { id: closed, uid: bo.userId });
  await s.boards.delete(ada, { id: deleted, images: "keep" });
  expect(await all()).toEqual({ items: [], nextCursor: null, unreadCount: 0 });
});

test("each of a group is told, but for who did it and who owns the board", async () => {
  const cy = await addViewer(s.db);
  const { id: group } = await s.groups.create(root, { name: newId(), description: "" });
  for (const { userId } of [ada, bo, cy]) await s.groups.addMember(root, { id: group, uid: userId });
  const id = await make("Ours");
  await give(id, "admin", cy.userId);
  await s.notices.read(cy, {});
  await s.shares.share(cy, { id, groupId: group, permission: "write" });
  expect((await all(bo)).items).toMatchObject([{ boardId: id, permission: "write" }]);
  for (const viewer of [ada, cy]) expect((await all(viewer)).unreadCount).toBe(0);
});

test("an open page learns of it at once, with nothing but the notice's id", async () => {
  const stream = s.events.watch({ ...bo, expiresAt: Number.POSITIVE_INFINITY }, AbortSignal.timeout(10_000));
  const heard: string[] = [];
  const reading = (async () => {
    for await (const event of stream) {
      heard.push(event.type);
      if (event.type === "notice.created") return event;
    }
    return undefined;
  })();
  await give(await make("Ours"), "read");
  const [notice] = (await all()).items;
  expect(await reading).toEqual({ type: "notice.created", noticeId: notice?.id });
  expect(heard).toEqual(["board.changed", "notice.created"]);
});
