import { byteAt } from "../value-at";
import type { Random } from "./random";

export interface Noise {
  /** Gradient noise, about -1..1, smooth, one feature a unit. */
  at(x: number, y: number): number;
  /** Sum of octaves, about -1..1. */
  fractal(x: number, y: number, octaves: number): number;
  /** Sharp crests, 0..1. */
  ridged(x: number, y: number, octaves: number): number;
}

const fade = (t: number) => t * t * t * (t * (t * 6 - 15) + 10);

/** Perlin's improved noise (2002) over a permutation drawn from the generator. */
export function createNoise(random: Random): Noise {
  const order = Uint8Array.from({ length: 256 }, (_, index) => index);
  for (let index = 255; index > 0; index--) {
    const other = random.below(index + 1);
    const held = byteAt(order, index);
    order[index] = byteAt(order, other);
    order[other] = held;
  }
  const table = new Uint8Array(512);
  table.set(order, 0);
  table.set(order, 256);

  const slope = (hash: number, x: number, y: number) => {
    const corner = hash & 7;
    const u = corner < 4 ? x : y;
    const v = corner < 4 ? y : x;
    return (corner & 1 ? -u : u) + (corner & 2 ? -v : v) * 0.5;
  };
  const at = (x: number, y: number) => {
    const floorX = Math.floor(x);
    const floorY = Math.floor(y);
    const fx = x - floorX;
    const fy = y - floorY;
    const column = floorX & 255;
    const row = floorY & 255;
    const u = fade(fx);
    const v = fade(fy);
    const left = byteAt(table, column);
    const right = byteAt(table, column + 1);
    const a = slope(byteAt(table, left + row), fx, fy);
    const b = slope(byteAt(table, right + row), fx - 1, fy);
    const c = slope(byteAt(table, left + row + 1), fx, fy - 1);
    const d = slope(byteAt(table, right + row + 1), fx - 1, fy - 1);
    const top = a + (b - a) * u;
    const bottom = c + (d - c) * u;
    return top + (bottom - top) * v;
  };
  const fractal = (x: number, y: number, octaves: number) => {
    let sum = 0;
    let size = 0.6;
    let scale = 1;
    for (let octave = 0; octave < octaves; octave++) {
      sum += at(x * scale + octave * 17.3, y * scale - octave * 9.1) * size;
      size *= 0.5;
      scale *= 2.03;
    }
    return sum;
  };
  const ridged = (x: number, y: number, octaves: number) => {
    let sum = 0;
    let size = 0.55;
    let scale = 1;
    for (let octave = 0; octave < octaves; octave++) {
      const crest = 1 - Math.abs(at(x * scale + octave * 11.7, y * scale + octave * 5.3)) * 1.6;
      sum += crest * crest * size;
      size *= 0.48;
      scale *= 2.1;
    }
    return sum;
  };
  return { at, fractal, ridged };
}
