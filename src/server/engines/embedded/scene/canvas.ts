import { byteAt, floatAt, valueAt } from "../value-at";
import { clamp, type Rgb } from "./colour";

/** A picture being painted: sRGB floats, row by row, without alpha. */
export interface Canvas {
  readonly width: number;
  readonly height: number;
  /** Width ÷ height; painters measure in heights, so x runs from 0 to this. */
  readonly aspect: number;
  readonly data: Float32Array;
}

/** Straight-alpha bytes, as sharp hands them out. */
export interface Layer {
  width: number;
  height: number;
  data: Uint8Array;
}

export function createCanvas(width: number, height: number): Canvas {
  return { width, height, aspect: width / height, data: new Float32Array(width * height * 3) };
}

export function blendPixel(canvas: Canvas, x: number, y: number, colour: Rgb, alpha: number): void {
  if (x < 0 || y < 0 || x >= canvas.width || y >= canvas.height) return;
  const at = (y * canvas.width + x) * 3;
  const { data } = canvas;
  data[at] = floatAt(data, at) + (colour[0] - floatAt(data, at)) * alpha;
  data[at + 1] = floatAt(data, at + 1) + (colour[1] - floatAt(data, at + 1)) * alpha;
  data[at + 2] = floatAt(data, at + 2) + (colour[2] - floatAt(data, at + 2)) * alpha;
}

export function addPixel(canvas: Canvas, at: number, colour: Rgb, amount: number): void {
  const { data } = canvas;
  data[at] = floatAt(data, at) + colour[0] * amount;
  data[at + 1] = floatAt(data, at + 1) + colour[1] * amount;
  data[at + 2] = floatAt(data, at + 2) + colour[2] * amount;
}

/** Lays a whole layer of the canvas' own size over it. */
export function overlay(canvas: Canvas, layer: Layer, opacity = 1): void {
  const { data } = canvas;
  const from = layer.data;
  const pixels = canvas.width * canvas.height;
  for (let pixel = 0; pixel < pixels; pixel++) {
    const alpha = (byteAt(from, pixel * 4 + 3) / 255) * opacity;
    if (alpha === 0) continue;
    for (let part = 0; part < 3; part++) {
      const at = pixel * 3 + part;
      const old = floatAt(data, at);
      data[at] = old + (byteAt(from, pixel * 4 + part) / 255 - old) * alpha;
    }
  }
}

/** A soft disc of light added on top: full at the centre, nothing at `radius` (both in heights). */
export function glow(
  canvas: Canvas,
  x: number,
  y: number,
  radius: number,
  colour: Rgb,
  strength: number,
): void {
  const { width, height } = canvas;
  const centreX = x * height;
  const centreY = y * height;
  const reach = radius * height;
  const top = clamp(Math.floor(centreY - reach), 0, height);
  const bottom = clamp(Math.ceil(centreY + reach), 0, height);
  const left = clamp(Math.floor(centreX - reach), 0, width);
  const right = clamp(Math.ceil(centreX + reach), 0, width);
  for (let row = top; row < bottom; row++) {
    for (let column = left; column < right; column++) {
      const away = Math.hypot(column + 0.5 - centreX, row + 0.5 - centreY) / reach;
      if (away >= 1) continue;
      const fall = (1 - away) * (1 - away);
      addPixel(canvas, (row * width + column) * 3, colour, fall * fall * strength);
    }
  }
}

/** Rounds to bytes with an ordered dither, which hides banding without breaking compression. */
export function toBytes(canvas: Canvas): Buffer {
  const { data, width } = canvas;
  const bytes = Buffer.allocUnsafe(data.length);
  const dither = [0.125, 0.625, 0.875, 0.375];
  for (let at = 0; at < data.length; at++) {
    const pixel = Math.floor(at / 3);
    const x = pixel % width;
    const y = (pixel - x) / width;
    const value = floatAt(data, at) * 255 + valueAt(dither, (x & 1) + 2 * (y & 1));
    bytes[at] = clamp(value, 0, 255);
  }
  return bytes;
}
