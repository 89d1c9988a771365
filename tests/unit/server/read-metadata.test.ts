import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { deflateSync } from "node:zlib";
import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { generationLimits } from "@/lib/generation";
import { type ImageType, imageTypes } from "@/lib/images";
import { encodeImage } from "@/server/images/encode";
import { readMetadata, readWorkflow } from "@/server/images/read-metadata";
import { scanPngFile } from "@/server/images/read-png-texts";
import {
  exifComment,
  jpegWithExif,
  pngChunk,
  pngWith,
  textChunk,
  withChunks,
} from "../../support/picture-files";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "atelier-test-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

let files = 0;
async function stored(bytes: Buffer): Promise<string> {
  files += 1;
  const path = join(folder, String(files));
  await writeFile(path, bytes);
  return path;
}
const read = async (bytes: Buffer, type: ImageType = "image/png") => readMetadata(await stored(bytes), type);
const readTexts = async (texts: Record<string, string>) => read(await pngWith(texts));

const infotext = [
  "a lighthouse, <lora:storm-v2:0.8>",
  "waves",
  "Negative prompt: blurry, people",
  "text",
  'Steps: 25, Sampler: DPM++ 2M, Schedule type: Karras, CFG scale: 6.5, Seed: 1234567890, Size: 832x1216, Model hash: 31e35c80fc, Model: sd_xl_base_1.0, Lora hashes: "storm-v2: 1a2b, other: 3c4d", Version: v1.10.1',
].join("\n");

describe("what the product wrote itself", () => {
  test("comes back from its own files, but for the source picture of another place", async () => {
    const metadata = {
      ...{ prompt: "a lighthouse é", negativePrompt: "fog", model: "aurora", modelName: "Aurora", seed: 7 },
      ...{ steps: 20, cfgScale: 7, sampler: "euler", width: 64, height: 64, engine: "Atelier" },
      engineNotes: { drew: "a tower" },
    };
    const { full } = await encodeImage(await pngWith({}), { ...metadata, sourceImageId: "x" });
    expect(await read(full)).toEqual({ metadata, workflowFormat: null });
  });
});

describe("InvokeAI", () => {
  const metadata = {
    ...{ generation_mode: "sdxl_txt2img", positive_prompt: "a red fox", negative_prompt: "snow" },
    ...{ width: 1024, height: 768, seed: 42, cfg_scale: 5.5, steps: 30, scheduler: "dpmpp_2m_k" },
    model: { key: "5c1e", hash: "blake3:1", name: "Juggernaut XL", base: "sdxl", type: "main" },
    loras: [{ model: { key: "9", hash: "x", name: "fur", base: "sdxl", type: "lora" }, weight: 0.6 }],
    app_version: "6.14.0",
  };

  test("tells what it made a picture from, and its workflow", async () => {
    const workflow = JSON.stringify({ name: "Fox", nodes: [], edges: [] });
    const file = await pngWith({
      invokeai_metadata: JSON.stringify(metadata),
      invokeai_workflow: workflow,
    });
    expect(await read(file)).toEqual({
      metadata: {
        ...{ prompt: "a red fox", negativePrompt: "snow", model: "5c1e", modelName: "Juggernaut XL" },
        ...{ loras: [{ name: "fur", weight: 0.6 }], seed: 42, steps: 30, cfgScale: 5.5 },
        ...{ sampler: "dpmpp_2m_k", width: 1024, height: 768, engine: "InvokeAI" },
      },
      workflowFormat: "invokeai",
    });
    expect(await readWorkflow(await stored(file), "image/png")).toEqual({
      format: "invokeai",
      document: workflow,
    });
  });

  test("of version 3 had models by name and LoRAs under another word", async () => {
    const old = {
      positive_prompt: "a fox",
      model: { model_name: "stable-diffusion-1-5", base_model: "sd-1", model_type: "main" },
      loras: [{ lora: { model_name: "fur", base_model: "sd-1" }, weight: 0.5 }, { weight: "broken" }],
    };
    expect((await readTexts({ invokeai_metadata: JSON.stringify(old) })).metadata).toEqual({
      ...{ prompt: "a fox", model: "stable-diffusion-1-5", modelName: "stable-diffusion-1-5" },
      ...{ loras: [{ name: "fur", weight: 0.5 }], engine: "InvokeAI" },
    });
  });

  test("of version 2 put what it didn't want into brackets", async () => {
    const image = {
      ...{ prompt: [{ prompt: "a fox [snow] running", weight: 1 }], steps: 50, cfg_scale: 7.5 },
      ...{ sampler: "k_lms", seed: 99, width: 512, height: 512 },
    };
    const json = { model: "stable diffusion", model_weights: "stable-diffusion-1.5.ckpt", image };
    expect((await readTexts({ "sd-metadata": JSON.stringify(json) })).metadata).toMatchObject({
      ...{ prompt: "a fox running", negativePrompt: "snow", seed: 99, sampler: "k_lms" },
      modelName: "stable-diffusion-1.5",
    });
  });
});

