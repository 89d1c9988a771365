import { eq } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import type { Viewer } from "@/server/access/viewer";
import { insertGenerated } from "@/server/images/image-writer";
import { claimLimits } from "@/server/queue/claims.service";
import { queueTurns, sessionQueue } from "@/server/queue/queue.table";
import { addViewer, openServices, plainPng, type TestServices } from "../support/services";

let s: TestServices;
let ada: Viewer;
beforeAll(async () => {
  s = await openServices();
  // Nobody but this file takes items.
  await s.worker.stop();
});
beforeEach(async () => {
  await s.db.write(async (tx) => {
    await tx.delete(sessionQueue);
    await tx.delete(queueTurns);
  });
  ada = await addViewer(s.db);
});
afterAll(() => s.close());

const ask = async (viewer: Viewer, count = 1, more: object = {}) =>
  (await s.queue.create(viewer, { prompt: "x", count, ...more })).items;
const rowOf = async (id: string) =>
  (await s.db.read.select().from(sessionQueue).where(eq(sessionQueue.id, id)))[0];
async function claimed() {
  const claim = await s.claims.claim(["plain"]);
  if (!claim) throw new Error("Nothing was claimed.");
  return claim;
}
const turnOf = async (viewer: Viewer) =>
  (await s.db.read.select().from(queueTurns).where(eq(queueTurns.userId, viewer.userId)))[0];

describe("a claim", () => {
  test("takes an item, with a lease, and counts the attempt", async () => {
    const [item] = await ask(ada);
    const { leaseToken } = await claimed();
    const row = await rowOf(item?.id ?? "");
    expect(row).toMatchObject({ status: "running", leaseToken, attempts: 1, startedAt: expect.any(Number) });
    expect((row?.leaseUntil ?? 0) - Date.now()).toBeGreaterThan(claimLimits.lease - 5000);
    expect(await turnOf(ada)).toMatchObject({ pending: 0, running: 1 });
  });

  test("finds nothing in an empty queue, or for a model that nobody asked for", async () => {
    expect(await s.claims.claim(["plain"])).toBeUndefined();
    await ask(ada);
    expect(await s.claims.claim(["other"])).toBeUndefined();
    expect(await s.claims.claim([])).toBeUndefined();
  });

  test("passes over a person whose items no idle engine can make", async () => {
    const bo = await addViewer(s.db);
    const [first] = await ask(ada);
    await ask(bo);
    await s.db.write(async (tx) => {
      await tx
        .update(sessionQueue)
        .set({ model: "elsewhere" })
        .where(eq(sessionQueue.id, first?.id ?? ""));
    });
    expect((await claimed()).item.userId).toBe(bo.userId);
  });

  test("gives no item twice, however many ask at the same instant", async () => {
    const people = await Promise.all(Array.from({ length: 24 }, () => addViewer(s.db)));
    for (const person of people) await ask(person, 2);
    const claims = await Promise.all(Array.from({ length: 40 }, () => s.claims.claim(["plain"])));
    const ids = claims.flatMap((claim) => (claim ? [claim.item.id] : []));
    expect(ids).toHaveLength(24);
    expect(new Set(ids).size).toBe(24);
    expect(new Set(claims.flatMap((claim) => (claim ? [claim.item.userId] : []))).size).toBe(24);
  });
});

describe("a lease", () => {
  test("is longer after each renewal, until the item has ended", async () => {
    const [item] = await ask(ada);
    const claim = await claimed();
    await s.db.write(async (tx) => {
      await tx.update(sessionQueue).set({ leaseUntil: 1 });
    });
    expect(await s.claims.renew(claim)).toBe(true);
    expect((await rowOf(item?.id ?? ""))?.leaseUntil).toBeGreaterThan(Date.now());
    await s.queue.cancel(ada, item?.id ?? "");
    expect(await s.claims.renew(claim)).toBe(false);
    expect((await rowOf(item?.id ?? ""))?.leaseUntil).toBeNull();
  });

  test("that was lost makes the result not count: nothing is inserted", async () => {
    await ask(ada);
    const lost = await claimed();
    await s.claims.reclaim(Number.POSITIVE_INFINITY);
    const again = await claimed();
    const insert = vi.fn(async () => undefined);
    expect(await s.claims.complete(lost, ["late"], insert)).toBe(false);
    await s.claims.fail(lost, "Late.");
    await s.claims.giveBack(lost, false, "Late.");
    expect(await rowOf(lost.item.id)).toMatchObject({
      status: "running",
      error: null,
      attempts: 1,
      losses: 1,
    });
    expect(await s.claims.complete(again, ["a"], insert)).toBe(true);
    expect(await s.claims.complete(again, ["b"], insert)).toBe(false);
    expect(insert).toHaveBeenCalledTimes(1);
    expect(await rowOf(lost.item.id)).toMatchObject({ status: "completed", imageIds: ["a"] });
  });

  test("that ended is taken back once, by whoever looks first", async () => {
    await ask(ada);
    await claimed();
    expect(await s.claims.reclaim(Date.now())).toEqual([]);
    const late = Date.now() + claimLimits.lease + 1000;
    const owners = await Promise.all([s.claims.reclaim(late), s.claims.reclaim(late)]);
    expect(owners.flat()).toEqual([ada.userId]);
    expect(await turnOf(ada)).toMatchObject({ pending: 1, running: 0 });
  });
});

