import { readdir } from "node:fs/promises";
import { join } from "node:path";
import sharp from "sharp";
import { afterEach, describe, expect, test, vi } from "vitest";
import type { Viewer } from "@/server/access/viewer";
import type { EngineRequest } from "@/server/engines/engine";
import { createFakeEngine, fakeModel } from "../fakes/engine";
import { gate, passOn } from "../support/gate";
import { addViewer, joinServices, makePicture, openServices, type TestServices } from "../support/services";

let s: TestServices;
let ada: Viewer;
async function open(...engines: ReturnType<typeof createFakeEngine>[]) {
  s = await openServices({ engines });
  ada = await addViewer(s.db);
}
afterEach(async () => {
  await s.worker.stop();
  await s.close();
});

const ask = async (request: object = {}, viewer = ada) =>
  (await s.queue.create(viewer, { prompt: "a plain square", count: 1, ...request })).items[0]?.id ?? "";
const whenItIs = (id: string, status: string, viewer = ada) =>
  vi.waitFor(
    async () => {
      const item = await s.queue.get(viewer, id);
      expect(item.status).toBe(status);
      return item;
    },
    { interval: 5, timeout: 8000 },
  );
async function filesOnDisk(): Promise<string[]> {
  const names = await readdir(join(s.place.dataDir, "files"), { recursive: true }).catch(() => []);
  return names.filter((name) => name.includes("."));
}

describe("an item that is made", () => {
  test("leaves a picture with its files and what it was made from, on its board", async () => {
    const engine = createFakeEngine();
    await open(engine);
    const board = await s.boards.create(ada, { name: "B", description: "" });
    const id = await ask({ boardId: board.id, seed: 7, negativePrompt: "round" });
    const item = await whenItIs(id, "completed");
    expect(item).toMatchObject({ progress: 1, position: null, error: null });
    expect(item.finishedAt).toBeGreaterThanOrEqual(item.startedAt ?? Number.POSITIVE_INFINITY);
    const image = await s.images.get(ada, item.imageIds[0] ?? "");
    expect(image).toMatchObject({ ownerId: ada.userId, boardId: board.id, width: 64, height: 64 });
    expect(image.metadata).toEqual({
      ...{ prompt: "a plain square", negativePrompt: "round", model: "plain", modelName: "Plain", seed: 7 },
      ...{ steps: 2, cfgScale: 7, sampler: "euler", width: 64, height: 64, engine: "Fake engine" },
      ...{ engineNotes: { drew: "one colour" }, durationMs: expect.any(Number) },
    });
    expect(await sharp(await s.imageFiles.read(ada, image.id)).metadata()).toMatchObject({
      format: "png",
      width: 64,
    });
    expect(await filesOnDisk()).toHaveLength(2);
    expect((await s.boards.get(ada, board.id)).imageCount).toBe(1);
    expect(engine.runs).toEqual([expect.objectContaining({ itemId: id, seed: 7, prompt: "a plain square" })]);
    expect(engine.runs[0]).not.toHaveProperty("sourceImageId");
  });

  test("is told of to its owner step by step, to the rest as a change of the queue", async () => {
    await open(createFakeEngine());
    const id = await ask();
    const item = await whenItIs(id, "completed");
    await vi.waitFor(() => expect(s.events.sent.at(-1)).toEqual({ queueOf: ada.userId }));
    const told = s.events.sent.map((sent) => ("event" in sent ? sent.event.type : "queue"));
    expect(told).toEqual(["queue", "queue", "item.progress", "item.progress", "image.created", "queue"]);
    expect(s.events.sent.every((sent) => "queueOf" in sent || sent.to === ada.userId)).toBe(true);
    expect(s.events.sent).toContainEqual({
      to: ada.userId,
      event: { type: "image.created", imageId: item.imageIds[0], boardId: null },
    });
  });

  test("lands on no board when its board went while it ran, and says so", async () => {
    const started = gate();
    const go = gate();
    await open(createFakeEngine({ onRun: passOn(started, go) }));
    const board = await s.boards.create(ada, { name: "B", description: "" });
    const id = await ask({ boardId: board.id });
    await started.passed;
    await s.boards.delete(ada, { id: board.id, images: "trash" });
    go.open();
    const [imageId = ""] = (await whenItIs(id, "completed")).imageIds;
    expect((await s.images.get(ada, imageId)).boardId).toBeNull();
    await s.worker.stop();
    const created = s.events.sent.filter((sent) => "event" in sent && sent.event.type === "image.created");
    expect(created).toEqual([{ to: ada.userId, event: { type: "image.created", imageId, boardId: null } }]);
  });

  test("from a source picture gets its bytes and the strength", async () => {
    const engine = createFakeEngine();
    await open(engine);
    const sourceImageId = await makePicture(s, ada);
    const id = await ask({ sourceImageId, denoisingStrength: 0.4 });
    await whenItIs(id, "completed");
    const [run] = engine.runs as [EngineRequest];
    expect(run.denoisingStrength).toBe(0.4);
    expect(Buffer.from(run.sourceImage ?? []).equals(await s.imageFiles.read(ada, sourceImageId))).toBe(true);
  });

  test("keeps every picture that the engine made of it", async () => {
    const one = await sharp({ create: { width: 64, height: 64, channels: 3, background: "red" } })
      .jpeg()
      .toBuffer();
    await open(
      createFakeEngine({ run: async () => [{ bytes: one, metadata: { seed: 5 } }, { bytes: one }] }),
    );
    const item = await whenItIs(await ask({ seed: 1 }), "completed");
    expect(item.imageIds).toHaveLength(2);
    const seeds = await Promise.all(
      item.imageIds.map(async (id) => (await s.images.get(ada, id)).metadata.seed),
    );
    expect(seeds).toEqual([5, 1]);
    expect(await s.images.get(ada, item.imageIds[0] ?? "")).toMatchObject({ mimeType: "image/png" });
  });
});

