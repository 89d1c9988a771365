import { floatAt, valueAt } from "../value-at";
import { greenery } from "./backdrop.paint";
import { clamp, mix, type Rgb, rgb, smooth } from "./colour";
import type { Ground } from "./places";
import { tint } from "./ridge.paint";
import type { Stage } from "./stage";

interface Soil {
  light: Rgb;
  dark: Rgb;
  /** Strength of the fine texture. */
  grain: number;
  /** Strength of wide swells. */
  swell: number;
}

function soilOf(stage: Stage, ground: Ground): Soil {
  const [light, dark] = greenery(stage);
  const isAutumn = stage.brief.season === "autumn";
  const soils: Record<Ground, Soil> = {
    grass: { light, dark, grain: 0.5, swell: 0.5 },
    flowers: { light, dark, grain: 0.45, swell: 0.4 },
    forest: {
      light: isAutumn ? rgb("#b07a3c") : rgb("#6f8a48"),
      dark: isAutumn ? rgb("#6e4526") : rgb("#35502f"),
      grain: 0.6,
      swell: 0.6,
    },
    rock: {
      light: mix(light, rgb("#9a9a86"), 0.35),
      dark: mix(dark, rgb("#5c5f55"), 0.45),
      grain: 0.7,
      swell: 0.6,
    },
    sand: { light: rgb("#f4e0b2"), dark: rgb("#dcbd84"), grain: 0.35, swell: 0.4 },
    dunes: { light: rgb("#f2c988"), dark: rgb("#cc9250"), grain: 0.25, swell: 0.9 },
    dry: { light: rgb("#d9bd6c"), dark: rgb("#a68a48"), grain: 0.55, swell: 0.45 },
    snow: { light: rgb("#f7fafe"), dark: rgb("#cbd9ec"), grain: 0.2, swell: 0.8 },
    road: { light: rgb("#8b8f98"), dark: rgb("#6b6f79"), grain: 0.25, swell: 0.1 },
    moon: { light: rgb("#b4b5ba"), dark: rgb("#7b7c83"), grain: 0.6, swell: 0.7 },
    mars: { light: rgb("#cf7443"), dark: rgb("#97472a"), grain: 0.6, swell: 0.7 },
    seabed: { light: rgb("#e2d3a5"), dark: rgb("#b39d72"), grain: 0.4, swell: 0.6 },
    floor: { light: rgb("#b98a5a"), dark: rgb("#94683f"), grain: 0.3, swell: 0.1 },
    table: { light: rgb("#b98456"), dark: rgb("#8f5f3a"), grain: 0.3, swell: 0.1 },
    none: { light, dark, grain: 0, swell: 0 },
  };
  return soils[ground];
}

/** y of the near edge of the water at x; the horizon where there is none. */
export function shoreAt({ plan, noise, brief }: Stage, x: number): number {
  if (brief.place.water === "none") return plan.horizon;
  return plan.shore + noise.fractal(x * 1.6 + 5, 31, 3) * 0.035;
}

/** Paints the ground from the horizon, or the shore, to the lower edge. */
export function paintGround(stage: Stage): void {
  const { canvas, plan, palette, noise, brief } = stage;
  const { ground, water } = brief.place;
  if (ground === "none") return;
  const soil = soilOf(stage, ground);
  const { width, height, data } = canvas;
  const isRippled = ground === "dunes";
  const veil = ground === "seabed" ? 1 : ground === "moon" ? 0.2 : 0.55;
  const light = tint(soil.light, palette.ambient);
  const dark = mix(tint(soil.dark, palette.ambient), palette.shade, ground === "snow" ? 0.08 : 0.12);
  for (let column = 0; column < width; column++) {
    const x = column / height;
    const edge = shoreAt(stage, x);
    for (let row = Math.max(0, Math.floor(edge * height)); row < height; row++) {
      const y = row / height;
      const cover = clamp(row + 1 - edge * height, 0, 1);
      const depth = 1 / (y - plan.horizon + 0.045);
      const across = (x - canvas.aspect / 2) * depth;
      const swell = noise.fractal(across * 0.22 + 11, depth * 0.42, 2);
      const grain = noise.fractal(across * 2.4, depth * 5.2, 3);
      const ripple = isRippled
        ? Math.sin((depth * 16 + swell * 9 + across * 1.2) * 1.7) *
          0.12 *
          smooth(plan.horizon, plan.horizon + 0.2, y)
        : 0;
      const tone = clamp(0.5 + swell * soil.swell + grain * soil.grain * 0.55 + ripple, 0, 1);
      const far = 1 - smooth(0, 0.2, y - plan.horizon);
      const near = 1 - 0.26 * smooth(0.78, 1.02, y);
      const wet = water === "none" ? 0 : smooth(0.05, 0, y - edge) * (ground === "sand" ? 0.4 : 0.25);
      const warm =
        Math.exp(-Math.abs(x - plan.sunX) * 2.2) *
        palette.direction *
        0.12 *
        (1 - smooth(0, 0.5, y - plan.horizon) * 0.6);
      const pixel = (row * width + column) * 3;
      for (let part = 0; part < 3; part++) {
        const base = valueAt(dark, part) + (valueAt(light, part) - valueAt(dark, part)) * tone;
        const hazed = base + (valueAt(palette.haze, part) - base) * far * veil;
        const value = (hazed * (1 - wet * 0.5) + valueAt(palette.light, part) * warm) * near;
        const old = floatAt(data, pixel + part);
        data[pixel + part] = old + (value - old) * cover;
      }
    }
  }
}
