import sharp from "sharp";
import { type Artwork, turnMargin } from "../artwork/artwork";
import { byteAt, floatAt, valueAt } from "../value-at";
import { blendPixel, type Canvas, glow, type Layer } from "./canvas";
import { clamp, luma, mix, type Rgb, smooth } from "./colour";
import { lampOf } from "./lights";
import type { Placed } from "./placed";
import { recolour } from "./recolour";
import type { Stage } from "./stage";

export interface Sprite {
  placed: Placed;
  layer: Layer;
  /** Pixel of the canvas where the layer's corner lies. */
  left: number;
  top: number;
}

/** Rasterises a subject at its size on a canvas of that height. */
export async function loadSprite(artwork: Artwork, placed: Placed, height: number): Promise<Sprite> {
  const margin = placed.angle === 0 ? 1 : turnMargin;
  const wide = Math.max(2, Math.round(placed.width * height * margin));
  const tall = Math.max(2, Math.round(placed.height * height * margin));
  const svg = await artwork.svg(placed.icon, wide, tall, placed.isFlipped, placed.angle);
  const { data, info } = await sharp(svg).ensureAlpha().raw().toBuffer({ resolveWithObject: true });
  recolour(data, placed.colour);
  const spare = (placed.height * height * (margin - 1)) / 2;
  return {
    placed,
    layer: { width: info.width, height: info.height, data },
    left: Math.round(placed.x * height - info.width / 2),
    top: Math.round(placed.foot * height - info.height + spare),
  };
}

/** Paints shadow, mirror image and the subject itself, lit like the scene. */
export function paintSprite(stage: Stage, sprite: Sprite, opacity = 1): void {
  const { placed } = sprite;
  const isInWater = placed.stand === "float" || placed.stand === "wade" || placed.stand === "leap";
  if (isInWater) paintMirror(stage, sprite, opacity);
  else if (placed.stand === "ground") paintShadow(stage, sprite, opacity);
  const lamp = lampOf(placed.icon);
  const isDark = stage.palette.ambient[1] < 0.75;
  if (lamp && isDark) lightUp(stage, placed, lamp.reach, lamp.colour, lamp.at, 0.75 * opacity);
  paintBody(stage, sprite, opacity);
  if (isInWater) paintRings(stage, sprite, opacity);
  if (lamp && isDark) lightUp(stage, placed, lamp.reach * 0.45, lamp.colour, lamp.at, 0.4 * opacity);
}

function lightUp(
  { canvas }: Stage,
  placed: Placed,
  reach: number,
  colour: Rgb,
  at: number,
  strength: number,
) {
  glow(canvas, placed.x, placed.foot - placed.height * (1 - at), placed.height * reach, colour, strength);
}

/** Share of the drawing that is under water, where it is not the usual. */
const draughts: Record<string, number> = {
  duck: 0.27,
  goose: 0.25,
  otter: 0.12,
  "figure-bear": 0.4,
  dog: 0.4,
};

function sinkOf({ stand, icon }: Placed): number {
  if (stand === "float") return draughts[icon] ?? 0.07;
  return stand === "wade" ? 0.05 : stand === "leap" ? 0.16 : 0;
}

