import { describe, expect, test } from "vitest";
import { readComfyui } from "@/server/images/read-metadata-comfyui";
import { tidyMetadata } from "@/server/images/tidy-metadata";

const read = (graph: object) => tidyMetadata(readComfyui(graph) ?? {});
const node = (class_type: string, inputs: object) => ({ class_type, inputs });

const simple = {
  "3": node("KSampler", {
    ...{ seed: 42, steps: 20, cfg: 7, sampler_name: "euler", scheduler: "normal", denoise: 1 },
    ...{ model: ["4", 0], positive: ["6", 0], negative: ["7", 0], latent_image: ["5", 0] },
  }),
  "4": node("CheckpointLoaderSimple", { ckpt_name: "SDXL/sd_xl_base_1.0.safetensors" }),
  "5": node("EmptyLatentImage", { width: 1024, height: 768, batch_size: 1 }),
  "6": node("CLIPTextEncode", { text: "a lighthouse", clip: ["4", 1] }),
  "7": node("CLIPTextEncode", { text: "blurry", clip: ["4", 1] }),
  "8": node("VAEDecode", { samples: ["3", 0], vae: ["4", 2] }),
  "9": node("SaveImage", { filename_prefix: "x", images: ["8", 0] }),
};
const told = {
  ...{ prompt: "a lighthouse", negativePrompt: "blurry", seed: 42, steps: 20, cfgScale: 7 },
  ...{ sampler: "euler", scheduler: "normal", width: 1024, height: 768, engine: "ComfyUI" },
  ...{ model: "SDXL/sd_xl_base_1.0.safetensors", modelName: "sd_xl_base_1.0" },
};