describe("cancelling while it runs", () => {
  test("stops the engine and keeps nothing", async () => {
    const started = gate();
    let reason: unknown;
    await open(
      createFakeEngine({
        run: (_request, { signal }) =>
          new Promise((_resolve, reject) => {
            started.open();
            signal.addEventListener("abort", () => {
              reason = signal.reason;
              reject(signal.reason);
            });
          }),
      }),
    );
    const id = await ask();
    await started.passed;
    expect(await s.queue.cancel(ada, id)).toMatchObject({ status: "canceled" });
    await vi.waitFor(() => expect(reason).toMatchObject({ message: "The item was cancelled." }));
    await s.worker.stop();
    expect(await s.queue.get(ada, id)).toMatchObject({ status: "canceled", imageIds: [], error: null });
    expect(await filesOnDisk()).toEqual([]);
    expect(s.logged).toEqual([]);
  });

  test("an engine that won't stop: what it makes is thrown away", async () => {
    const [started, go] = [gate(), gate()];
    const bytes = await sharp({ create: { width: 64, height: 64, channels: 3, background: "red" } })
      .png()
      .toBuffer();
    await open(createFakeEngine({ run: async () => passOn(started, go)().then(() => [{ bytes }]) }));
    const id = await ask();
    await started.passed;
    await s.queue.cancel(ada, id);
    go.open();
    await s.worker.stop();
    expect((await s.images.list(ada, { limit: 10 })).items).toEqual([]);
    expect(await filesOnDisk()).toEqual([]);
    expect((await s.queue.get(ada, id)).status).toBe("canceled");
  });
});

describe("several engines", () => {
  test("each get the items of their models, as many at once as they take", async () => {
    const go = gate();
    const other = { ...fakeModel, id: "other" };
    const wide = createFakeEngine({ id: "wide", concurrency: 2, onRun: () => go.passed });
    const narrow = createFakeEngine({ id: "narrow", models: [other], onRun: () => go.passed });
    await open(wide, narrow);
    const people = await Promise.all(Array.from({ length: 5 }, () => addViewer(s.db)));
    const ids = await Promise.all(
      people.map((person, at) => ask({ model: at < 3 ? "plain" : "other" }, person)),
    );
    await vi.waitFor(() => expect([wide.runs.length, narrow.runs.length]).toEqual([2, 1]));
    expect((await s.queue.status(ada)).all).toEqual({ pending: 2, running: 3 });
    go.open();
    for (const [at, person] of people.entries()) await whenItIs(ids[at] ?? "", "completed", person);
    expect([wide.runs.length, narrow.runs.length]).toEqual([3, 2]);
  });

  test("never make one item twice, although two workers share the queue", async () => {
    const engines = [createFakeEngine({ concurrency: 4 }), createFakeEngine({ concurrency: 4 })] as const;
    await open(engines[0]);
    const second = joinServices(s.db, s.storage, [engines[1]]);
    const people = await Promise.all(Array.from({ length: 8 }, () => addViewer(s.db)));
    const asked = people.map((person) => s.queue.create(person, { prompt: "x", count: 3 }));
    second.worker.wake();
    await Promise.all(asked);
    await vi.waitFor(
      async () => {
        second.worker.wake();
        expect((await s.queue.status(ada)).all).toEqual({ pending: 0, running: 0 });
      },
      { interval: 20, timeout: 15_000 },
    );
    await second.worker.stop();
    const made = engines.flatMap(({ runs }) => runs.map(({ itemId }) => itemId));
    expect(made).toHaveLength(24);
    expect(new Set(made).size).toBe(24);
  });
});
