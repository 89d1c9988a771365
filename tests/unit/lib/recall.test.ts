import { describe, expect, it } from "vitest";
import { recallable, recallValues } from "@/lib/recall";

const image = {
  id: "i",
  width: 512,
  height: 256,
  metadata: {
    prompt: "a fox",
    model: "scene",
    modelName: "Scene",
    seed: 0,
    steps: 12,
    width: 512,
    height: 256,
    engine: "Built in",
    durationMs: 90,
  },
};
const uploaded = { id: "u", width: 800, height: 600, metadata: {} };

describe("recallValues", () => {
  it("takes all of it, and clears what the picture was made without", () => {
    expect(recallValues(image, "all")).toEqual({
      prompt: "a fox",
      negativePrompt: "",
      model: "scene",
      modelName: "Scene",
      seed: 0,
      isSeedLocked: true,
      steps: 12,
      width: 512,
      height: 256,
      transparentBackground: false,
      sourceImageId: null,
    });
  });

  it("remixes with a new seed", () => {
    expect(recallValues(image, "remix")).toMatchObject({ prompt: "a fox", seed: null, isSeedLocked: false });
  });

  it("brings back image to image", () => {
    const metadata = { ...image.metadata, sourceImageId: "s", denoisingStrength: 0.2 };
    expect(recallValues({ ...image, metadata }, "remix")).toMatchObject({
      sourceImageId: "s",
      denoisingStrength: 0.2,
    });
  });

  it("takes one part and leaves the rest", () => {
    expect(recallValues(image, "prompt")).toEqual({ prompt: "a fox", negativePrompt: "" });
    expect(recallValues(image, "seed")).toEqual({ seed: 0, isSeedLocked: true });
    expect(recallValues(image, "size")).toEqual({ width: 512, height: 256 });
    expect(recallValues(image, "source")).toEqual({ sourceImageId: "i", width: 512, height: 256 });
  });

  it("leaves out what other programs made and no form here takes", () => {
    const metadata = { ...image.metadata, seed: 2 ** 40, model: "m".repeat(200), sampler: "s".repeat(200) };
    const values = recallValues({ ...image, metadata }, "all");
    expect(values).toMatchObject({ model: "m".repeat(64), modelName: "Scene", sampler: "s".repeat(80) });
    expect(values).not.toHaveProperty("seed");
    expect(recallable({ ...image, metadata })).not.toContain("seed");
  });

  it("takes the real size of a picture that has no metadata", () => {
    expect(recallValues(uploaded, "all")).toMatchObject({ width: 800, height: 600 });
    expect(recallValues(uploaded, "all")).not.toHaveProperty("prompt");
    expect(recallValues(uploaded, "prompt")).toEqual({ prompt: "", negativePrompt: "" });
    expect(recallValues(uploaded, "seed")).toEqual({});
  });
});

it("offers only what the picture has", () => {
  expect(recallable(image)).toEqual(["all", "remix", "prompt", "seed", "size", "source"]);
  expect(recallable(uploaded)).toEqual(["size", "source"]);
});