describe("AUTOMATIC1111 and those who write as it does", () => {
  const expected = {
    ...{ prompt: "a lighthouse, <lora:storm-v2:0.8>\nwaves", negativePrompt: "blurry, people\ntext" },
    ...{ model: "sd_xl_base_1.0", modelName: "sd_xl_base_1.0", loras: [{ name: "storm-v2", weight: 0.8 }] },
    ...{ seed: 1234567890, steps: 25, cfgScale: 6.5, sampler: "DPM++ 2M", scheduler: "Karras" },
    ...{ width: 832, height: 1216, engine: "AUTOMATIC1111" },
  };

  test("put it into a PNG's text", async () => {
    expect(await readTexts({ parameters: infotext })).toEqual({ metadata: expected, workflowFormat: null });
  });

  test.each([
    ["UNICODE\0", Buffer.from(infotext, "utf16le").swap16()],
    ["UNICODE\0", Buffer.from(infotext, "utf16le")],
    ["ASCII\0\0\0", Buffer.from(infotext, "ascii")],
  ] as const)("put it into a JPEG's UserComment, %j", async (code, bytes) => {
    const jpeg = await jpegWithExif(exifComment(bytes, code));
    expect((await read(jpeg, "image/jpeg")).metadata).toEqual(expected);
  });

  test.each(["webp", "avif"] as const)("put it into the EXIF of a %s", async (format) => {
    const source = await jpegWithExif(exifComment(Buffer.from(infotext, "utf16le").swap16(), "UNICODE\0"));
    const bytes = await sharp(source).keepExif().toFormat(format).toBuffer();
    expect((await read(bytes, `image/${format}`)).metadata).toEqual(expected);
  });

  test("tell the second pass apart from a source picture", async () => {
    const line =
      "Steps: 20, Sampler: Euler a, CFG scale: 7, Seed: 5, Size: 512x768, Denoising strength: 0.4, Hires upscale: 2, Hires steps: 10, Hires upscaler: 4x-UltraSharp, Version: f2.0.1v1.10.1-previous-304";
    const { metadata } = await readTexts({ parameters: `x\n${line}` });
    expect(metadata).toMatchObject({
      engine: "Forge",
      engineNotes: { "Hires. fix": "2 ×, 4x-UltraSharp, 10 steps, strength 0.4" },
    });
    expect(metadata.denoisingStrength).toBeUndefined();
    const image = await readTexts({ parameters: `x\n${line.replace(/, Hires.*$/, "")}` });
    expect(image.metadata.denoisingStrength).toBe(0.4);
  });

  test("may be SD.Next, may have no prompt, and may be followed by another program's lines", async () => {
    const line =
      "Steps: 20, Size: 512x512, Sampler: Euler, Seed: 1, CFG scale: 6, App: SD.Next, Version: abc";
    expect((await readTexts({ parameters: `${line}\nTemplate: {red|blue} fox` })).metadata).toEqual({
      ...{ seed: 1, steps: 20, cfgScale: 6, sampler: "Euler", width: 512, height: 512, engine: "SD.Next" },
    });
  });

  test("aren't what every text with colons is", async () => {
    expect((await readTexts({ parameters: "time: noon, place: sea, mood: calm" })).metadata).toEqual({});
  });
});

describe("ComfyUI", () => {
  const graph = {
    "1": {
      class_type: "KSampler",
      inputs: { seed: 3, steps: 4, latent_image: ["2", 0], positive: ["3", 0] },
    },
    "2": { class_type: "EmptyLatentImage", inputs: { width: 64, height: 64 } },
    "3": { class_type: "CLIPTextEncode", inputs: { text: "a fox" } },
    "4": { class_type: "SaveImage", inputs: { images: ["1", 0] } },
  };
  const metadata = { prompt: "a fox", seed: 3, steps: 4, width: 64, height: 64, engine: "ComfyUI" };
  const workflow = '{"nodes": [], "links": [], "version": 0.4}';

  test("puts graph and drawing into a PNG, and Python's own numbers with them", async () => {
    const prompt = JSON.stringify({ ...graph, "5": { class_type: "X", inputs: { is_changed: 0 } } });
    const file = await pngWith({ prompt: prompt.replace('"is_changed":0', '"is_changed":NaN'), workflow });
    expect(await read(file)).toEqual({ metadata, workflowFormat: "comfyui" });
    const path = await stored(file);
    expect(await readWorkflow(path, "image/png")).toEqual({ format: "comfyui", document: workflow });
  });

  test("puts them into the camera's tags of a WebP", async () => {
    const IFD0 = { Make: `workflow:${workflow}`, Model: `prompt:${JSON.stringify(graph)}` };
    const webp = await sharp(await pngWith({}))
      .withExif({ IFD0 })
      .webp()
      .toBuffer();
    expect(await read(webp, "image/webp")).toEqual({ metadata, workflowFormat: "comfyui" });
  });
});

