import type { Page } from "@playwright/test";
import sharp from "sharp";
import { textChunk, withChunks } from "../support/picture-files";

export interface MadeFile {
  name: string;
  mimeType: string;
  buffer: Buffer;
}

/** A PNG of noise, so that no two are the same and none is small, with these texts in it. */
export async function pngFile(
  name: string,
  texts: Record<string, string> = {},
  { width = 320, height = 240 } = {},
): Promise<MadeFile> {
  const noise = { type: "gaussian" as const, mean: 128, sigma: 50 };
  const png = await sharp({ create: { width, height, channels: 3, background: "#336699", noise } })
    .png({ compressionLevel: 0 })
    .toBuffer();
  const chunks = Object.entries(texts).map(([keyword, text]) => textChunk(keyword, text));
  return { name, mimeType: "image/png", buffer: withChunks(png, chunks) };
}

/** As a person drags files from the computer over an element and lets go. */
export async function dropFiles(page: Page, selector: string, files: MadeFile[]) {
  const given = files.map(({ name, mimeType, buffer }) => ({
    ...{ name, mimeType, base64: buffer.toString("base64") },
  }));
  const dataTransfer = await page.evaluateHandle((all) => {
    const transfer = new DataTransfer();
    for (const { name, mimeType, base64 } of all) {
      const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
      transfer.items.add(new File([bytes], name, { type: mimeType, lastModified: 1 }));
    }
    return transfer;
  }, given);
  for (const type of ["dragenter", "dragover", "drop"])
    await page.dispatchEvent(selector, type, { dataTransfer });
}

/** What InvokeAI 6 writes into a picture. */
export const invokeTexts = {
  invokeai_metadata: JSON.stringify({
    ...{
      generation_mode: "sdxl_txt2img",
      positive_prompt: "a heron in the reeds",
      negative_prompt: "people",
    },
    ...{ width: 1024, height: 768, seed: 4242, cfg_scale: 5.5, steps: 30, scheduler: "dpmpp_2m_k" },
    model: { key: "5c1e-juggernaut", hash: "blake3:1", name: "Juggernaut XL", base: "sdxl", type: "main" },
    loras: [{ model: { key: "9", hash: "x", name: "feathers", base: "sdxl", type: "lora" }, weight: 0.6 }],
    app_version: "6.14.0",
  }),
};

/** What AUTOMATIC1111 writes. */
export const infoTexts = {
  parameters: [
    "a lighthouse in a storm, <lora:waves:0.8>",
    "Negative prompt: blurry, people",
    "Steps: 25, Sampler: DPM++ 2M, Schedule type: Karras, CFG scale: 6.5, Seed: 1234567890, Size: 832x1216, Model hash: 31e35c80fc, Model: sd_xl_base_1.0, Version: v1.10.1",
  ].join("\n"),
};

const node = (class_type: string, inputs: object) => ({ class_type, inputs });

/** What ComfyUI writes: the graph that ran, and the workflow as it was drawn. */
export const comfyTexts = {
  prompt: JSON.stringify({
    "3": node("KSampler", {
      ...{ seed: 987654321, steps: 20, cfg: 7, sampler_name: "euler", scheduler: "normal", denoise: 1 },
      ...{ model: ["4", 0], positive: ["6", 0], negative: ["7", 0], latent_image: ["5", 0] },
    }),
    "4": node("CheckpointLoaderSimple", { ckpt_name: "SDXL/dreamshaper.safetensors" }),
    "5": node("EmptyLatentImage", { width: 1024, height: 768, batch_size: 1 }),
    "6": node("CLIPTextEncode", { text: "a mill by a river", clip: ["4", 1] }),
    "7": node("CLIPTextEncode", { text: "fog", clip: ["4", 1] }),
    "8": node("VAEDecode", { samples: ["3", 0], vae: ["4", 2] }),
    "9": node("SaveImage", { filename_prefix: "x", images: ["8", 0] }),
  }),
  workflow: JSON.stringify({
    last_node_id: 9,
    nodes: [{ id: 3, type: "KSampler" }],
    links: [],
    version: 0.4,
  }),
};
