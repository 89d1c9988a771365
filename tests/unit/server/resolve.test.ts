import { describe, expect, test } from "vitest";
import { AppError } from "@/lib/errors";
import type { GenerationRequest } from "@/lib/generation";
import type { Capabilities, Model } from "@/lib/models";
import { resolveRequest, seedAt } from "@/server/queue/resolve";
import { fakeModel } from "../../fakes/engine";

const model = (capabilities: Partial<Capabilities> = {}, change: Partial<Model> = {}): Model => ({
  ...fakeModel,
  engine: "Fake engine",
  ...change,
  capabilities: { ...fakeModel.capabilities, ...capabilities },
});
const resolve = (request: Partial<GenerationRequest>, for_: Model = model()) =>
  resolveRequest({ prompt: "x", ...request }, for_, () => 99);

describe("a request that says little", () => {
  test("gets the model's defaults and a seed by lot", () => {
    expect(resolve({})).toEqual({
      ...{
        prompt: "x",
        model: "plain",
        width: 64,
        height: 64,
        seed: 99,
        steps: 2,
        cfgScale: 7,
        sampler: "euler",
      },
    });
  });

  test("keeps a seed of 0 and every value that was given", () => {
    const given = {
      negativePrompt: "",
      width: 128,
      height: 256,
      seed: 0,
      steps: 1,
      cfgScale: 1,
      sampler: "heun",
    };
    expect(resolve(given)).toMatchObject(given);
  });
});

describe("what the model doesn't have", () => {
  const bare = model({
    ...{ negativePrompt: false, steps: null, cfgScale: null, samplers: [], schedulers: [] },
    ...{ sourceImage: false, transparentBackground: false },
  });
  test("is dropped, whatever it says", () => {
    const request = {
      ...{ negativePrompt: "ugly", steps: 150, cfgScale: 30, sampler: "no such", scheduler: "no such" },
      ...{ sourceImageId: "somebody's", denoisingStrength: 0.5, transparentBackground: true },
    };
    expect(resolve(request, bare)).toEqual({ prompt: "x", model: "plain", width: 64, height: 64, seed: 99 });
  });

  test("is kept by a model that has it", () => {
    const full = model({ transparentBackground: true, schedulers: ["karras", "simple"] });
    expect(resolve({ transparentBackground: true, scheduler: "simple" }, full)).toMatchObject({
      ...{ transparentBackground: true, scheduler: "simple" },
    });
  });
});

describe("a source picture", () => {
  test("is taken with a strength of 0.75 unless one is given, 0 too", () => {
    expect(resolve({ sourceImageId: "a" })).toMatchObject({ sourceImageId: "a", denoisingStrength: 0.75 });
    expect(resolve({ sourceImageId: "a", denoisingStrength: 0 }).denoisingStrength).toBe(0);
  });

  test("that is missing takes the strength with it", () => {
    expect(resolve({ denoisingStrength: 0.5 })).not.toHaveProperty("denoisingStrength");
  });
});

describe("what is outside the model's limits", () => {
  const path = (request: Partial<GenerationRequest>, for_?: Model) => {
    try {
      resolve(request, for_);
    } catch (error) {
      if (error instanceof AppError && error.code === "UNPROCESSABLE_CONTENT") return error.issues?.[0]?.path;
      throw error;
    }
    return undefined;
  };
  test.each([
    [{ width: 56 }, ["width"]],
    [{ width: 520 }, ["width"]],
    [{ height: 520 }, ["height"]],
    [{ height: 68 }, ["height"]],
    [{ width: 512, height: 264 }, ["width"]],
    [{ steps: 21 }, ["steps"]],
    [{ steps: 0 }, ["steps"]],
    [{ cfgScale: 0.5 }, ["cfgScale"]],
    [{ cfgScale: 20.5 }, ["cfgScale"]],
    [{ sampler: "dpm" }, ["sampler"]],
  ])("%j is refused with its path", (request, expected) => expect(path(request)).toEqual(expected));

  test("the scheduler too, and multiples above 8", () => {
    expect(path({ scheduler: "x" }, model({ schedulers: ["karras"] }))).toEqual(["scheduler"]);
    const coarse = model({}, { limits: { ...fakeModel.limits, multipleOf: 64 } });
    expect(path({ width: 72 }, coarse)).toEqual(["width"]);
  });

  test("its own edges pass", () => {
    expect(path({ width: 512, height: 256, steps: 20, cfgScale: 20 })).toBeUndefined();
  });
});

test("the seeds of a batch follow each other, round the end of 32 bits", () => {
  expect([0, 1, 2].map((index) => seedAt(0xffff_fffe, index))).toEqual([0xffff_fffe, 0xffff_ffff, 0]);
});