describe("ComfyUI's graph", () => {
  test("as its first template has it", () => {
    expect(read(simple)).toEqual(told);
  });

  test("with LoRAs in a row, whichever loader", () => {
    const graph = {
      ...simple,
      "3": node("KSampler", { ...simple["3"].inputs, model: ["12", 0] }),
      "6": node("CLIPTextEncode", { text: "a lighthouse", clip: ["12", 1] }),
      "10": node("LoraLoader", {
        ...{ lora_name: "style/storm.safetensors", strength_model: 0.8, strength_clip: 1 },
        ...{ model: ["4", 0], clip: ["4", 1] },
      }),
      "11": node("LoraLoaderModelOnly", {
        lora_name: "fur.safetensors",
        strength_model: -0.5,
        model: ["10", 0],
      }),
      "12": node("Power Lora Loader (rgthree)", {
        lora_1: { on: true, lora: "glow.safetensors", strength: 0.3 },
        lora_2: { on: false, lora: "off.safetensors", strength: 1 },
        ...{ model: ["11", 0], clip: ["10", 1] },
      }),
    };
    expect(read(graph)).toMatchObject({
      loras: expect.arrayContaining([
        { name: "storm", weight: 0.8 },
        { name: "fur", weight: -0.5 },
        { name: "glow", weight: 0.3 },
      ]),
      model: told.model,
    });
  });

  test("from SDXL's base to its refiner tells of the base", () => {
    const graph = {
      ...simple,
      "3": node("KSamplerAdvanced", {
        ...{
          add_noise: "enable",
          noise_seed: 7,
          steps: 25,
          cfg: 8,
          sampler_name: "euler",
          scheduler: "normal",
        },
        ...{ start_at_step: 0, end_at_step: 20, return_with_leftover_noise: "enable" },
        ...{ model: ["4", 0], positive: ["6", 0], negative: ["7", 0], latent_image: ["5", 0] },
      }),
      "6": node("CLIPTextEncodeSDXL", { text_g: "a lighthouse", text_l: "oil painting", clip: ["4", 1] }),
      "8": node("VAEDecode", { samples: ["20", 0], vae: ["4", 2] }),
      "20": node("KSamplerAdvanced", {
        ...{
          add_noise: "disable",
          noise_seed: 0,
          steps: 25,
          cfg: 8,
          sampler_name: "euler",
          scheduler: "normal",
        },
        ...{ model: ["21", 0], positive: ["22", 0], negative: ["22", 0], latent_image: ["3", 0] },
      }),
      "21": node("CheckpointLoaderSimple", { ckpt_name: "sd_xl_refiner_1.0.safetensors" }),
      "22": node("CLIPTextEncodeSDXLRefiner", { text: "refined", ascore: 6, clip: ["21", 1] }),
    };
    expect(read(graph)).toMatchObject({
      ...{ prompt: "a lighthouse\noil painting", seed: 7, cfgScale: 8, model: told.model },
      ...{ width: 1024, height: 768 },
    });
  });

  test("with the parts of a sampler taken apart, as for FLUX", () => {
    const graph = {
      "1": node("SamplerCustomAdvanced", {
        noise: ["2", 0],
        guider: ["3", 0],
        sampler: ["4", 0],
        sigmas: ["5", 0],
        latent_image: ["6", 0],
      }),
      "2": node("RandomNoise", { noise_seed: 1234 }),
      "3": node("BasicGuider", { model: ["7", 0], conditioning: ["8", 0] }),
      "4": node("KSamplerSelect", { sampler_name: "euler" }),
      "5": node("BasicScheduler", { scheduler: "simple", steps: 28, denoise: 1, model: ["7", 0] }),
      "6": node("EmptySD3LatentImage", { width: ["12", 0], height: ["13", 0], batch_size: 1 }),
      "7": node("UNETLoader", { unet_name: "flux1-dev.safetensors", weight_dtype: "default" }),
      "8": node("FluxGuidance", { guidance: 3.5, conditioning: ["9", 0] }),
      "9": node("CLIPTextEncode", { text: ["10", 0], clip: ["11", 0] }),
      "10": node("StringConcatenate", { string_a: "a fox", string_b: ["14", 0], delimiter: ", " }),
      "11": node("DualCLIPLoader", { clip_name1: "t5xxl.safetensors", clip_name2: "clip_l.safetensors" }),
      "12": node("PrimitiveInt", { value: 1152 }),
      "13": node("PrimitiveInt", { value: 896 }),
      "14": node("PrimitiveString", { value: "in the snow" }),
      "15": node("VAEDecode", { samples: ["1", 0] }),
      "16": node("SaveImage", { images: ["15", 0] }),
    };
    expect(read(graph)).toEqual({
      ...{ prompt: "a fox, in the snow", seed: 1234, steps: 28, sampler: "euler", scheduler: "simple" },
      ...{
        width: 1152,
        height: 896,
        model: "flux1-dev.safetensors",
        modelName: "flux1-dev",
        engine: "ComfyUI",
      },
    });
  });

  test("from a picture tells how much of it was kept, through ControlNet the prompts in their places", () => {
    const graph = {
      ...simple,
      "3": node("KSampler", {
        ...simple["3"].inputs,
        ...{ denoise: 0.6, latent_image: ["31", 0], positive: ["32", 0], negative: ["32", 1] },
      }),
      "30": node("LoadImage", { image: "photo.png" }),
      "31": node("VAEEncode", { pixels: ["30", 0], vae: ["4", 2] }),
      "32": node("ControlNetApplyAdvanced", { positive: ["6", 0], negative: ["7", 0], strength: 1 }),
    };
    const { width, height, ...rest } = told;
    expect(read(graph)).toEqual({ ...rest, denoisingStrength: 0.6 });
  });

  test("with a negative prompt that is empty by construction has none", () => {
    const graph = {
      ...simple,
      "3": node("KSampler", { ...simple["3"].inputs, negative: ["33", 0] }),
      "33": node("ConditioningZeroOut", { conditioning: ["6", 0] }),
    };
    expect(read(graph)).not.toHaveProperty("negativePrompt");
  });

  test("of unknown nodes, of loops and of links to nowhere is read as far as it goes", () => {
    const graph = {
      ...simple,
      "3": node("KSampler", { ...simple["3"].inputs, model: ["40", 0], negative: ["99", 0] }),
      "40": node("SomebodysModelPatch", { model: ["41", 0], strength: 1 }),
      "41": node("SomebodysOtherPatch", { model: ["40", 0] }),
      "6": node("CLIPTextEncode", { text: ["42", 0], clip: ["4", 1] }),
      "42": node("Echo", { text: ["42", 0] }),
      "43": "no node",
    };
    const { prompt, negativePrompt, model, modelName, ...rest } = told;
    expect(read(graph)).toEqual(rest);
  });

  test("that was built to take for ever takes no time", () => {
    const graph: Record<string, object> = { ...simple };
    for (let at = 0; at < 4000; at += 1) {
      const next = [`c${at + 1}`, 0];
      graph[`c${at}`] = node("ConditioningCombine", { conditioning_1: next, conditioning_2: next });
      graph[`s${at}`] = node("StringConcatenate", {
        string_a: [`s${at + 1}`, 0],
        string_b: [`s${at + 1}`, 0],
      });
      graph[`k${at}`] = node("KSampler", { ...simple["3"].inputs, latent_image: [`k${at + 1}`, 0] });
      graph[`e${at}`] = node("SaveImage", { images: [`k${at}`, 0] });
    }
    graph["3"] = node("KSampler", { ...simple["3"].inputs, positive: ["c0", 0], latent_image: ["k0", 0] });
    graph["7"] = node("CLIPTextEncode", { text: ["s0", 0] });
    const startedAt = performance.now();
    read(graph);
    expect(performance.now() - startedAt).toBeLessThan(2000);
  });

  test("of nothing is nothing", () => {
    for (const json of [undefined, null, [], {}, "x", { "1": node("LoadImage", {}) }]) {
      expect(readComfyui(json)).toBeUndefined();
    }
  });
});
