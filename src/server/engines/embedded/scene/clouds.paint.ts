import { floatAt, valueAt } from "../value-at";
import { clamp, mix, smooth } from "./colour";
import type { Stage } from "./stage";

/** Lays clouds over the sky: noise on a plane above the viewer, lit from the side of the sun. */
export function paintClouds(stage: Stage): void {
  const { canvas, palette, plan, noise, brief, random } = stage;
  const dice = random("clouds");
  const cover = coverOf(brief.weather, brief.place.name, dice.between(0.3, 0.52));
  if (cover <= 0) return;
  const { width, height, data } = canvas;
  const step = 2;
  const columns = Math.ceil(width / step) + 2;
  const bottom = Math.min(height, Math.ceil(plan.horizon * height));
  const rowsCount = Math.ceil(bottom / step) + 2;
  const density = new Float32Array(columns * rowsCount);
  const light = new Float32Array(columns * rowsCount);
  const offset = dice.between(0, 60);
  const wind = dice.between(-0.12, 0.12);
  const isHeavy = cover > 0.6;
  for (let row = 0; row < rowsCount; row++) {
    const y = (row * step) / height;
    const depth = 1 / (plan.horizon - y + 0.16);
    const fadeLow = smooth(0, 0.1, plan.horizon - y);
    for (let column = 0; column < columns; column++) {
      const x = (column * step) / height - canvas.aspect / 2;
      const u = x * depth * 0.72 + offset + wind * depth;
      const v = depth * 1.35;
      const warp = noise.at(u * 0.9 + 7, v * 0.9) * 0.35;
      const mass = noise.fractal(u + warp, v, 5) * 0.5 + 0.5;
      const level = smooth(1 - cover, 1 - cover + (isHeavy ? 0.5 : 0.3), mass) * (0.35 + 0.65 * fadeLow);
      const at = row * columns + column;
      density[at] = level;
      if (level === 0) continue;
      const side = clamp((plan.sunX - (column * step) / height) * 3, -1, 1) * 0.12;
      const beyond = noise.fractal(u + warp + side, v - 0.1, 3) * 0.5 + 0.5;
      light[at] = clamp(0.5 + (mass - beyond) * -1.9 + (1 - level) * 0.35, 0, 1);
    }
  }
  const bright = palette.isNight
    ? mix(palette.horizon, palette.light, 0.25)
    : mix(palette.light, [1, 1, 1], brief.hour === "day" || brief.hour === "morning" ? 0.75 : 0.1);
  const dark = palette.isNight
    ? mix(palette.zenith, palette.middle, 0.7)
    : mix(mix(palette.zenith, palette.middle, 0.6), palette.shade, isHeavy ? 0.35 : 0.12);
  for (let row = 0; row < bottom; row++) {
    const gridY = row / step;
    const top = Math.floor(gridY);
    const fy = gridY - top;
    for (let column = 0; column < width; column++) {
      const gridX = column / step;
      const left = Math.floor(gridX);
      const fx = gridX - left;
      const at = top * columns + left;
      const alpha = bilinear(density, at, columns, fx, fy) * (palette.isNight ? 0.5 : 0.92);
      if (alpha < 0.004) continue;
      const lit = bilinear(light, at, columns, fx, fy);
      const pixel = (row * width + column) * 3;
      for (let part = 0; part < 3; part++) {
        const target = valueAt(dark, part) + (valueAt(bright, part) - valueAt(dark, part)) * lit;
        const old = floatAt(data, pixel + part);
        data[pixel + part] = old + (target - old) * alpha;
      }
    }
  }
}

function coverOf(weather: ReadonlySet<string>, place: string, natural: number): number {
  if (weather.has("clear") || place === "space" || place === "moon" || place === "mars") return 0;
  if (weather.has("storm")) return 0.86;
  if (weather.has("rain") || weather.has("snow")) return 0.74;
  if (weather.has("clouds")) return 0.62;
  return weather.has("northern") ? 0.18 : natural;
}

function bilinear(grid: Float32Array, at: number, columns: number, fx: number, fy: number): number {
  const a = floatAt(grid, at);
  const b = floatAt(grid, at + 1);
  const c = floatAt(grid, at + columns);
  const d = floatAt(grid, at + columns + 1);
  const top = a + (b - a) * fx;
  return top + (c + (d - c) * fx - top) * fy;
}
