import { eq } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { newId } from "@/lib/ids";
import type { ShareLevel } from "@/lib/shares";
import { systemUserId } from "@/lib/users";
import type { Viewer } from "@/server/access/viewer";
import { auditLog } from "@/server/audit/audit.table";
import { sharedBoards } from "@/server/shares/shares.table";
import { addUser } from "../support/rows";
import { addViewer, openServices, type TestServices, viewerOf } from "../support/services";

let s: TestServices;
let ada: Viewer;
let bo: Viewer;
let cy: Viewer;
let board: string;
let group: string;
beforeAll(async () => {
  s = await openServices();
});
beforeEach(async () => {
  [ada, bo, cy] = [await addViewer(s.db), await addViewer(s.db), await addViewer(s.db)];
  board = (await s.boards.create(ada, { name: "Ours", description: "" })).id;
  group = await addGroup("Painters");
});
afterAll(() => s.close());

const root = viewerOf(systemUserId, "admin");
async function addGroup(name: string, members: Viewer[] = []): Promise<string> {
  const { id } = await s.groups.create(root, { name: `${name} ${newId()}`, description: "" });
  for (const { userId } of members) await s.groups.addMember(root, { id, uid: userId });
  return id;
}
const join = (member: Viewer) => s.groups.addMember(root, { id: group, uid: member.userId });
const give = (to: Viewer, permission: ShareLevel, by = ada) =>
  s.shares.share(by, { id: board, userId: to.userId, permission });
const giveGroup = (permission: ShareLevel) => s.shares.share(ada, { id: board, groupId: group, permission });
const levelOf = async (viewer: Viewer) => (await s.boards.get(viewer, board)).permission;
const hidden = { code: "NOT_FOUND", message: "There is no such board." };

describe("a share", () => {
  test("gives a person a level, and the same call changes it", async () => {
    const share = await give(bo, "read");
    expect(share).toMatchObject({ id: bo.userId, kind: "person", memberCount: 1, permission: "read" });
    expect(await levelOf(bo)).toBe("read");
    expect(await give(bo, "write")).toMatchObject({ permission: "write", createdAt: share.createdAt });
    expect(await levelOf(bo)).toBe("write");
    expect(await give(bo, "read")).toMatchObject({ permission: "read" });
    expect(await levelOf(bo)).toBe("read");
    expect(await s.db.read.$count(sharedBoards, eq(sharedBoards.boardId, board))).toBe(1);
  });

  test("gives a group a level, for those who are in it now or later", async () => {
    await join(bo);
    expect(await giveGroup("write")).toMatchObject({ id: group, kind: "group", memberCount: 1 });
    expect(await levelOf(bo)).toBe("write");
    await expect(s.boards.get(cy, board)).rejects.toMatchObject(hidden);
    await join(cy);
    expect(await levelOf(cy)).toBe("write");
  });

  test("counts as the strongest of all the ways", async () => {
    await join(bo);
    await giveGroup("read");
    await s.boards.update(ada, { id: board, visibility: "collaborative" });
    expect(await levelOf(bo)).toBe("write");
    await give(bo, "admin");
    expect(await levelOf(bo)).toBe("admin");
    await s.boards.update(ada, { id: board, visibility: "public" });
    await s.shares.unshare(ada, { id: board, uid: bo.userId });
    expect(await levelOf(bo)).toBe("read");
  });

  test("is on the board's list for its administrators, and known by a mark", async () => {
    await join(cy);
    await giveGroup("read");
    await give(bo, "admin");
    const { items } = await s.shares.list(bo, board);
    expect(items).toMatchObject([
      { id: group, kind: "group", memberCount: 1, permission: "read", avatarVersion: null },
      { id: bo.userId, kind: "person", name: "Somebody", memberCount: 1, permission: "admin" },
    ]);
    expect((await s.boards.get(bo, board)).isShared).toBe(true);
    expect((await s.boards.get(cy, board)).isShared).toBe(false);
    await expect(s.shares.list(cy, board)).rejects.toMatchObject({ code: "FORBIDDEN" });
    await expect(s.shares.people(cy, board)).rejects.toMatchObject({ code: "FORBIDDEN" });
  });

  test("made twice at once is one", async () => {
    await Promise.all(["read", "write", "admin", "read"].map((level) => give(bo, level as ShareLevel)));
    expect(await s.db.read.$count(sharedBoards, eq(sharedBoards.boardId, board))).toBe(1);
  });

  test.each([
    ["oneself", () => ada.userId],
    ["nobody", () => newId()],
    ["system", () => systemUserId],
  ])("with %s is refused beside the field", async (_, idOf) => {
    const given = s.shares.share(ada, { id: board, userId: idOf(), permission: "read" });
    await expect(given).rejects.toMatchObject({
      code: "UNPROCESSABLE_CONTENT",
      issues: [{ path: ["userId"] }],
    });
  });

  test("with somebody who can't use it reads like one with nobody", async () => {
    const disabled = await addUser(s.db, { isActive: false });
    const pending = await addUser(s.db, { isActive: false, isPending: true });
    const refusals = await Promise.all(
      [newId(), "nonsense", systemUserId, disabled.id, pending.id].map((userId) =>
        s.shares.share(ada, { id: board, userId, permission: "read" }).catch((error: unknown) => error),
      ),
    );
    expect(new Set(refusals.map(String)).size).toBe(1);
    const noGroup = s.shares.share(ada, { id: board, groupId: newId(), permission: "read" });
    await expect(noGroup).rejects.toMatchObject({ issues: [{ path: ["groupId"] }] });
  });

  test("with the owner is refused, to the board's administrators too", async () => {
    await give(bo, "admin");
    await expect(give(ada, "read", bo)).rejects.toMatchObject({ issues: [{ path: ["userId"] }] });
    expect(await levelOf(ada)).toBe("owner");
  });

  test("may be given, changed and ended by the board's administrators", async () => {
    await give(bo, "admin");
    await give(cy, "admin", bo);
    await give(bo, "read", cy);
    expect(await levelOf(bo)).toBe("read");
    await s.shares.unshare(ada, { id: board, uid: cy.userId });
    await expect(s.boards.get(cy, board)).rejects.toMatchObject(hidden);
  });
});

