import { readdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";
import { newId } from "@/lib/ids";
import { type Deletion, deletionOut, systemUserId } from "@/lib/users";
import { apiKeys } from "@/server/api-keys/api-keys.table";
import { auditLog } from "@/server/audit/audit.table";
import { boardFolders } from "@/server/board-folders/board-folders.table";
import { boardLinks } from "@/server/board-links/board-links.table";
import { boardPlaces, boards } from "@/server/boards/boards.table";
import { userDeletions } from "@/server/deletions/deletions.table";
import { groupMembers, groups } from "@/server/groups/groups.table";
import { imageCounts, imageHours, imageStars, images } from "@/server/images/images.table";
import { notices } from "@/server/notices/notices.table";
import { batches, queueTurns, sessionQueue } from "@/server/queue/queue.table";
import { userSessions } from "@/server/sessions/sessions.table";
import { sharedBoards } from "@/server/shares/shares.table";
import { createDiskStorage } from "@/server/storage/disk";
import { tags } from "@/server/tags/tags.table";
import { users } from "@/server/users/users.table";
import { createFakeEngine } from "../fakes/engine";
import { answer, refusal, until } from "../support/answers";
import { type AppPerson, startApp, type TestApp } from "../support/app";
import { createPlace } from "../support/database";
import { openEventStream } from "../support/event-stream";
import { gate } from "../support/gate";
import { addBoard, addImage, addUser } from "../support/rows";
import { plainPng } from "../support/services";
import { zipEntries } from "../support/zip-entries";

let app: TestApp;
let ada: AppPerson;
const runGate = gate();
beforeAll(async () => {
  app = await startApp({ engines: [createFakeEngine({ onRun: () => runGate.passed })] });
  ada = await app.person("Ada", { role: "admin" });
  await app.person("Spare", { role: "admin" });
});
afterAll(async () => {
  runGate.open();
  await app.close();
});

const filesOf = (at: TestApp) => join(at.place.dataDir, "files");
const storedIds = async (at = app) => {
  const ids: string[] = [];
  for await (const some of createDiskStorage(filesOf(at)).list(-1000)) ids.push(...some);
  return ids;
};

/** A person with two boards, pictures on them, on none and in the trash, a star, a batch, a group and an API key. */
async function fullPerson(name: string, at = app) {
  const person = await at.person(name);
  const storage = createDiskStorage(filesOf(at));
  const png = await plainPng();
  const owned = [
    await addBoard(at.db, person.id, { name: "../Holiday: a/b" }),
    await addBoard(at.db, person.id, { name: "../holiday? a\\b" }),
  ];
  const places = [
    { boardId: owned[0]?.id },
    { boardId: owned[0]?.id },
    {},
    { boardId: owned[0]?.id, deletedAt: Date.now() },
  ];
  const pictures: Awaited<ReturnType<typeof addImage>>[] = [];
  for (const place of places) {
    const picture = await addImage(at.db, person.id, { ...place, metadata: { prompt: "a square" } });
    await storage.put(picture.id, "image/png", png);
    await storage.put(picture.id, "thumbnail", png);
    pictures.push(picture);
  }
  const [first] = pictures;
  const host = await addUser(at.db);
  const elsewhere = await addBoard(at.db, host.id);
  const batchId = newId();
  const group = { id: newId(), name: newId(), nameKey: newId(), description: "", createdAt: 1 };
  await at.db.write(async (tx) => {
    const mine = { userId: person.id, createdAt: 1 };
    await tx.insert(imageStars).values({ ...mine, imageId: first?.id ?? "" });
    await tx.insert(batches).values({ ...mine, id: batchId, prompt: "a square", negativePrompt: "" });
    const request = { prompt: "a square", model: "plain", seed: 1, width: 64, height: 64 };
    await tx.insert(sessionQueue).values({
      ...{ ...mine, id: newId(), batchId, model: "plain", request, imageIds: [first?.id ?? ""] },
      status: "completed",
    });
    await tx.insert(groups).values(group);
    await tx.insert(groupMembers).values({ groupId: group.id, userId: person.id, addedAt: 1 });
    await tx
      .insert(apiKeys)
      .values({ ...mine, id: newId(), name: "k", keyHash: newId(), hint: "atl_", scopes: ["read"] });
    const boardId = owned[0]?.id ?? "";
    const folderId = newId();
    await tx.insert(boardFolders).values({ ...mine, id: folderId, name: "f", position: 1 });
    await tx.insert(boardPlaces).values({ userId: person.id, boardId, folderId });
    await tx.insert(tags).values({ userId: person.id, key: "t", name: "t", usedAt: 1 });
    const theirs = { ...mine, id: newId(), boardId: elsewhere.id, permission: "read" as const };
    await tx.insert(sharedBoards).values(theirs);
    await tx.insert(notices).values({ ...theirs, kind: "board.shared", actorId: host.id });
    const link = { name: "", allowsDownload: true, showsMetadata: false };
    await tx.insert(boardLinks).values({ ...mine, ...link, id: newId(), boardId, tokenHash: newId() });
  });
  return { ...person, boardIds: owned.map(({ id }) => id), pictures, batchId };
}
type FullPerson = Awaited<ReturnType<typeof fullPerson>>;

const tables = {
  boards,
  images,
  imageStars,
  batches,
  sessionQueue,
  queueTurns,
  userSessions,
  apiKeys,
  groupMembers,
  ...{ boardFolders, boardLinks, boardPlaces, imageCounts, imageHours, notices, sharedBoards, tags },
};
/** Names of the tables that still have rows of the person. */
async function rowsLeft(userId: string, at = app): Promise<string[]> {
  const left: string[] = [];
  for (const [name, table] of Object.entries(tables)) {
    if ((await at.db.read.$count(table, eq(table.userId, userId))) > 0) left.push(name);
  }
  return (await at.db.read.$count(users, eq(users.id, userId))) > 0 ? [...left, "users"] : left;
}

const start = async (id: string, how: object, by = ada): Promise<Deletion> =>
  deletionOut.parse(await by.rest.json("DELETE", `/users/${id}`, how));
const ended = (id: string, by = ada): Promise<Deletion> =>
  until(async () => {
    const job = deletionOut.parse(await by.rest.json("GET", `/deletions/${id}`));
    return job.status !== "running" && job;
  });

test("the preview counts everything, the trash too, and touches nothing", async () => {
  const kit = await fullPerson("Kit");
  expect(await ada.rest.json("GET", `/users/${kit.id}/deletion-preview`)).toEqual({
    ...{ boards: 2, images: 4, imageBytes: 4000, queueItems: 1, apiKeys: 1, sessions: 1 },
  });
  expect(await rowsLeft(kit.id)).toContain("users");
});

test("deleting with everything leaves no row, no file, and what others have", async () => {
  const lee = await fullPerson("Lee");
  const max = await fullPerson("Max");
  await createDiskStorage(filesOf(app)).put(lee.id, "avatar", await plainPng());
  const job = await start(lee.id, { content: "delete" });
  expect(job).toMatchObject({ userId: lee.id, displayName: "Lee", status: "running", exportUrl: null });
  expect(await ended(job.id)).toMatchObject({ status: "completed", progress: 1, error: null });
  expect(await rowsLeft(lee.id)).toEqual([]);
  const stored = await storedIds();
  expect(stored.filter((id) => lee.pictures.some((picture) => picture.id === id))).toEqual([]);
  expect(stored).toEqual(expect.arrayContaining(max.pictures.map(({ id }) => id)));
  expect(await createDiskStorage(filesOf(app)).open(lee.id, "avatar")).toBeUndefined();
  const acts = await app.db.read.select().from(auditLog).where(eq(auditLog.targetId, lee.id));
  expect(acts.map(({ action, actorId }) => [action, actorId])).toEqual([
    ["user.disabled", ada.id],
    ["user.deletionStarted", ada.id],
    ["user.deleted", null],
  ]);
  expect((await refusal(ada.rest, "GET", `/users/${lee.id}`)).status).toBe(404);
});

test("handing over gives another person boards, pictures and history, with counts and covers as they were", async () => {
  const ned = await fullPerson("Ned");
  const heir = await app.person("Heir");
  const before = await app.db.read.select().from(boards).where(eq(boards.userId, ned.id));
  await ended((await start(ned.id, { content: "transfer", toUserId: heir.id })).id);
  expect(await rowsLeft(ned.id)).toEqual([]);
  const after = await app.db.read.select().from(boards).where(eq(boards.userId, heir.id));
  const shape = (rows: typeof before) => rows.map(({ id, name, imageCount }) => ({ id, name, imageCount }));
  expect(shape(after)).toEqual(shape(before));
  const given = await app.db.read.select().from(images).where(eq(images.userId, heir.id));
  expect(given.map(({ id, boardId, deletedAt }) => [id, boardId, deletedAt])).toEqual(
    ned.pictures.map(({ id, boardId, deletedAt }) => [id, boardId, deletedAt]),
  );
  const response = await heir.rest.request("GET", `/media/images/${ned.pictures[0]?.id}/full`);
  expect(response.status).toBe(200);
  const [batch] = await app.db.read.select().from(batches).where(eq(batches.userId, heir.id));
  expect(batch?.id).toBe(ned.batchId);
  expect(await app.db.read.$count(sessionQueue, eq(sessionQueue.userId, heir.id))).toBe(1);
});

test("a running picture stops at once and leaves nothing", async () => {
  const ola = await app.person("Ola");
  await ola.rest.enqueue({ prompt: "never", count: 2, steps: 1 });
  await until(async () =>
    (await app.db.read.select().from(sessionQueue).where(eq(sessionQueue.userId, ola.id))).some(
      ({ status }) => status === "running",
    ),
  );
  const before = (await storedIds()).length;
  await ended((await start(ola.id, { content: "delete" })).id);
  runGate.open();
  expect(await rowsLeft(ola.id)).toEqual([]);
  expect((await answer(ola.rest, "GET", "/auth/me")).status).toBe(401);
  await until(async () => (await answer(ada.rest, "GET", "/queue/status")).text.includes('"running":0'));
  expect((await storedIds()).length).toBe(before);
});

describe("the export", () => {
  let pia: FullPerson;
  let job: Deletion;
  beforeAll(async () => {
    pia = await fullPerson("Pia");
    await createDiskStorage(filesOf(app)).remove(pia.pictures[1]?.id ?? "");
    job = await ended((await start(pia.id, { content: "delete", exportFirst: true })).id);
  });
  const download = (by: AppPerson | undefined, id = job.id) =>
    (by?.rest ?? app.rest).request("GET", `/media/exports/${id}`);

  test("has a folder a board with a clean name, the rest, the trash, a description and what was missing", async () => {
    expect(job).toMatchObject({ status: "completed", exportUrl: `/media/exports/${job.id}` });
    const response = await download(ada);
    expect(response.headers.get("content-disposition")).toMatch(/^attachment; filename="atelier-export-/);
    const entries = zipEntries(Buffer.from(await response.arrayBuffer()));
    const ids = pia.pictures.map(({ id }) => id);
    const missing = `Holiday a b/${ids[1]}.png`;
    expect([...entries.keys()].sort()).toEqual(
      [
        ...[`Holiday a b/${ids[0]}.png`, `Uncategorised/${ids[2]}.png`, `Trash/${ids[3]}.png`],
        ...["missing files.txt", "pictures.json"],
      ].sort(),
    );
    expect(entries.get(`Trash/${ids[3]}.png`)).toEqual(await plainPng());
    expect(entries.get("missing files.txt")?.toString()).toContain(missing);
    const description = JSON.parse(entries.get("pictures.json")?.toString() ?? "");
    expect(description).toMatchObject({
      person: { displayName: "Pia", email: pia.email },
      boards: [{ name: "../Holiday: a/b", folder: "Holiday a b" }, { folder: "holiday a b (2)" }],
      pictures: [{ id: ids[0], metadata: { prompt: "a square" } }, { file: missing }, {}, {}],
    });
    expect(await rowsLeft(pia.id)).toEqual([]);
  });

  test("is for administrators; the rest see no difference between one and none", async () => {
    const bo = await app.person(`Bo${newId()}`);
    for (const id of [job.id, newId(), "..%2f..%2fatelier.db"]) {
      expect([(await download(undefined, id)).status, (await download(bo, id)).status]).toEqual([401, 403]);
    }
    expect((await download(ada, newId())).status).toBe(404);
    for (const id of ["..%2f..%2fatelier.db", "%00", "x".repeat(65)]) {
      expect((await download(ada, id)).status).toBe(404);
    }
  });

  test("is removed after a week", async () => {
    const week = 7 * 24 * 3600 * 1000;
    const place = await createPlace();
    const first = await startApp({ place });
    const boss = await first.person("Boss", { role: "admin" });
    const { id } = await first.person("Gone");
    const made = await ended((await start(id, { content: "delete", exportFirst: true }, boss)).id, boss);
    const folder = join(place.dataDir, "exports");
    expect(await readdir(folder)).toEqual([`${made.id}.zip`]);
    await first.db.write(async (tx) => {
      await tx.update(userDeletions).set({ finishedAt: Date.now() - week - 1 });
    });
    await first.stop();
    await first.db.close();
    const second = await startApp({ place });
    await until(async () => (await readdir(folder)).length === 0);
    const seen = await until(async () => {
      const [row] = await second.db.read.select().from(userDeletions);
      return row?.isExported === false && row;
    });
    expect(seen.status).toBe("completed");
    await second.close();
  });
});

describe("a job that was interrupted", () => {
  async function withJob(how: Partial<typeof userDeletions.$inferInsert>) {
    const place = await createPlace();
    const first = await startApp({ place });
    const boss = await first.person("Boss", { role: "admin" });
    const person = await fullPerson("Gone", first);
    const id = newId();
    await first.db.write(async (tx) => {
      await tx.insert(userDeletions).values({
        ...{ id, userId: person.id, displayName: "Gone", content: "delete", exportFirst: false },
        ...{ status: "running", phase: "Deleting", progress: 0.4, createdAt: 1, ...how },
      });
      await tx.update(users).set({ isActive: false }).where(eq(users.id, person.id));
      // Half of it was done.
      await tx.delete(images).where(eq(images.id, person.pictures[0]?.id ?? ""));
    });
    await createDiskStorage(filesOf(first)).remove(person.pictures[0]?.id ?? "");
    await first.stop();
    await first.db.close();
    return { second: await startApp({ place }), boss, person, id };
  }
  const again = (at: TestApp, { token }: AppPerson) => ({ rest: at.rest.as(token) }) as AppPerson;

  test("goes on at the next start", async () => {
    const { second, boss, person, id } = await withJob({ exportFirst: true });
    const job = await ended(id, again(second, boss));
    expect(job).toMatchObject({ status: "completed", exportUrl: `/media/exports/${id}` });
    expect(await rowsLeft(person.id, second)).toEqual([]);
    expect(await storedIds(second)).toEqual([]);
    await second.close();
  });

  test("goes on when the server was stopped in the middle of it", async () => {
    const place = await createPlace();
    const first = await startApp({ place });
    const boss = await first.person("Boss", { role: "admin" });
    const { id: userId } = await fullPerson("Gone", first);
    const { id } = await start(userId, { content: "delete", exportFirst: true }, boss);
    await first.stop();
    await first.db.close();
    const second = await startApp({ place });
    expect((await ended(id, again(second, boss))).status).toBe("completed");
    expect(await rowsLeft(userId, second)).toEqual([]);
    expect(await readdir(join(place.dataDir, "exports"))).toEqual([`${id}.zip`]);
    await second.close();
  });

  test("fails with a sentence when its recipient is gone, and can be started anew", async () => {
    const { second, boss, person, id } = await withJob({ content: "transfer", toUserId: newId() });
    const by = again(second, boss);
    const job = await ended(id, by);
    expect(job).toMatchObject({ status: "failed", error: expect.stringContaining("Choose somebody else") });
    expect(await rowsLeft(person.id, second)).toContain("images");
    expect((await ended((await start(person.id, { content: "delete" }, by)).id, by)).status).toBe(
      "completed",
    );
    expect(await rowsLeft(person.id, second)).toEqual([]);
    await second.close();
  });
});

describe("boards that are shared", () => {
  const shareWith = (boardId: string, userId: string) =>
    app.db.write(async (tx) => {
      const share = { id: newId(), boardId, userId, permission: "write" as const, createdAt: 1 };
      await tx.insert(sharedBoards).values(share);
    });

  test("need no share with who receives them", async () => {
    const [from, to, other] = await Promise.all(["From", "To", "Other"].map((name) => app.person(name)));
    if (!from || !to || !other) throw new Error("Nobody came.");
    const board = await addBoard(app.db, from.id);
    await shareWith(board.id, to.id);
    await shareWith(board.id, other.id);
    await ended((await start(from.id, { content: "transfer", toUserId: to.id })).id);
    expect(await to.rest.json("GET", `/boards/${board.id}`)).toMatchObject({ permission: "owner" });
    expect(await to.rest.json("GET", `/boards/${board.id}/shares`)).toMatchObject({
      items: [{ id: other.id }],
    });
  });

  test("give others their pictures back when they go, and say so to those who look at them", async () => {
    const [from, guest] = [await app.person("Goer"), await app.person("Stayer")];
    const board = await addBoard(app.db, from.id);
    await shareWith(board.id, guest.id);
    for (let at = 0; at < 501; at += 1) await addImage(app.db, guest.id, { boardId: board.id });
    const stream = await openEventStream(app.url, guest.token);
    await ended((await start(from.id, { content: "delete" })).id);
    await stream.until((event) => event.type === "board.changed" && event.boardId === board.id);
    stream.close();
    expect(await rowsLeft(from.id)).toEqual([]);
    const theirs = await app.db.read.select().from(images).where(eq(images.userId, guest.id));
    expect(new Set(theirs.map(({ boardId }) => boardId))).toEqual(new Set([null]));
    expect(theirs).toHaveLength(501);
  });
});

describe("many pictures", () => {
  const many = 1100;
  async function withMany(name: string) {
    const person = await app.person(name);
    const board = await addBoard(app.db, person.id);
    const row = await addImage(app.db, person.id, { boardId: board.id });
    const rows = Array.from({ length: many - 1 }, (_, at) => ({
      ...{ ...row, id: newId(), seq: row.seq + 10_000 + at },
    }));
    await app.db.write(async (tx) => {
      for (let from = 0; from < rows.length; from += 200) {
        await tx.insert(images).values(rows.slice(from, from + 200));
      }
    });
    return person;
  }

  test("are handed over and deleted chunk by chunk", async () => {
    const [from, to] = [await withMany("Many"), await app.person("Much")];
    await ended((await start(from.id, { content: "transfer", toUserId: to.id })).id);
    expect(await rowsLeft(from.id)).toEqual([]);
    expect(await app.db.read.$count(images, eq(images.userId, to.id))).toBe(many);
    const [board] = await app.db.read.select().from(boards).where(eq(boards.userId, to.id));
    expect(board?.imageCount).toBe(many);
    await ended((await start(to.id, { content: "delete" })).id);
    expect(await rowsLeft(to.id)).toEqual([]);
  });

  test("on somebody else's board are no longer counted there", async () => {
    const [owner, guest] = [await app.person("Owner"), await app.person("Guest")];
    const board = await addBoard(app.db, owner.id);
    await addImage(app.db, owner.id, { boardId: board.id });
    for (const _ of [1, 2]) await addImage(app.db, guest.id, { boardId: board.id });
    await ended((await start(guest.id, { content: "delete" })).id);
    const [left] = await app.db.read.select().from(boards).where(eq(boards.id, board.id));
    expect(left).toMatchObject({ userId: owner.id, imageCount: 1 });
  });
});

test("a zip that can't be written fails the job, which says so and deletes nothing", async () => {
  const place = await createPlace();
  await writeFile(join(place.dataDir, "exports"), "in the way");
  const at = await startApp({ place });
  const boss = await at.person("Boss", { role: "admin" });
  const person = await fullPerson("Stays", at);
  const job = await ended((await start(person.id, { content: "delete", exportFirst: true }, boss)).id, boss);
  expect(job).toMatchObject({ status: "failed", exportUrl: null, error: expect.stringContaining("again") });
  expect(await rowsLeft(person.id, at)).toEqual(expect.arrayContaining(["boards", "images", "users"]));
  expect(at.log.join("\n")).toContain("A person could not be deleted.");
  await at.close();
});

describe("what is refused", () => {
  test.each([
    ["nobody named", {}],
    ["nobody there", { toUserId: newId() }],
    ["the system", { toUserId: systemUserId }],
  ])("handing over to %s", async (_, to) => {
    const { id } = await app.person(`P${newId()}`);
    expect(await refusal(ada.rest, "DELETE", `/users/${id}`, { content: "transfer", ...to })).toMatchObject({
      ...{ status: 422, field: "toUserId" },
    });
    expect(await ada.rest.json("GET", `/users/${id}`)).toMatchObject({ state: "active" });
  });

  test("handing over to themselves or to somebody disabled", async () => {
    const { id } = await app.person("Q");
    const off = await app.person("Off", { isActive: false });
    for (const toUserId of [id, off.id]) {
      const refused = await refusal(ada.rest, "DELETE", `/users/${id}`, { content: "transfer", toUserId });
      expect(refused).toMatchObject({ status: 422, field: "toUserId" });
    }
  });

  test("a second job for the same person, enabling them, or deleting who receives", async () => {
    const [gone, heir] = [await app.person("R"), await app.person("S")];
    await app.db.write(async (tx) => {
      await tx.insert(userDeletions).values({
        ...{ id: newId(), userId: gone.id, displayName: "R", content: "transfer", toUserId: heir.id },
        ...{ exportFirst: false, status: "running", phase: "", progress: 0, createdAt: 1 },
      });
      await tx.update(users).set({ isActive: false }).where(eq(users.id, gone.id));
    });
    for (const { id } of [gone, heir]) {
      expect((await refusal(ada.rest, "DELETE", `/users/${id}`, { content: "delete" })).status).toBe(409);
    }
    const enable = await refusal(ada.rest, "PATCH", `/users/${gone.id}`, { isActive: true });
    expect(enable.status).toBe(409);
  });
});

test("jobs are listed newest first, and outlive whom they deleted", async () => {
  const { id } = await start((await app.person("Zoe")).id, { content: "delete" });
  await ended(id);
  const list = z.object({ items: z.array(deletionOut), nextCursor: z.string().nullable() });
  const first = list.parse(await ada.rest.json("GET", "/deletions?limit=1"));
  expect(first.items).toMatchObject([{ id, displayName: "Zoe" }]);
  const rest = list.parse(await ada.rest.json("GET", `/deletions?cursor=${first.nextCursor}`));
  expect(rest.items.map((job) => job.id)).not.toContain(id);
  expect((await refusal(ada.rest, "GET", `/deletions/${newId()}`)).status).toBe(404);
});