function paintBody(stage: Stage, { placed, layer, left, top }: Sprite, opacity: number) {
  const { canvas, palette, plan, brief } = stage;
  const { data } = canvas;
  const shines = lampOf(placed.icon) !== undefined ? 0.7 : 0;
  const indoors = brief.place.name === "room" || brief.place.name === "table";
  const ambient: Rgb = indoors
    ? mix(palette.ambient, [1, 0.95, 0.88], 0.7)
    : mix(seen(palette.ambient), [1, 1, 1], shines);
  const isUnder = brief.place.name === "underwater";
  const far =
    placed.stand === "sky"
      ? 0.12
      : placed.stand === "ground"
        ? clamp(0.16 - (placed.foot - plan.horizon) * 1.2, 0, 0.16)
        : placed.stand === "fly"
          ? 0.06
          : 0;
  const lightX = plan.sunX - placed.x;
  const lightY = plan.sunY - (placed.foot - placed.height / 2);
  const length = Math.hypot(lightX, lightY) || 1;
  const reach = Math.max(1, Math.round(layer.height * 0.035));
  const dx = Math.round((lightX / length) * reach);
  const dy = Math.round((lightY / length) * reach);
  const rim = isUnder || indoors ? 0.06 : 0.1 + palette.direction * (palette.isNight ? 0.3 : 0.22);
  const sunk = sinkOf(placed);
  for (let row = 0; row < layer.height; row++) {
    const y = top + row;
    if (y < 0 || y >= canvas.height) continue;
    const down = row / layer.height;
    const dip =
      sunk === 0
        ? 1
        : 1 - smooth(1 - sunk - 0.03, 1 - sunk + 0.02, down + Math.sin(row * 0.9) * 0.004) * 0.94;
    const base = placed.stand === "ground" ? 1 - 0.14 * smooth(0.72, 1, down) : 1 - 0.08 * down;
    for (let column = 0; column < layer.width; column++) {
      const at = (row * layer.width + column) * 4;
      const alpha = (byteAt(layer.data, at + 3) / 255) * opacity * dip;
      const x = left + column;
      if (alpha === 0 || x < 0 || x >= canvas.width) continue;
      const ahead = alphaAt(layer, column + dx, row + dy);
      const edge = (1 - ahead) * rim;
      const behind = 1 - alphaAt(layer, column - dx, row - dy);
      const side =
        ((column / layer.width - 0.5) * Math.sign(lightX) * 0.15 + (0.5 - down) * 0.05) *
        (palette.direction * 0.7 + 0.2);
      const pixel = (y * canvas.width + x) * 3;
      for (let part = 0; part < 3; part++) {
        const raw =
          (byteAt(layer.data, at + part) / 255) *
          valueAt(ambient, part) *
          base *
          (1 + side) *
          (1 - behind * 0.1);
        const lit = raw + valueAt(palette.light, part) * edge * (0.35 + raw * 0.65);
        const faded =
          lit +
          ((isUnder ? valueAt(palette.middle, part) : valueAt(palette.haze, part)) - lit) *
            (isUnder ? 0.2 : far);
        const old = floatAt(data, pixel + part);
        data[pixel + part] = old + (faded - old) * alpha;
      }
    }
  }
}

/** Subjects never drown in the dark: the least light they get keeps their colours apart. */
function seen(ambient: Rgb): Rgb {
  const lack = Math.max(0, 0.72 - luma(...ambient));
  return mix(ambient, [1, 0.96, 0.98], Math.min(1, lack * 1.25));
}

function alphaAt(layer: Layer, column: number, row: number): number {
  if (column < 0 || row < 0 || column >= layer.width || row >= layer.height) return 0;
  return byteAt(layer.data, (row * layer.width + column) * 4 + 3) / 255;
}

function darken({ canvas, palette }: Stage, x: number, y: number, amount: number) {
  if (x < 0 || y < 0 || x >= canvas.width || y >= canvas.height) return;
  const pixel = (y * canvas.width + x) * 3;
  for (let part = 0; part < 3; part++) {
    const old = floatAt(canvas.data, pixel + part);
    canvas.data[pixel + part] = old + (valueAt(palette.shade, part) - old) * amount;
  }
}

/** A soft pool under the feet, and the outline laid on the ground away from the light. */
function paintShadow(stage: Stage, { placed, layer, left }: Sprite, opacity: number) {
  const { canvas, palette, plan, brief } = stage;
  if (placed.foot > 1.01) return;
  const foot = placed.foot * canvas.height;
  const middle = placed.x * canvas.height;
  const half = footWidth(layer) / 2 + layer.width * 0.06;
  const flat = Math.max(2, half * 0.2);
  for (let row = Math.floor(foot - flat * 1.6); row < foot + flat * 1.6; row++)
    for (let column = Math.floor(middle - half * 1.6); column < middle + half * 1.6; column++) {
      const away = ((column - middle) / half) ** 2 + ((row - foot + flat * 0.25) / flat) ** 2;
      darken(stage, column, row, Math.exp(-away * 1.5) * 0.46 * opacity);
    }
  const indoors = !brief.place.isOutdoors;
  const strength = indoors ? 0.14 : palette.direction * (palette.isNight ? 0.3 : 0.38);
  if (strength < 0.06) return;
  const height = clamp((plan.horizon - plan.sunY) / Math.max(0.2, plan.horizon), 0.06, 1);
  const squash = indoors ? 0.16 : 0.16 + (1 - height) * 0.2;
  const lean = Math.sign(placed.x - plan.sunX) * (indoors ? 0.35 : 0.3 + (1 - height) * 1.0) * 1;
  const tall = Math.min(layer.height * squash, canvas.height * 1.04 - foot);
  const layerBottom = layer.height - 1;
  for (let row = 0; row < tall; row++) {
    const up = row / squash;
    const source = Math.round(layerBottom - up);
    if (source < 0) break;
    const fade = strength * (1 - row / tall) ** 0.8 * opacity;
    const soft = 1 + Math.floor((row / tall) * layer.height * 0.03);
    for (let column = 0; column < layer.width; column++) {
      const alpha =
        (alphaAt(layer, column, source) +
          alphaAt(layer, column - soft, source) +
          alphaAt(layer, column + soft, source)) /
        3;
      if (alpha > 0.02)
        darken(stage, Math.round(left + column + lean * row * 1.2), Math.round(foot - 1 + row), alpha * fade);
    }
  }
}

