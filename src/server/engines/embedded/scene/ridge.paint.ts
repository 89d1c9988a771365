import { floatAt, valueAt } from "../value-at";
import { clamp, mix, type Rgb, smooth } from "./colour";
import type { Stage } from "./stage";

export interface Ridge {
  /** Height of the line of land at x, as y from the top. */
  line(x: number): number;
  near: Rgb;
  /** 0 near, 1 lost in the haze. */
  distance: number;
  /** Relief of the slopes, 0..1. */
  relief?: number;
  /** y above which snow lies; absent for none. */
  snowline?: number;
  /** y where its foot fades into mist. */
  foot: number;
}

/** Fills everything below a line with land that fades with distance and with the mist at its foot. */
export function paintRidge({ canvas, palette, noise, plan }: Stage, ridge: Ridge): void {
  const { width, height, data } = canvas;
  const body = mix(tint(ridge.near, palette.ambient), palette.haze, ridge.distance);
  const mist = mix(body, palette.haze, 0.35 + ridge.distance * 0.4);
  const snow: Rgb = mix(tint([0.97, 0.98, 1], palette.ambient), palette.haze, ridge.distance * 0.55);
  const relief = (ridge.relief ?? 0) * (1 - ridge.distance * 0.55);
  const sunSide = plan.sunX > canvas.aspect / 2 ? 1 : -1;
  const isRocky = relief > 0.5;
  const end = Math.min(height, Math.ceil((ridge.foot + 0.06) * height));
  for (let column = 0; column < width; column++) {
    const x = column / height;
    const line = ridge.line(x);
    const slope = isRocky
      ? (ridge.line(x + 0.05) - ridge.line(x - 0.05)) / 0.1
      : (ridge.line(x + 0.012) - line) / 0.012;
    const start = line * height;
    for (let row = Math.max(0, Math.floor(start)); row < end; row++) {
      const y = row / height;
      const cover = clamp(row + 1 - start, 0, 1);
      const down = clamp((y - line) / Math.max(0.02, ridge.foot - line), 0, 1);
      let shade = 0;
      let white = 0;
      if (relief > 0) {
        const u = x * 6 + ridge.distance * 31;
        const v = y * 7;
        const here = noise.fractal(u * 0.6, v * 0.6, 3);
        const facet = isRocky
          ? (noise.ridged(u * 0.55, v * 0.5, 3) -
              noise.ridged(u * 0.55 + sunSide * 0.09, v * 0.5 - 0.07, 3)) *
            1.7
          : (here - noise.fractal(u * 0.6 + sunSide * 0.16, v * 0.6 - 0.12, 3)) * 0.8;
        shade = (facet + slope * sunSide * (isRocky ? 0.26 : 0.16) * (1 - down)) * relief;
        if (ridge.snowline !== undefined)
          white = smooth(0.04, -0.05, y - ridge.snowline - here * 0.14 - facet * 0.05) * (0.95 - down * 0.3);
      }
      const pixel = (row * width + column) * 3;
      for (let part = 0; part < 3; part++) {
        const land =
          valueAt(body, part) + (valueAt(mist, part) - valueAt(body, part)) * smooth(0.25, 1, down);
        const covered = land + (valueAt(snow, part) - land) * white;
        const lit =
          covered * (1 + shade * (0.9 - white * 0.45)) +
          valueAt(palette.light, part) * Math.max(0, shade) * 0.14 * palette.direction;
        const old = floatAt(data, pixel + part);
        data[pixel + part] = old + (lit - old) * cover;
      }
    }
  }
}

export const tint = (colour: Rgb, by: Rgb): Rgb => [colour[0] * by[0], colour[1] * by[1], colour[2] * by[2]];
