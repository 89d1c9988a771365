import { byteAt, floatAt, valueAt } from "../value-at";
import { evaluator, networkOf } from "./network";
import { type Oklab, srgbOf } from "./oklab";

/** Some rows of a picture to compute. Plain data, so that it can be sent to a worker. */
export interface Band {
  /** Names the network. */
  label: string;
  colours: Oklab[];
  width: number;
  height: number;
  fromRow: number;
  toRow: number;
  /** Smooths the edges. */
  isFine: boolean;
}

const shades = 1024;

/** Colours in even steps from the first to the last, as sRGB. */
function ramp(colours: readonly Oklab[]): Float32Array {
  const table = new Float32Array(shades * 3);
  const steps = colours.length - 1;
  const parts = [0, 1, 2].map((part) => colours.map((colour) => valueAt(colour, part)));
  for (let index = 0; index < shades; index++) {
    const slot = (index / (shades - 1)) * steps;
    const low = Math.min(steps - 1, Math.floor(slot));
    const share = slot - low;
    const soft = share * share * (3 - 2 * share);
    const [lightness = 0, a = 0, b = 0] = parts.map(
      (list) => valueAt(list, low) * (1 - soft) + valueAt(list, low + 1) * soft,
    );
    table.set(srgbOf([lightness, a, b]), index * 3);
  }
  return table;
}

/** Difference between neighbours, in bytes, from which a pixel is sampled again. */
const roughness = 5;

/** A function that writes the colour at a point of the plane into `into`, as bytes but not rounded. */
function painter({ label, colours }: Band): (x: number, y: number, into: Float32Array) => void {
  const evaluate = evaluator(networkOf(label));
  const table = ramp(colours);
  return (x, y, into) => {
    const out = evaluate(x, y);
    const turn = 0.5 - 0.5 * Math.cos(((out[0] ?? 0) + 1) * 4.4);
    const position = Math.round(turn * (shades - 1));
    const light = 255 * (1 + (out[1] ?? 0) * 0.16);
    const accent = Math.max(0, (out[2] ?? 0) - 0.4) * 0.6;
    const palest = (shades - 1) * 3;
    for (let part = 0; part < 3; part++)
      into[part] =
        (floatAt(table, position * 3 + part) * (1 - accent) + floatAt(table, palest + part) * accent) * light;
  };
}

/**
 * Computes the rows of a band as RGB bytes. Smooth pixels are sampled once, rough ones 2 × 2 times where `isFine`.
 * Every pixel depends on the label and its place alone, so bands can be cut in any way. Returns undefined when
 * `isCancelled` says so between two rows.
 */
export function paintBand(band: Band, isCancelled: () => boolean = () => false): Uint8Array | undefined {
  const { width, height, fromRow, toRow, isFine } = band;
  const paint = painter(band);
  const side = Math.min(width, height) / 2;
  const colour = new Float32Array(3);
  const sample = (column: number, row: number) =>
    paint((column - width / 2) / side, (row - height / 2) / side, colour);
  const rows = toRow - fromRow;
  const margin = isFine ? 1 : 0;
  const once = new Float32Array((rows + 2 * margin) * width * 3);
  for (let row = -margin; row < rows + margin; row++) {
    if (isCancelled()) return undefined;
    for (let column = 0; column < width; column++) {
      sample(column + 0.5, fromRow + row + 0.5);
      once.set(colour, ((row + margin) * width + column) * 3);
    }
  }
  const bytes = new Uint8Array(rows * width * 3);
  for (let row = 0; row < rows; row++) {
    if (isCancelled()) return undefined;
    for (let column = 0; column < width; column++) {
      const from = ((row + margin) * width + column) * 3;
      const to = (row * width + column) * 3;
      const isRough = isFine && column > 0 && column < width - 1 && differs(once, from, width * 3);
      for (let part = 0; part < 3; part++) bytes[to + part] = Math.min(255, floatAt(once, from + part) + 0.5);
      if (!isRough) continue;
      let [red, green, blue] = [0, 0, 0];
      for (const [across, down] of corners) {
        sample(column + across, fromRow + row + down);
        red += floatAt(colour, 0);
        green += floatAt(colour, 1);
        blue += floatAt(colour, 2);
      }
      bytes[to] = Math.min(255, red / 4 + 0.5);
      bytes[to + 1] = Math.min(255, green / 4 + 0.5);
      bytes[to + 2] = Math.min(255, blue / 4 + 0.5);
    }
  }
  return bytes;
}

const corners = [
  [0.25, 0.25],
  [0.75, 0.25],
  [0.25, 0.75],
  [0.75, 0.75],
] as const;

function differs(data: Float32Array, at: number, line: number): boolean {
  for (let part = 0; part < 3; part++) {
    const own = floatAt(data, at + part);
    for (const beside of [at + part - 3, at + part + 3, at + part - line, at + part + line])
      if (Math.abs(floatAt(data, beside) - own) > roughness) return true;
  }
  return false;
}

/** How interesting a small picture is: contrast, edges that are neither absent nor everywhere, spread of colour. */
export function scoreOf(bytes: Uint8Array, width: number): number {
  const pixels = bytes.length / 3;
  let sum = 0;
  let squares = 0;
  let edges = 0;
  const bins = new Set<number>();
  const grey = (pixel: number) =>
    (0.299 * byteAt(bytes, pixel * 3) +
      0.587 * byteAt(bytes, pixel * 3 + 1) +
      0.114 * byteAt(bytes, pixel * 3 + 2)) /
    255;
  for (let pixel = 0; pixel < pixels; pixel++) {
    const value = grey(pixel);
    sum += value;
    squares += value * value;
    if (pixel % width < width - 1) edges += Math.abs(value - grey(pixel + 1));
    if (pixel + width < pixels) edges += Math.abs(value - grey(pixel + width));
    bins.add(
      (byteAt(bytes, pixel * 3) >> 5) * 64 +
        (byteAt(bytes, pixel * 3 + 1) >> 5) * 8 +
        (byteAt(bytes, pixel * 3 + 2) >> 5),
    );
  }
  const mean = sum / pixels;
  const contrast = Math.sqrt(Math.max(0, squares / pixels - mean * mean));
  const energy = edges / pixels;
  const busy = energy < 0.06 ? energy / 0.06 : Math.max(0, 1 - (energy - 0.06) / 0.16);
  return Math.min(1, contrast / 0.26) + busy + Math.min(1, bins.size / 60) - Math.abs(mean - 0.48) * 0.8;
}