describe("a share that ends", () => {
  test("takes the board away, unless another way is left", async () => {
    await join(bo);
    await giveGroup("read");
    await give(bo, "write");
    await s.shares.unshare(ada, { id: board, uid: group });
    expect(await levelOf(bo)).toBe("write");
    await s.shares.unshare(ada, { id: board, uid: bo.userId });
    await expect(s.boards.get(bo, board)).rejects.toMatchObject(hidden);
  });

  test("is of this board, and there", async () => {
    const other = (await s.boards.create(ada, { name: "Other", description: "" })).id;
    await give(bo, "write");
    for (const given of [
      { id: other, uid: bo.userId },
      { id: board, uid: cy.userId },
      { id: board, uid: newId() },
    ]) {
      await expect(s.shares.unshare(ada, given)).rejects.toMatchObject({
        code: "NOT_FOUND",
        message: "There is no such share.",
      });
    }
    expect(await levelOf(bo)).toBe("write");
  });

  test("may be one's own, at every level, and nobody else's below admin", async () => {
    await give(bo, "read");
    await give(cy, "write");
    await expect(s.shares.unshare(cy, { id: board, uid: bo.userId })).rejects.toMatchObject({
      code: "FORBIDDEN",
    });
    await s.shares.unshare(bo, { id: board, uid: bo.userId });
    await s.shares.leave(cy, board);
    for (const viewer of [bo, cy]) await expect(s.boards.get(viewer, board)).rejects.toMatchObject(hidden);
  });

  test("can't be left by those who have none of their own, who are told what to do instead", async () => {
    await join(bo);
    await giveGroup("write");
    await expect(s.shares.leave(bo, board)).rejects.toMatchObject({
      code: "CONFLICT",
      message: expect.stringContaining("Hide it instead."),
    });
    await expect(s.shares.leave(ada, board)).rejects.toMatchObject({
      code: "CONFLICT",
      message: expect.stringContaining("Hand it over"),
    });
    await expect(s.shares.leave(cy, board)).rejects.toMatchObject(hidden);
  });

  test("goes with the person or the group", async () => {
    await join(bo);
    await giveGroup("write");
    await s.groups.delete(root, group);
    await expect(s.boards.get(bo, board)).rejects.toMatchObject(hidden);
    expect((await s.shares.list(ada, board)).items).toEqual([]);
  });
});

describe("who has what", () => {
  test("names each person once, with every way, the owner first, then by name", async () => {
    const [zed, amy] = await Promise.all(
      ["Zed", "amy"].map(async (displayName) => viewerOf((await addUser(s.db, { displayName })).id)),
    );
    if (!zed || !amy) throw new Error("Nobody was added.");
    await join(zed);
    await join(amy);
    await join(ada);
    await giveGroup("write");
    await give(amy, "read");
    await give(bo, "admin");
    const groupName = (await s.groups.get(group)).name;
    const through = { by: "group", groupId: group, groupName, permission: "write" };
    const { items, hasMore } = await s.shares.people(ada, board);
    expect(hasMore).toBe(false);
    expect(items.map(({ ways, ...person }) => ({ ...person, ways: new Set(ways) }))).toEqual([
      {
        ...{ id: ada.userId, displayName: "Somebody", avatarVersion: null },
        ...{ permission: "owner", ways: new Set() },
      },
      {
        ...{ id: amy.userId, displayName: "amy", avatarVersion: null, permission: "write" },
        ways: new Set([{ by: "share", permission: "read" }, through]),
      },
      {
        ...{ id: bo.userId, displayName: "Somebody", avatarVersion: null, permission: "admin" },
        ways: new Set([{ by: "share", permission: "admin" }]),
      },
      {
        ...{ id: zed.userId, displayName: "Zed", avatarVersion: null, permission: "write" },
        ways: new Set([through]),
      },
    ]);
  });

  test("stops at two hundred and says that there are more", async () => {
    const crowd = await addGroup("Crowd");
    for (let at = 0; at < 201; at += 1) {
      const { id } = await addUser(s.db, { displayName: `P${String(at).padStart(3, "0")}` });
      await s.groups.addMember(root, { id: crowd, uid: id });
    }
    await s.shares.share(ada, { id: board, groupId: crowd, permission: "read" });
    const { items, hasMore } = await s.shares.people(ada, board);
    expect(items).toHaveLength(201);
    expect(hasMore).toBe(true);
  });
});

test("the audit log keeps who gave what to whom, once for each change", async () => {
  await give(bo, "read");
  await give(bo, "read");
  await give(bo, "admin");
  await s.shares.unshare(ada, { id: board, uid: bo.userId });
  await give(bo, "read");
  await s.shares.leave(bo, board);
  const lines = await s.db.read
    .select()
    .from(auditLog)
    .where(eq(auditLog.targetId, board))
    .orderBy(auditLog.id);
  expect(lines.map(({ action, details }) => [action, details.permission])).toEqual([
    ["board.shared", "read"],
    ["board.shared", "admin"],
    ["board.unshared", undefined],
    ["board.shared", "read"],
    ["board.left", undefined],
  ]);
  expect(lines[0]).toMatchObject({
    actorId: ada.userId,
    targetName: "Ours",
    details: { with: "Somebody", withKind: "person", withId: bo.userId },
  });
});
