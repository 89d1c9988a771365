import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { eq } from "drizzle-orm";
import { afterEach, describe, expect, test, vi } from "vitest";
import type { Viewer } from "@/server/access/viewer";
import { type Engine, EngineError } from "@/server/engines/engine";
import type { Claims } from "@/server/queue/claims.service";
import { sessionQueue } from "@/server/queue/queue.table";
import { createWorker } from "@/server/queue/worker";
import { createFakeEngine, fakeModel, hanging } from "../fakes/engine";
import { gate, passOn } from "../support/gate";
import {
  addViewer,
  joinServices,
  makePicture,
  openServices,
  plainPng,
  type TestServices,
} from "../support/services";

let s: TestServices;
let ada: Viewer;
async function open(...engines: Engine[]) {
  s = await openServices({ engines });
  ada = await addViewer(s.db);
}
afterEach(async () => {
  vi.useRealTimers();
  await s.worker.stop();
  await s.close();
});

const ask = async (request: object = {}) =>
  (await s.queue.create(ada, { prompt: "a plain square", count: 1, ...request })).items[0]?.id ?? "";
const whenItIs = (id: string, status: string) =>
  vi.waitFor(
    async () => {
      const item = await s.queue.get(ada, id);
      expect(item.status).toBe(status);
      return item;
    },
    { interval: 5, timeout: 8000 },
  );
const rowOf = async (id: string) =>
  (await s.db.read.select().from(sessionQueue).where(eq(sessionQueue.id, id)))[0];
async function filesOnDisk(): Promise<string[]> {
  const names = await readdir(join(s.place.dataDir, "files"), { recursive: true }).catch(() => []);
  return names.filter((name) => name.includes("."));
}
/** A worker whose claims behave as told; the services' own is stopped. */
async function workerWith(change: Partial<Claims>, engines: Engine[]) {
  await s.worker.stop();
  const logged: string[] = [];
  const log = {
    info: () => undefined,
    error: (_details: object, message: string) => void logged.push(message),
  };
  return { worker: createWorker({ ...s, engines, claims: { ...s.claims, ...change }, log }), logged };
}

describe("an engine that refuses the request", () => {
  test("makes it fail at once, with the engine's own sentence", async () => {
    const engine = createFakeEngine({
      run: async () => {
        throw new EngineError("request", "This model needs a source picture.");
      },
    });
    await open(engine);
    const item = await whenItIs(await ask(), "failed");
    expect(item).toMatchObject({ error: "This model needs a source picture.", imageIds: [] });
    expect(engine.runs).toHaveLength(1);
    expect(s.logged).toEqual([]);
  });
});

describe("an engine that is ill", () => {
  test("gets a rest that grows, while the item waits, and gives up after three tries", async () => {
    const engine = createFakeEngine({
      run: async () => {
        throw new EngineError("engine", "Connection refused at 10.1.2.3");
      },
    });
    await open(engine);
    vi.useFakeTimers({ toFake: ["Date"] });
    const id = await ask();
    const tried = async (times: number) => {
      await vi.waitFor(() => expect(engine.runs).toHaveLength(times), { interval: 5 });
      return times < 3 ? whenItIs(id, "pending") : whenItIs(id, "failed");
    };
    expect(await tried(1)).toMatchObject({ error: null, startedAt: null });
    for (const [restMs, times] of [
      [1000, 2],
      [2000, 3],
    ] as const) {
      vi.setSystemTime(Date.now() + restMs - 200);
      s.worker.wake();
      await new Promise((resolve) => setTimeout(resolve, 30));
      expect(engine.runs).toHaveLength(times - 1);
      vi.setSystemTime(Date.now() + 400);
      s.worker.wake();
      await tried(times);
    }
    const { error } = await s.queue.get(ada, id);
    expect(error).toBe("The engine stopped answering. It was tried 3 times.");
    expect(error).not.toContain("10.1.2.3");
    expect(s.logged).toHaveLength(3);
  });

  test("works at once again after a run that succeeded", async () => {
    let isIll = true;
    const engine = createFakeEngine({
      onRun() {
        if (isIll) throw new EngineError("engine", "Down.");
      },
    });
    await open(engine);
    vi.useFakeTimers({ toFake: ["Date"] });
    const id = await ask();
    await vi.waitFor(() => expect(engine.runs).toHaveLength(1));
    await whenItIs(id, "pending");
    isIll = false;
    vi.setSystemTime(Date.now() + 1100);
    s.worker.wake();
    await whenItIs(id, "completed");
    await whenItIs(await ask(), "completed");
  });

  test("that has no models yet leaves items waiting until it has", async () => {
    let models: (typeof fakeModel)[] = [fakeModel];
    await open(createFakeEngine({ catalog: async () => ({ models }) }));
    await s.models.list();
    vi.useFakeTimers({ toFake: ["Date"] });
    models = [];
    vi.setSystemTime(Date.now() + 61_000);
    expect((await s.models.list()).items).toEqual([]);
    await expect(ask()).rejects.toMatchObject({ code: "NOT_FOUND" });
    s.worker.wake();
    models = [fakeModel];
    vi.setSystemTime(Date.now() + 61_000);
    await whenItIs(await ask(), "completed");
  });
});

