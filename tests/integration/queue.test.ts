import { eq } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { newId } from "@/lib/ids";
import type { Viewer } from "@/server/access/viewer";
import { batches, queueTurns, sessionQueue } from "@/server/queue/queue.table";
import { addViewer, makePicture, openServices, type TestServices, viewerOf } from "../support/services";

let s: TestServices;
let ada: Viewer;
let bo: Viewer;
beforeAll(async () => {
  s = await openServices();
  // Nobody but this file takes items.
  await s.worker.stop();
});
beforeEach(async () => {
  ada = await addViewer(s.db);
  bo = await addViewer(s.db);
});
afterAll(async () => {
  await expectTrueTurns();
  await s.close();
});

const ask = (viewer: Viewer, request: object = {}) =>
  s.queue.create(viewer, { prompt: "x", count: 1, ...request });
const claim = () => s.claims.claim(["plain"]);
const statuses = async (viewer: Viewer) =>
  (await s.queue.list(viewer, { limit: 200 })).items.map(({ status }) => status);
const clearOthers = async () => {
  for (const { userId } of await s.db.read.select().from(queueTurns)) {
    await s.queue.cancelAll(viewerOf(userId));
  }
};

/** The counts that claiming reads are those of the items. */
async function expectTrueTurns() {
  for (const turn of await s.db.read.select().from(queueTurns)) {
    const items = await s.db.read.select().from(sessionQueue).where(eq(sessionQueue.userId, turn.userId));
    const count = (status: string) => items.filter((item) => item.status === status).length;
    expect({ pending: turn.pending, running: turn.running }).toEqual({
      pending: count("pending"),
      running: count("running"),
    });
  }
}

