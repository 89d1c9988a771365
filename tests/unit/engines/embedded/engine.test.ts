import { fileURLToPath } from "node:url";
import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { capabilities, modelLimits } from "@/lib/models";
import { createEmbeddedEngine, type EmbeddedEngine } from "@/server/engines/embedded/embedded";
import { EngineError, type EngineProgress, type EngineRequest } from "@/server/engines/engine";
import { artwork } from "./drawings";

const base: EngineRequest = {
  itemId: "item",
  model: "scene",
  prompt: "a fox in a forest",
  width: 128,
  height: 128,
  seed: 9,
  steps: 2,
};
const never = new AbortController().signal;
const quiet = { onProgress: () => {}, signal: never };
const slow = { ...base, model: "aurora", width: 1536, height: 1536, steps: 1 };

let engine: EmbeddedEngine;

beforeAll(async () => {
  await artwork();
  engine = createEmbeddedEngine();
}, 30_000);
afterAll(() => engine.close());

/** Resolves once the run has begun to work. */
function begun(request: EngineRequest, signal = never) {
  let started: () => void = () => {};
  const working = new Promise<void>((resolve) => {
    started = resolve;
  });
  const run = engine.run(request, { onProgress: started, signal });
  run.catch(() => {});
  return { run, working };
}

describe("catalogue", () => {
  test("offers Scene first, says what both are, and promises no photographs of its own", async () => {
    const { models } = await engine.catalog(never);
    expect(models.map(({ id }) => id)).toEqual(["scene", "aurora"]);
    expect(models[0]?.badge).toContain("not a neural model");
    expect(models[1]?.badge).toContain("untrained network");
    for (const model of models) {
      expect(
        capabilities.safeParse(model.capabilities).success && modelLimits.safeParse(model.limits).success,
      ).toBe(true);
      expect(`${model.name} ${model.description}`).not.toMatch(/photo|stable diffusion/i);
      expect(model.defaultWidth % model.limits.multipleOf).toBe(0);
    }
  });

  test("can work before anything is started", async () => {
    expect(engine.pid).toBeUndefined();
    expect(await engine.probe(never)).toEqual({ ok: true });
  });
});

describe("a run", () => {
  test("makes a picture with notes and previews", async () => {
    const events: EngineProgress[] = [];
    const [image] = await engine.run(base, { onProgress: (event) => events.push(event), signal: never });
    expect(await sharp(image?.bytes).metadata()).toMatchObject({ width: 128, height: 128 });
    expect(image?.metadata).toMatchObject({ seed: 9, engineNotes: { drew: "fox, forest" } });
    expect(events[0]?.preview?.mimeType).toBe("image/png");
    const shares = events.map(({ progress }) => progress);
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
  });

  test("a request that can't work is the request's fault", async () => {
    const broken = engine.run({ ...base, sourceImage: Buffer.from("no picture") }, quiet);
    await expect(broken).rejects.toMatchObject({
      fault: "request",
      message: expect.stringContaining("source picture"),
    });
    await expect(engine.run({ ...base, model: "other" }, quiet)).rejects.toMatchObject({ fault: "request" });
  });

  test("two at once both end", async () => {
    const images = await Promise.all([
      engine.run(base, quiet),
      engine.run({ ...base, model: "aurora" }, quiet),
    ]);
    expect(images.map((list) => list.length)).toEqual([1, 1]);
  });
});

describe("cancelling", () => {
  test("ends within half a second, and the process goes on", async () => {
    const controller = new AbortController();
    const { run, working } = begun(slow, controller.signal);
    await working;
    const { pid } = engine;
    const cancelledAt = performance.now();
    controller.abort(new Error("Cancelled by the owner."));
    await expect(run).rejects.toThrow("Cancelled by the owner.");
    expect(performance.now() - cancelledAt).toBeLessThan(500);
    await engine.run(base, quiet);
    expect(engine.pid).toBe(pid);
  });

  test("before the start does nothing", async () => {
    const controller = new AbortController();
    controller.abort(new Error("Too late."));
    await expect(engine.run(base, { ...quiet, signal: controller.signal })).rejects.toThrow("Too late.");
  });

  test("a run that does not stop takes its process with it", async () => {
    const stubborn = createEmbeddedEngine({
      patienceMs: 20,
      entry: { path: fixture("deaf-child.mjs"), execArgv: [] },
    });
    const controller = new AbortController();
    const run = stubborn.run(base, { ...quiet, signal: controller.signal });
    controller.abort(new Error("Stop."));
    await expect(run).rejects.toThrow("Stop.");
    await expect.poll(() => stubborn.pid).toBeUndefined();
  });
});

describe("the drawing process", () => {
  test("may die: the run fails, the next one gets a fresh process", async () => {
    const { run, working } = begun(slow);
    await working;
    const { pid = 0 } = engine;
    process.kill(pid, "SIGKILL");
    const error = await run.catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(EngineError);
    expect(error).toMatchObject({ fault: "engine", message: expect.stringContaining("Try again") });
    expect(await engine.run(base, quiet)).toHaveLength(1);
    expect(engine.pid).not.toBe(pid);
  });

  test("that cannot start is the engine's fault", async () => {
    const lost = createEmbeddedEngine({ entry: { path: fixture("lost-child.mjs"), execArgv: [] } });
    await expect(lost.run(base, quiet)).rejects.toMatchObject({ fault: "engine" });
  });

  test("that fails inside is the engine's fault, without its words", async () => {
    const ill = createEmbeddedEngine({ entry: { path: fixture("ill-child.mjs"), execArgv: [] } });
    await expect(ill.run(base, quiet)).rejects.toMatchObject({
      fault: "engine",
      message: "The picture could not be drawn. Try again.",
    });
    await ill.close();
  });

  test("that talks nonsense is ended, and the run fails", async () => {
    const mad = createEmbeddedEngine({ entry: { path: fixture("mad-child.mjs"), execArgv: [] } });
    await expect(mad.run(base, quiet)).rejects.toMatchObject({ fault: "engine" });
  });

  test("ends when nobody needs it", async () => {
    const lazy = createEmbeddedEngine({ idleMs: 30 });
    await lazy.run(base, quiet);
    await expect.poll(() => lazy.pid).toBeUndefined();
  });
});

function fixture(name: string): string {
  return fileURLToPath(new URL(`./fixtures/${name}`, import.meta.url));
}
