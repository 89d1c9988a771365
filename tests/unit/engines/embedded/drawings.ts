import sharp from "sharp";
import { type Artwork, openArtwork } from "@/server/engines/embedded/artwork/artwork";
import { ensureArtwork } from "@/server/engines/embedded/artwork/build";
import type { Drawing, DrawingProgress } from "@/server/engines/embedded/drawing";
import { artworkDirectory } from "@/server/engines/embedded/entry-file";
import { drawScene, type SceneRequest } from "@/server/engines/embedded/scene/scene";

let opened: Promise<Artwork> | undefined;

/** The built artwork, built once if nobody did. */
export function artwork(): Promise<Artwork> {
  opened ??= ensureArtwork(artworkDirectory).then(() => openArtwork(artworkDirectory));
  return opened;
}

export interface Watched extends Drawing {
  progress: DrawingProgress[];
}

export async function draw(prompt: string, options: Partial<SceneRequest> = {}): Promise<Watched> {
  const progress: DrawingProgress[] = [];
  const request = { prompt, width: 128, height: 128, seed: 1, steps: 1, ...options };
  const drawing = await drawScene(request, await artwork(), {
    onProgress: (step) => progress.push(step),
    signal: new AbortController().signal,
  });
  return { ...drawing, progress };
}

/** Pixels of a picture, and how to ask for one. */
export async function pixelsOf(png: Uint8Array) {
  const { data, info } = await sharp(png).ensureAlpha().raw().toBuffer({ resolveWithObject: true });
  return { ...info, data, alphaAt: (x: number, y: number) => data[(y * info.width + x) * 4 + 3] ?? 0 };
}

/** Mean difference of two pictures of one size, 0..255. */
export async function difference(one: Uint8Array, other: Uint8Array): Promise<number> {
  const a = await sharp(one).removeAlpha().raw().toBuffer();
  const b = await sharp(other).removeAlpha().raw().toBuffer();
  let sum = 0;
  for (let at = 0; at < a.length; at++) sum += Math.abs((a[at] ?? 0) - (b[at] ?? 0));
  return sum / a.length;
}

/** A plain picture to start from. */
export function plainPicture(background: string): Promise<Buffer> {
  return sharp({ create: { width: 90, height: 60, channels: 3, background } })
    .png()
    .toBuffer();
}
