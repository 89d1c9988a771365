import sharp from "sharp";
import type { Artwork } from "../artwork/artwork";
import { type Drawing, type DrawingOptions, DrawingRequestError } from "../drawing";
import { type Brief, briefOf } from "./brief";
import { createCanvas, toBytes } from "./canvas";
import { type Composition, compose } from "./compose";
import { paintScene } from "./scene.paint";
import { cutOut } from "./sprites.paint";
import { createStage } from "./stage";

export interface SceneRequest {
  prompt: string;
  negativePrompt?: string;
  width: number;
  height: number;
  seed: number;
  /** Candidate compositions; the best one is painted. */
  steps: number;
  sourceImage?: Uint8Array;
  /** 0..1 */
  denoisingStrength?: number;
  transparentBackground?: boolean;
}

const previewSide = 192;
const maxSourcePixels = 100_000_000;

function previewSize(width: number, height: number) {
  const scale = Math.min(1, previewSide / Math.max(width, height));
  return { width: Math.max(8, Math.round(width * scale)), height: Math.max(8, Math.round(height * scale)) };
}

/**
 * Draws an illustration of the prompt: tries `steps` compositions, shows each new best one as a preview, paints
 * the best. The same request gives the same bytes. Throws the signal's reason once aborted, and
 * {@link DrawingRequestError}.
 */
export async function drawScene(
  request: SceneRequest,
  artwork: Artwork,
  { onProgress, signal }: DrawingOptions,
): Promise<Drawing> {
  const { width, height, seed, steps } = request;
  const brief = briefOf(request.prompt, request.negativePrompt);
  const small = previewSize(width, height);
  let best: Composition | undefined;
  for (let step = 1; step <= steps; step++) {
    const plan = compose(brief, seed, step, width / height, artwork.proportion);
    const isBetter = best === undefined || plan.score > best.score;
    if (isBetter) best = plan;
    const preview = isBetter ? await render(request, brief, plan, artwork, small) : undefined;
    signal.throwIfAborted();
    onProgress({
      progress: (0.55 * step) / steps,
      step,
      steps,
      ...(preview ? { preview: preview.png } : {}),
    });
  }
  const plan = best ?? compose(brief, seed, 1, width / height, artwork.proportion);
  const { png, isCutOut } = await render(request, brief, plan, artwork, { width, height });
  signal.throwIfAborted();
  onProgress({ progress: 1, step: steps, steps });
  const kept = request.transparentBackground === true && !isCutOut;
  return {
    png,
    notes: kept ? { ...brief.notes, background: "kept, as there is no subject to cut out" } : brief.notes,
  };
}

async function render(
  request: SceneRequest,
  brief: Brief,
  plan: Composition,
  artwork: Artwork,
  size: { width: number; height: number },
) {
  const canvas = createCanvas(size.width, size.height);
  const stage = createStage(canvas, brief, plan);
  const strength = request.denoisingStrength ?? 0.75;
  const source = request.sourceImage
    ? { pixels: await sourcePixels(request.sourceImage, size), strength }
    : undefined;
  const { sprites } = await paintScene(stage, artwork, source);
  const bytes = toBytes(canvas);
  const isCutOut = request.transparentBackground === true && sprites.length > 0;
  let picture = sharp(bytes, { raw: { ...size, channels: 3 } });
  if (isCutOut)
    picture = picture
      .joinChannel(Buffer.from(cutOut(canvas, sprites)), { raw: { ...size, channels: 1 } })
      .toColourspace("srgb");
  return { png: await picture.png({ compressionLevel: 6, adaptiveFiltering: false }).toBuffer(), isCutOut };
}

async function sourcePixels(
  source: Uint8Array,
  { width, height }: { width: number; height: number },
): Promise<Float32Array> {
  try {
    const data = await sharp(source, { limitInputPixels: maxSourcePixels })
      .rotate()
      .flatten({ background: "#ffffff" })
      .toColourspace("srgb")
      .resize(width, height, { fit: "cover" })
      .removeAlpha()
      .raw()
      .toBuffer();
    return Float32Array.from(data, (byte) => byte / 255);
  } catch (cause) {
    throw new DrawingRequestError("The source picture can't be read. Choose another one.", { cause });
  }
}
