import { floatAt, valueAt } from "../value-at";
import { clamp, mix, type Rgb, rgb, smooth } from "./colour";
import { shoreAt } from "./ground.paint";
import { tint } from "./ridge.paint";
import type { Stage } from "./stage";

/** Paints water from the horizon to the shore (open water: to the lower edge): what is above it, mirrored and rippled. */
export function paintWater(stage: Stage): void {
  const { canvas, plan, palette, noise, brief } = stage;
  if (brief.place.water === "none") return;
  const { width, height, data } = canvas;
  const isOpen = brief.place.water !== "lake";
  const isRough = brief.weather.has("storm");
  const base: Rgb = isOpen ? rgb("#1d6f9c") : rgb("#2f6f84");
  const deep = mix(tint(base, palette.ambient), palette.middle, 0.25);
  const start = Math.floor(plan.horizon * height);
  const mirror = data.slice(0, start * width * 3);
  const swell = (isOpen ? 1 : 0.5) * (isRough ? 1.8 : 1);
  for (let row = start; row < height; row++) {
    const y = row / height;
    const near = y - plan.horizon;
    const depth = 1 / (near + 0.03);
    const source = clamp(Math.round(start - 1 - (row - start) * (isOpen ? 1.15 : 1)), 0, start - 1);
    const sight = 0.86 - 0.58 * smooth(0, isOpen ? 0.34 : 0.55, near);
    for (let column = 0; column < width; column++) {
      const x = column / height;
      if (!isOpen || brief.place.water === "sea") {
        if (y > shoreAt(stage, x) + 0.01) continue;
      }
      const wave = noise.fractal(x * depth * 1.1 + 3, depth * (isOpen ? 5.2 : 6.5), 2);
      const shift = Math.round(wave * near * height * 0.09 * swell);
      const lift = Math.round(wave * (2 + near * 46) * (height / 768) * swell);
      const mirrorRow = clamp(source + lift, 0, start - 1);
      const mirrorColumn = clamp(column + shift, 0, width - 1);
      const from = (mirrorRow * width + mirrorColumn) * 3;
      const crest = smooth(0.16, 0.5, wave) * near * (isRough ? 1.6 : 0.75);
      const trough = smooth(-0.1, -0.5, wave) * near * 0.9 * swell;
      const path =
        Math.exp(-(((x - plan.sunX) / (0.035 + near * 0.34)) ** 2)) *
        smooth(0.05, 0.42, wave + 0.1) *
        palette.direction;
      const pixel = (row * width + column) * 3;
      for (let part = 0; part < 3; part++) {
        const seen = floatAt(mirror, from + part);
        const body = valueAt(deep, part) + (seen - valueAt(deep, part)) * sight;
        data[pixel + part] =
          body * (1 - trough * 0.55) +
          crest * 0.34 * valueAt(palette.horizon, part) +
          path * 0.75 * valueAt(palette.light, part);
      }
    }
  }
}

/** A light line of foam where waves run out on sand. */
export function paintSurf(stage: Stage): void {
  const { canvas, palette, noise, brief } = stage;
  if (brief.place.ground !== "sand" || brief.place.water !== "sea") return;
  const { width, height, data } = canvas;
  const foam = tint([1, 1, 1], palette.ambient);
  for (let column = 0; column < width; column++) {
    const x = column / height;
    const edge = shoreAt(stage, x) + noise.fractal(x * 7, 77, 2) * 0.008;
    for (let line = 0; line < 2; line++) {
      const middle = edge - line * 0.028 + noise.at(x * 3, line * 9 + 3) * 0.008;
      const half = line === 0 ? 0.0095 : 0.005;
      for (let row = Math.floor((middle - half) * height); row < (middle + half) * height; row++) {
        if (row < 0 || row >= height) continue;
        const lace = smooth(-0.3, 0.4, noise.at(x * 60, row * 0.11 * (768 / height)));
        const alpha = (1 - Math.abs(row / height - middle) / half) * (line === 0 ? 0.9 : 0.45) * lace;
        const pixel = (row * width + column) * 3;
        for (let part = 0; part < 3; part++) {
          const old = floatAt(data, pixel + part);
          data[pixel + part] = old + (valueAt(foam, part) - old) * alpha;
        }
      }
    }
  }
}