describe("an item that comes back", () => {
  test("is tried three times, then fails with a sentence", async () => {
    const [item] = await ask(ada);
    for (let attempt = 1; attempt < claimLimits.attempts; attempt += 1) {
      await s.claims.giveBack(await claimed(), false, "The engine stopped answering.");
      expect(await rowOf(item?.id ?? "")).toMatchObject({ status: "pending", attempts: attempt });
    }
    await s.claims.giveBack(await claimed(), false, "The engine stopped answering.");
    expect(await s.queue.get(ada, item?.id ?? "")).toMatchObject({
      status: "failed",
      error: "The engine stopped answering. It was tried 3 times.",
    });
    expect(await turnOf(ada)).toMatchObject({ pending: 0, running: 0 });
  });

  test("because the server was killed costs it no attempt, but not for ever", async () => {
    const [item] = await ask(ada);
    for (let losses = 1; losses < claimLimits.losses; losses += 1) {
      await claimed();
      await s.claims.reclaim(Number.POSITIVE_INFINITY);
      expect(await rowOf(item?.id ?? "")).toMatchObject({ status: "pending", attempts: 0, losses });
    }
    await claimed();
    await s.claims.reclaim(Number.POSITIVE_INFINITY);
    expect(await s.queue.get(ada, item?.id ?? "")).toMatchObject({
      status: "failed",
      error: "The server stopped 25 times while making this picture.",
    });
    expect(await turnOf(ada)).toMatchObject({ pending: 0, running: 0 });
  });

  test("because the server stops costs it nothing, however often", async () => {
    const [item] = await ask(ada);
    for (let stop = 0; stop < 5; stop += 1) await s.claims.giveBack(await claimed(), true, "");
    expect(await rowOf(item?.id ?? "")).toMatchObject({ status: "pending", attempts: 0, startedAt: null });
  });

  test("keeps its owner's turn", async () => {
    const bo = await addViewer(s.db);
    await ask(ada, 2);
    const before = await turnOf(ada);
    await s.claims.giveBack(await claimed(), true, "");
    expect((await turnOf(ada))?.turn).toBe(before?.turn);
    await ask(bo, 2);
    const owners = [await claimed(), await claimed()].map(({ item }) => item.userId);
    expect(new Set(owners)).toEqual(new Set([ada.userId, bo.userId]));
  });
});

describe("keeping a picture", () => {
  test("is undone with the item when the insert fails", async () => {
    const [item] = await ask(ada);
    const failed = s.claims.complete(await claimed(), ["a"], async () => {
      throw new Error("No room.");
    });
    await expect(failed).rejects.toThrow("No room.");
    expect(await rowOf(item?.id ?? "")).toMatchObject({ status: "running", imageIds: [] });
  });

  test("for a board that is deleted at the same instant puts it on none", async () => {
    for (let round = 0; round < 8; round += 1) {
      const board = await s.boards.create(ada, { name: "B", description: "" });
      const image = await s.writer.write(await plainPng(), {});
      await ask(ada, 1, { boardId: board.id });
      const claim = await claimed();
      await Promise.all([
        s.claims.complete(claim, [image.id], (tx, { userId, boardId }) =>
          insertGenerated(tx, image, { userId, boardId }),
        ),
        s.boards.delete(ada, { id: board.id, images: "keep" }),
      ]);
      expect((await s.images.get(ada, image.id)).boardId).toBeNull();
    }
  });

  test("asking for a board while it is deleted is 404 or an item on no board, never an error of ours", async () => {
    for (let round = 0; round < 8; round += 1) {
      const board = await s.boards.create(ada, { name: "B", description: "" });
      const [asked] = await Promise.allSettled([
        ask(ada, 1, { boardId: board.id }),
        s.boards.delete(ada, { id: board.id, images: "keep" }),
      ]);
      if (asked.status === "rejected") expect(asked.reason).toMatchObject({ code: "NOT_FOUND" });
      else expect((await s.queue.get(ada, asked.value[0]?.id ?? "")).boardId).toBeNull();
    }
  });
});