describe("PNG texts", () => {
  test("may be compressed, Latin-1 or UTF-8, before the pixels or behind them", async () => {
    const text = "café\nSteps: 1, Seed: 2, Size: 8x8";
    const plain = await pngWith({});
    const japanese = text.replace("café", "灯台");
    for (const [file, prompt] of [
      [withChunks(plain, [textChunk("parameters", text, true)]), "café"],
      [withChunks(plain, [textChunk("parameters", japanese, true)]), "灯台"],
      [withChunks(plain, [textChunk("parameters", text)], "back"), "café"],
      [withChunks(plain, [pngChunk("tEXt", Buffer.from(`parameters\0${japanese}`))]), "灯台"],
    ] as const) {
      expect((await read(file)).metadata.prompt).toBe(prompt);
    }
  });

  test("that unfold without end are found before anything else opens the file", async () => {
    const texts = Array.from({ length: 5 }, (_, at) => textChunk(`k${at}`, "a".repeat(4_000_000), true));
    const scanned = async (chunks: Buffer[]) =>
      (await scanPngFile(await stored(withChunks(await pngWith({}), chunks)))).isOverfull;
    expect(await scanned(texts.slice(0, 4))).toBe(false);
    expect(await scanned(texts)).toBe(true);
    expect(await scanned([textChunk("one", "é".repeat(20_000_000), true)])).toBe(true);
    const profile = Buffer.concat([Buffer.from("icc\0\0"), deflateSync(Buffer.alloc(20_000_000))]);
    expect(await scanned([pngChunk("iCCP", profile)])).toBe(true);
  });

  test("that are broken or nobody's are passed over", async () => {
    const chunks = [
      pngChunk("iTXt", Buffer.from("parameters\0\x01\0broken")),
      pngChunk("zTXt", Buffer.from("parameters\0\0nothing packed")),
      pngChunk("tEXt", Buffer.from("no end of a keyword")),
      textChunk("Title", "x"),
    ];
    expect(await read(withChunks(await pngWith({}), chunks))).toEqual({ metadata: {}, workflowFormat: null });
  });
});

describe("what nobody vouches for", () => {
  test("is cut, cleaned and left out field by field", async () => {
    const found = {
      ...{ prompt: `\u0000${"x".repeat(20_000)}`, negativePrompt: "a\ud800b", seed: -1, steps: "many" },
      ...{ cfgScale: 1e99, width: 1.5, loras: [{ name: "a", weight: 1 }, { name: 1 }], model: { key: 1 } },
    };
    const { metadata } = await readTexts({ atelier_metadata: JSON.stringify(found) });
    expect(metadata).toEqual({
      prompt: "x".repeat(generationLimits.prompt),
      negativePrompt: "a\ufffdb",
      loras: [{ name: "a", weight: 1 }],
    });
  });

  test.each<Record<string, string>>([
    { atelier_metadata: "[]" },
    { atelier_metadata: "{" },
    { invokeai_metadata: '"text"' },
    { "sd-metadata": '{"image":1}' },
    { prompt: '{"1":{"class_type":5}}' },
    { prompt: '{"1":["1",0]}' },
    { parameters: ":::::,,,,," },
    { parameters: `Steps: 1, Seed: 1, x: "${"\\".repeat(5000)}` },
    { workflow: "no JSON" },
    { workflow: "{}" },
  ])("never fails: %j", async (texts) => {
    expect((await readTexts({ ...texts })).workflowFormat).toBeNull();
  });

  test.each([...imageTypes])("never fails for a %s that isn't one", async (type) => {
    expect(await read(Buffer.from("RIFF\0\0\0\0WEBPVP8 rubbish"), type)).toEqual({
      metadata: {},
      workflowFormat: null,
    });
  });
});