/** Width of the drawing where it meets the ground. */
function footWidth(layer: Layer): number {
  let first = layer.width;
  let last = 0;
  for (let row = Math.floor(layer.height * 0.9); row < layer.height; row++)
    for (let column = 0; column < layer.width; column++)
      if (byteAt(layer.data, (row * layer.width + column) * 4 + 3) > 120) {
        first = Math.min(first, column);
        last = Math.max(last, column);
      }
  return Math.max(layer.width * 0.3, last - first);
}

/** Light rings where the water closes around a floating thing. */
function paintRings({ canvas, palette }: Stage, { placed }: Sprite, opacity: number) {
  const { height } = canvas;
  const y = (placed.foot - placed.height * sinkOf(placed)) * height;
  const half = placed.width * height * 0.46;
  for (let ring = 0; ring < 3; ring++) {
    const wide = half * (1.02 + ring * 0.16);
    for (let column = -wide; column <= wide; column++) {
      const bend = Math.sqrt(Math.max(0, 1 - (column / wide) ** 2));
      const alpha = 0.34 * (1 - ring * 0.3) * opacity * bend ** 0.5;
      const x = Math.round(placed.x * height + column);
      blendPixel(canvas, x, Math.round(y + bend * half * 0.11 * (1 + ring * 0.5)), palette.horizon, alpha);
    }
  }
}

/** The subject upside down in the water, broken by ripples. */
function paintMirror(stage: Stage, { placed, layer, left }: Sprite, opacity: number) {
  const { canvas, palette, noise } = stage;
  const sunk = sinkOf(placed);
  const line = Math.round((placed.foot - placed.height * sunk) * canvas.height);
  for (let row = 0; row < layer.height * 0.8; row++) {
    const y = line + row;
    if (y < 0 || y >= canvas.height) continue;
    const source = Math.round(layer.height * (1 - sunk)) - 1 - Math.round(row * 1.15);
    if (source < 0) break;
    const wave = noise.at(7, row * ((0.16 * 768) / canvas.height) + placed.x * 9);
    const shift = Math.round(wave * (2 + row * 0.07));
    const fade = (0.42 - 0.36 * (row / (layer.height * 0.8))) * opacity * (0.72 + 0.4 * wave);
    for (let column = 0; column < layer.width; column++) {
      const x = left + column + shift;
      const alpha = alphaAt(layer, column, source) * fade;
      if (alpha <= 0 || x < 0 || x >= canvas.width) continue;
      const from = (source * layer.width + column) * 4;
      const pixel = (y * canvas.width + x) * 3;
      for (let part = 0; part < 3; part++) {
        const old = floatAt(canvas.data, pixel + part);
        const seen = (byteAt(layer.data, from + part) / 255) * valueAt(palette.ambient, part) * 0.8;
        canvas.data[pixel + part] = old + (seen - old) * alpha;
      }
    }
  }
}

/** Everything but the subjects cut away: straight-alpha bytes of the canvas' size. */
export function cutOut(canvas: Canvas, sprites: readonly Sprite[]): Uint8Array {
  const alpha = new Uint8Array(canvas.width * canvas.height);
  for (const { layer, left, top } of sprites)
    for (let row = 0; row < layer.height; row++)
      for (let column = 0; column < layer.width; column++) {
        const x = left + column;
        const y = top + row;
        if (x < 0 || y < 0 || x >= canvas.width || y >= canvas.height) continue;
        const at = y * canvas.width + x;
        alpha[at] = Math.max(byteAt(alpha, at), byteAt(layer.data, (row * layer.width + column) * 4 + 3));
      }
  return alpha;
}