describe("what an engine sends", () => {
  test.each([
    ["isn't a picture", async () => [Buffer.from("not a picture at all")]],
    ["is cut short", async () => [(await plainPng("red", 256)).subarray(0, 200)]],
    [
      "is an SVG",
      async () => [Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="8" height="8"/>')],
    ],
    ["is one picture and then rubbish", async () => [await plainPng(), Buffer.from("rubbish")]],
  ])("and %s makes the item fail, and leaves no file", async (_what, make) => {
    const made = await make();
    await open(createFakeEngine({ run: async () => made.map((bytes) => ({ bytes })) }));
    const item = await whenItIs(await ask(), "failed");
    expect(item.error).toMatch(/^The picture could not be kept\. Try again/);
    expect(item.imageIds).toEqual([]);
    expect(await filesOnDisk()).toEqual([]);
    expect((await s.images.list(ada, { limit: 10 })).items).toEqual([]);
    expect(s.logged).toMatchObject([{ message: "An item could not be made." }]);
  });
});

describe("a source picture that goes while its item waits", () => {
  test("makes the item fail with a sentence", async () => {
    const [started, go] = [gate(), gate()];
    const engine = createFakeEngine({ onRun: passOn(started, go) });
    await open(engine);
    const sourceImageId = await makePicture(s, ada);
    const first = await ask();
    await started.passed;
    const second = await ask({ sourceImageId });
    await s.images.delete(ada, sourceImageId);
    go.open();
    await whenItIs(first, "completed");
    const item = await whenItIs(second, "failed");
    expect(item.error).toBe("The source picture is gone. Choose another one.");
    expect(engine.runs).toHaveLength(1);
  });
});

describe("a server that stops", () => {
  test("lets its item wait again at no cost; the next one makes it", async () => {
    const started = gate();
    await open(createFakeEngine({ run: hanging(started.open) }));
    const id = await ask();
    await started.passed;
    await s.worker.stop();
    expect(s.worker.isRunning()).toBe(false);
    expect(await rowOf(id)).toMatchObject({ status: "pending", attempts: 0, leaseToken: null });
    s.worker.wake();
    expect(await ask()).not.toBe(id);
    const next = joinServices(s.db, s.storage, [createFakeEngine()]);
    await next.worker.start({ isAlone: true });
    expect(next.worker.isRunning()).toBe(true);
    await whenItIs(id, "completed");
    await next.worker.stop();
  });

  test("was killed: the next one takes the item back, at once when it is alone", async () => {
    const started = gate();
    await open(createFakeEngine({ run: hanging(started.open) }));
    const id = await ask();
    await started.passed;
    const engine = createFakeEngine();
    const next = joinServices(s.db, s.storage, [engine]);
    await next.worker.start({ isAlone: true });
    await whenItIs(id, "completed");
    await next.worker.stop();
    expect(next.events.sent).toContainEqual({ queueOf: ada.userId });
    expect(engine.runs).toHaveLength(1);
    expect(await rowOf(id)).toMatchObject({ attempts: 1, losses: 1 });
  });

  test("beside others takes back only what nobody renews", async () => {
    const started = gate();
    await open(createFakeEngine({ run: hanging(started.open) }));
    const id = await ask();
    await started.passed;
    vi.useFakeTimers({ toFake: ["setInterval", "clearInterval"] });
    const next = joinServices(s.db, s.storage, [createFakeEngine()]);
    await next.worker.start({ isAlone: false });
    expect(await rowOf(id)).toMatchObject({ status: "running", attempts: 1 });
    await s.db.write(async (tx) => {
      await tx.update(sessionQueue).set({ leaseUntil: 1 });
    });
    await vi.advanceTimersByTimeAsync(5000);
    await whenItIs(id, "completed");
    await next.worker.stop();
  });
});

describe("a lease", () => {
  test("that somebody else has by now stops the engine, and the result doesn't count", async () => {
    vi.useFakeTimers({ toFake: ["setInterval", "clearInterval"] });
    const [started, ended] = [gate(), gate()];
    await open(
      createFakeEngine({
        run: (request, options) => hanging(started.open)(request, options).finally(ended.open),
      }),
    );
    const id = await ask();
    await started.passed;
    await vi.advanceTimersByTimeAsync(10_000);
    await s.db.write(async (tx) => {
      await tx.update(sessionQueue).set({ leaseToken: "another worker's" });
    });
    await vi.advanceTimersByTimeAsync(10_000);
    await ended.passed;
    await s.worker.stop();
    expect(await rowOf(id)).toMatchObject({ status: "running", leaseToken: "another worker's", error: null });
    expect(s.logged).toEqual([]);
  });

  test("that can't be renewed just now is kept, and said in the log", async () => {
    vi.useFakeTimers({ toFake: ["setInterval", "clearInterval"] });
    const [started, go] = [gate(), gate()];
    const engine = createFakeEngine({ onRun: passOn(started, go) });
    await open(engine);
    const { worker, logged } = await workerWith({ renew: () => Promise.reject(new Error("Busy.")) }, [
      engine,
    ]);
    const id = await ask();
    worker.wake();
    await started.passed;
    await vi.advanceTimersByTimeAsync(10_000);
    go.open();
    await whenItIs(id, "completed");
    expect(logged).toEqual(["A lease could not be renewed."]);
    await worker.stop();
  });
});

describe("a database that fails", () => {
  test("while claiming is said in the log, and the next look works", async () => {
    const engine = createFakeEngine();
    await open(engine);
    let isDown = true;
    const claim: Claims["claim"] = (models) =>
      isDown ? Promise.reject(new Error("Down.")) : s.claims.claim(models);
    const { worker, logged } = await workerWith({ claim }, [engine]);
    const id = await ask();
    worker.wake();
    await vi.waitFor(() => expect(logged).toEqual(["The queue can't be read; it is tried again."]));
    isDown = false;
    worker.wake();
    await whenItIs(id, "completed");
    await worker.stop();
  });

  test("while taking lost items back is said in the log, and the worker goes on", async () => {
    vi.useFakeTimers({ toFake: ["setInterval", "clearInterval"] });
    await open(createFakeEngine());
    const { worker, logged } = await workerWith({ reclaim: () => Promise.reject(new Error("Down.")) }, []);
    await worker.start({ isAlone: false });
    await vi.advanceTimersByTimeAsync(5000);
    expect(logged).toEqual(["Lost items could not be taken back."]);
    expect(worker.isRunning()).toBe(true);
    await worker.stop();
  });

  test("while an item ends costs no more than that item, which its lease gives back", async () => {
    const engine = createFakeEngine({ bytes: Buffer.from("rubbish") });
    await open(engine);
    const { worker, logged } = await workerWith({ fail: () => Promise.reject(new Error("Down.")) }, [engine]);
    const id = await ask();
    worker.wake();
    await vi.waitFor(() => expect(logged).toHaveLength(2));
    await worker.stop();
    expect((await rowOf(id))?.status).toBe("running");
    expect(await s.claims.reclaim(Number.POSITIVE_INFINITY)).toEqual([ada.userId]);
  });

  test("whose answer to a commit is lost keeps the files: the row may be there", async () => {
    const engine = createFakeEngine();
    await open(engine);
    const complete: Claims["complete"] = async (...given) => {
      await s.claims.complete(...given);
      throw new Error("Connection lost.");
    };
    const { worker } = await workerWith({ complete }, [engine]);
    const id = await ask();
    worker.wake();
    const [imageId = ""] = (await whenItIs(id, "completed")).imageIds;
    await worker.stop();
    expect(await s.imageFiles.read(ada, imageId)).toBeInstanceOf(Buffer);
    expect(await s.housekeeping.sweep()).toBe(0);
  });
});