describe("asking for pictures", () => {
  test("makes an item each, with following seeds, in one batch", async () => {
    const board = await s.boards.create(ada, { name: "B", description: "" });
    const { batchId, items } = await ask(ada, { count: 3, seed: 41, boardId: board.id, steps: 3 });
    expect(items.map(({ seed }) => seed)).toEqual([41, 42, 43]);
    expect(items[0]).toMatchObject({
      ...{
        batchId,
        status: "pending",
        progress: 0,
        position: 0,
        boardId: board.id,
        imageIds: [],
        error: null,
      },
      ...{ prompt: "x", model: "plain", width: 64, height: 64, steps: 3, cfgScale: 7, sampler: "euler" },
      ...{ startedAt: null, finishedAt: null },
    });
    expect(items.map(({ position }) => position)).toEqual([0, 1, 2]);
    expect((await s.queue.list(ada, { limit: 50 })).items).toEqual(items.toReversed());
    expect(await s.queue.get(ada, items[1]?.id ?? "")).toEqual(items[1]);
  });

  test("without a seed draws one of 32 bits, another each time", async () => {
    const seeds = await Promise.all(
      Array.from({ length: 5 }, async () => (await ask(ada)).items[0]?.seed ?? -1),
    );
    expect(new Set(seeds).size).toBe(5);
    for (const seed of seeds) expect(seed >= 0 && seed <= 0xffff_ffff && Number.isInteger(seed)).toBe(true);
  });

  test("for an unknown model, or with anything that is somebody else's, is 404 and leaves nothing", async () => {
    const board = await s.boards.create(bo, { name: "Bo's", description: "" });
    const picture = await makePicture(s, bo);
    const refusals = [
      { model: "none" },
      { boardId: board.id },
      { boardId: newId() },
      { sourceImageId: picture },
      { sourceImageId: newId() },
    ];
    const answers = await Promise.all(
      refusals.map((request) => ask(ada, request).catch(({ code, message }) => `${code} ${message}`)),
    );
    expect(answers).toEqual([
      "NOT_FOUND There is no such model.",
      "NOT_FOUND There is no such board.",
      "NOT_FOUND There is no such board.",
      "NOT_FOUND There is no such picture.",
      "NOT_FOUND There is no such picture.",
    ]);
    expect(await s.db.read.$count(batches, eq(batches.userId, ada.userId))).toBe(0);
    expect(await statuses(ada)).toEqual([]);
  });

  test("with a source picture of one's own in the trash is 404", async () => {
    const picture = await makePicture(s, ada);
    expect((await ask(ada, { sourceImageId: picture })).items[0]?.sourceImageId).toBe(picture);
    await s.images.delete(ada, picture);
    await expect(ask(ada, { sourceImageId: picture })).rejects.toMatchObject({ code: "NOT_FOUND" });
  });

  test("for more than a thousand at a time is 429, in one go or in many at once", async () => {
    for (let at = 0; at < 9; at += 1) await ask(ada, { count: 100 });
    const answers = await Promise.allSettled(Array.from({ length: 4 }, () => ask(ada, { count: 60 })));
    expect(answers.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    for (const answer of answers) {
      if (answer.status === "rejected") expect(answer.reason).toMatchObject({ code: "TOO_MANY_REQUESTS" });
    }
    expect((await s.queue.status(ada)).mine).toEqual({ pending: 960, running: 0 });
    await ask(bo);
    expect(await s.queue.cancelAll(ada)).toEqual({ count: 960 });
    expect(await s.queue.clear(ada)).toEqual({ count: 960 });
  });
});

describe("somebody else's items", () => {
  test("don't exist, but are counted", async () => {
    await clearOthers();
    const id = (await ask(ada, { count: 2 })).items[0]?.id ?? "";
    for (const attempt of [s.queue.get, s.queue.cancel, s.queue.retry]) {
      await expect(attempt(bo, id)).rejects.toMatchObject({
        code: "NOT_FOUND",
        message: "There is no such queue item.",
      });
    }
    expect(await s.queue.cancelAll(bo)).toEqual({ count: 0 });
    expect(await s.queue.clear(bo)).toEqual({ count: 0 });
    expect(await statuses(bo)).toEqual([]);
    expect(await s.queue.status(bo)).toEqual({
      mine: { pending: 0, running: 0 },
      all: { pending: 2, running: 0 },
    });
    expect(await statuses(ada)).toEqual(["pending", "pending"]);
  });
});

describe("cancelling", () => {
  test("ends a waiting item, and a running one at its engine", async () => {
    await clearOthers();
    const [first, second] = (await ask(ada, { count: 2 })).items;
    const held = await claim();
    expect(held?.item.id).toBe(first?.id);
    s.canceled.length = 0;
    expect(await s.queue.cancel(ada, second?.id ?? "")).toMatchObject({ status: "canceled", position: null });
    expect(s.canceled).toEqual([]);
    const canceled = await s.queue.cancel(ada, first?.id ?? "");
    expect(canceled).toMatchObject({ status: "canceled", imageIds: [], finishedAt: expect.any(Number) });
    expect(s.canceled).toEqual([first?.id]);
    expect((await s.queue.status(ada)).mine).toEqual({ pending: 0, running: 0 });
  });

  test("what has ended changes nothing and is told to nobody", async () => {
    const id = (await ask(ada)).items[0]?.id ?? "";
    const canceled = await s.queue.cancel(ada, id);
    s.events.sent.length = 0;
    expect(await s.queue.cancel(ada, id)).toEqual(canceled);
    expect(s.events.sent).toEqual([]);
  });

  test("while the picture is being kept gives one of the two, never both", async () => {
    for (let round = 0; round < 10; round += 1) {
      await clearOthers();
      const id = (await ask(ada)).items[0]?.id ?? "";
      const held = await claim();
      if (!held) throw new Error("Nothing was claimed.");
      const [kept] = await Promise.all([
        s.claims.complete(held, ["a"], async () => undefined),
        s.queue.cancel(ada, id),
      ]);
      expect(await s.queue.get(ada, id)).toMatchObject(
        kept ? { status: "completed", imageIds: ["a"], progress: 1 } : { status: "canceled", imageIds: [] },
      );
      await expectTrueTurns();
    }
  });

  test("all ends everything of one's own, told once", async () => {
    await clearOthers();
    await ask(ada, { count: 3 });
    await ask(bo);
    await claim();
    s.events.sent.length = 0;
    const mine = await s.queue.status(ada);
    expect(await s.queue.cancelAll(ada)).toEqual({ count: mine.mine.pending + mine.mine.running });
    expect(s.events.sent).toEqual([{ queueOf: ada.userId }]);
    expect(await statuses(ada)).toEqual(["canceled", "canceled", "canceled"]);
    expect((await statuses(bo))[0]).not.toBe("canceled");
  });
});

describe("trying again", () => {
  test("lets a cancelled or failed item wait as it was, with the same seed", async () => {
    await clearOthers();
    const item = (await ask(ada, { seed: 7 })).items[0];
    const held = await claim();
    if (held) await s.claims.fail(held, "No.");
    expect(await s.queue.get(ada, item?.id ?? "")).toMatchObject({ status: "failed", error: "No." });
    expect(await s.queue.retry(ada, item?.id ?? "")).toEqual(item);
    await s.queue.cancel(ada, item?.id ?? "");
    expect(await s.queue.retry(ada, item?.id ?? "")).toEqual(item);
    const [row] = await s.db.read
      .select()
      .from(sessionQueue)
      .where(eq(sessionQueue.id, item?.id ?? ""));
    expect(row).toMatchObject({ attempts: 0, leaseToken: null });
  });

  test("what waits, runs or is done is 409, even twice at once", async () => {
    await clearOthers();
    const id = (await ask(ada)).items[0]?.id ?? "";
    const refused = { code: "CONFLICT" };
    await expect(s.queue.retry(ada, id)).rejects.toMatchObject(refused);
    const held = await claim();
    await expect(s.queue.retry(ada, id)).rejects.toMatchObject(refused);
    if (held) await s.claims.complete(held, [], async () => undefined);
    await expect(s.queue.retry(ada, id)).rejects.toMatchObject(refused);
    const other = (await ask(ada)).items[0]?.id ?? "";
    await s.queue.cancel(ada, other);
    const answers = await Promise.allSettled([s.queue.retry(ada, other), s.queue.retry(ada, other)]);
    expect(answers.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    await expectTrueTurns();
  });
});

describe("the list", () => {
  test("pages through all once, by status too, although items are added meanwhile", async () => {
    const made = (await ask(ada, { count: 7 })).items.map(({ id }) => id);
    await s.queue.cancel(ada, made[2] ?? "");
    const walk = async (status?: "pending") => {
      const seen: string[] = [];
      let cursor: string | null | undefined;
      do {
        const page: Awaited<ReturnType<typeof s.queue.list>> = await s.queue.list(ada, {
          cursor,
          limit: 2,
          status,
        });
        seen.push(...page.items.map(({ id }) => id));
        if (!status) await ask(ada);
        cursor = page.nextCursor;
      } while (cursor);
      return seen;
    };
    expect(await walk()).toEqual(made.toReversed());
    const waiting = await walk("pending");
    expect(new Set(waiting).size).toBe(waiting.length);
    expect(waiting).not.toContain(made[2]);
  });

  test("forgets what has ended, in every way of ending, and nothing else", async () => {
    await clearOthers();
    await ask(ada, { count: 4 });
    const done = await claim();
    if (done) await s.claims.complete(done, [], async () => undefined);
    const broken = await claim();
    if (broken) await s.claims.fail(broken, "No.");
    const running = await claim();
    await s.queue.cancel(ada, (await ask(ada)).items[0]?.id ?? "");
    s.events.sent.length = 0;
    expect(await s.queue.clear(ada)).toEqual({ count: 3 });
    expect(s.events.sent).toEqual([{ queueOf: ada.userId }]);
    expect(await statuses(ada)).toEqual(["pending", "running"]);
    if (running) await s.claims.fail(running, "No.");
  });
});

describe("recent prompts", () => {
  const prompts = async (viewer: Viewer) => (await s.queue.recentPrompts(viewer)).items;

  test("are one's own, newest first, each once, with the negative prompt of its latest use", async () => {
    await ask(ada, { prompt: "a fox", negativePrompt: "red" });
    await ask(ada, { prompt: "a lighthouse", count: 3 });
    await ask(ada, { prompt: "a fox", negativePrompt: "blue" });
    await ask(bo, { prompt: "bo's secret" });
    expect(await prompts(ada)).toEqual([
      { prompt: "a fox", negativePrompt: "blue" },
      { prompt: "a lighthouse", negativePrompt: "" },
    ]);
  });

  test("are the last fifty, and stay when the items are forgotten", async () => {
    for (let at = 0; at < 53; at += 1) await ask(ada, { prompt: `prompt ${at}` });
    await s.queue.cancelAll(ada);
    await s.queue.clear(ada);
    const items = await prompts(ada);
    expect(items).toHaveLength(50);
    expect([items[0]?.prompt, items[49]?.prompt]).toEqual(["prompt 52", "prompt 3"]);
  });
});
