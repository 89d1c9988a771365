import { describe, expect, it } from "vitest";
import { type GenerateForm, resolveForm, toRequest, whyNotGenerate } from "@/lib/generate-form";
import type { Model } from "@/lib/models";
import { enqueueIn } from "@/lib/queue";

const full: Model = {
  id: "full",
  name: "Full",
  description: "",
  engine: "Test",
  base: "sdxl",
  badge: "",
  defaultWidth: 1000,
  defaultHeight: 768,
  limits: { minSide: 256, maxSide: 2048, maxPixels: 2048 * 1024, multipleOf: 64 },
  capabilities: {
    negativePrompt: true,
    steps: { min: 5, max: 50, default: 30 },
    stepsHint: "",
    cfgScale: { min: 1, max: 20, default: 7 },
    samplers: ["euler", "dpm"],
    schedulers: ["normal"],
    sourceImage: true,
    transparentBackground: true,
  },
};
const bare: Model = {
  ...full,
  id: "bare",
  capabilities: {
    negativePrompt: false,
    steps: null,
    stepsHint: "",
    cfgScale: null,
    samplers: [],
    schedulers: [],
    sourceImage: false,
    transparentBackground: false,
  },
};
const filled: GenerateForm = {
  prompt: "a fox",
  negativePrompt: "rain",
  width: 512,
  height: 768,
  steps: 99,
  cfgScale: 0.5,
  sampler: "dpm",
  scheduler: "unknown",
  seed: 7,
  isSeedLocked: true,
  count: 4.4,
  boardId: "b",
  sourceImageId: "i",
  denoisingStrength: 0.3,
  transparentBackground: true,
};

describe("resolveForm", () => {
  it("fills an untouched form with the model's defaults", () => {
    expect(resolveForm({}, full)).toMatchObject({
      prompt: "",
      width: 1024,
      height: 768,
      steps: 30,
      cfgScale: 7,
      sampler: "euler",
      scheduler: "normal",
      count: 1,
      boardId: null,
      transparentBackground: false,
      seed: null,
      sourceImageId: undefined,
    });
  });

  it("brings another model's values within this one's ranges and lists", () => {
    expect(resolveForm(filled, full)).toMatchObject({
      steps: 50,
      cfgScale: 1,
      sampler: "dpm",
      scheduler: "normal",
      count: 4,
    });
  });

  it("leaves a size that is being typed alone", () => {
    expect(resolveForm({ width: 5 }, full).width).toBe(5);
  });

  it("has nothing for what the model doesn't have", () => {
    expect(resolveForm(filled, bare)).toMatchObject({
      negativePrompt: undefined,
      steps: undefined,
      cfgScale: undefined,
      sampler: undefined,
      scheduler: undefined,
      sourceImageId: undefined,
      transparentBackground: undefined,
    });
  });
});

describe("toRequest", () => {
  it("sends what the server takes", () => {
    expect(enqueueIn.parse(toRequest(filled, full))).toEqual({
      prompt: "a fox",
      negativePrompt: "rain",
      model: "full",
      width: 512,
      height: 768,
      steps: 50,
      cfgScale: 1,
      sampler: "dpm",
      scheduler: "normal",
      seed: 7,
      count: 4,
      boardId: "b",
      sourceImageId: "i",
      denoisingStrength: 0.3,
      transparentBackground: true,
    });
    expect(enqueueIn.safeParse(toRequest({ prompt: "a" }, bare)).success).toBe(true);
  });

  it("sends a seed only when it is locked", () => {
    expect(toRequest({ ...filled, isSeedLocked: false }, full)).not.toHaveProperty("seed");
    expect(toRequest({ ...filled, seed: null }, full)).not.toHaveProperty("seed");
  });

  it("sends no strength without a source picture, no empty negative prompt", () => {
    const request = toRequest({ ...filled, sourceImageId: null, negativePrompt: "" }, full);
    expect(request).not.toHaveProperty("denoisingStrength");
    expect(request).not.toHaveProperty("negativePrompt");
  });
});

describe("whyNotGenerate", () => {
  it("says what is missing, then nothing", () => {
    expect(whyNotGenerate({ prompt: "  " }, full)).toBe("Write what you want to see first.");
    expect(whyNotGenerate({ ...filled, width: 10 }, full)).toMatch(/^The width can't be used/);
    expect(whyNotGenerate({ ...filled, height: 513 }, full)).toMatch(/^The height can't be used/);
    expect(whyNotGenerate(filled, full)).toBeNull();
  });
});
