import { floatAt, valueAt } from "../value-at";
import { glow, overlay } from "./canvas";
import { mix, type Rgb, rgb, smooth } from "./colour";
import { rasterise } from "./rasterise";
import { roomSvg } from "./room.svg";
import { isLampLit, type Stage } from "./stage";

/** A room with a window onto the hour, or a table before a blurred one. */
export async function paintIndoors(stage: Stage): Promise<void> {
  const { canvas, brief } = stage;
  if (brief.place.name === "table") {
    paintBlur(stage);
    paintWood(stage);
    return;
  }
  const layer = await rasterise(roomSvg(stage), canvas);
  if (layer) overlay(canvas, layer);
  paintLamplight(stage);
}

function paintLamplight(stage: Stage) {
  const { canvas, plan } = stage;
  if (isLampLit(stage)) {
    const x = plan.sunX > canvas.aspect / 2 ? canvas.aspect * 0.13 : canvas.aspect * 0.87;
    glow(canvas, x, 0.36, 0.75, rgb("#ffb45c"), 0.42);
  } else glow(canvas, plan.sunX, 0.34, 0.9, rgb("#fff0cf"), 0.2);
}

const walls: [[string, string], ...Array<[string, string]>] = [
  ["#f1dcc0", "#c99f76"],
  ["#dfe8d8", "#93aa8c"],
  ["#e8dcea", "#a58eae"],
  ["#d6e4ee", "#8aa6bd"],
  ["#f3d9cf", "#c48e7c"],
];

/** A wall out of focus with round lights on it. */
function paintBlur(stage: Stage) {
  const { canvas, random, brief, plan } = stage;
  const { width, height, data, aspect } = canvas;
  const dice = random("blur");
  const [light, dark] = dice.pick(walls);
  const [sunny, shady] = [rgb(light), rgb(dark)];
  const isDark = isLampLit(stage);
  const dim = isDark ? 0.42 : 1;
  const from = plan.sunX > aspect / 2 ? aspect : 0;
  for (let row = 0; row < height; row++)
    for (let column = 0; column < width; column++) {
      const away = Math.hypot(column / height - from, row / height - 0.1) / Math.hypot(aspect, 1);
      const colour = mix(sunny, shady, smooth(0.05, 0.95, away));
      const at = (row * width + column) * 3;
      for (let part = 0; part < 3; part++) data[at + part] = valueAt(colour, part) * dim;
    }
  for (let spot = 0; spot < 16; spot++) {
    const x = dice.next() * aspect;
    const y = dice.between(0.02, plan.horizon - 0.04);
    const radius = dice.between(0.04, 0.12);
    const colour: Rgb = isDark ? rgb(dice.pick(["#ffb45c", "#ff8f5c", "#ffd98a"])) : [1, 0.97, 0.9];
    bokeh(stage, x, y, radius, colour, dice.between(0.04, isDark ? 0.26 : 0.1));
  }
  if (brief.season === "winter") glow(canvas, from, 0.3, 0.8, [0.75, 0.85, 1], 0.16);
}

function bokeh({ canvas }: Stage, x: number, y: number, radius: number, colour: Rgb, strength: number) {
  const { width, height, data } = canvas;
  for (
    let row = Math.max(0, Math.floor((y - radius) * height));
    row < Math.min(height, (y + radius) * height);
    row++
  )
    for (
      let column = Math.max(0, Math.floor((x - radius) * height));
      column < Math.min(width, (x + radius) * height);
      column++
    ) {
      const away = Math.hypot(column / height - x, row / height - y) / radius;
      const alpha = strength * (0.7 + 0.3 * smooth(0.6, 0.95, away)) * (1 - smooth(0.9, 1, away));
      const at = (row * width + column) * 3;
      for (let part = 0; part < 3; part++)
        data[at + part] = floatAt(data, at + part) + valueAt(colour, part) * alpha;
    }
}

/** Boards that run towards the viewer, with grain and a soft gloss. */
function paintWood(stage: Stage) {
  const { canvas, plan, noise, random } = stage;
  const { width, height, data, aspect } = canvas;
  const dice = random("wood");
  const [light, dark] = dice.pick<[string, string]>([
    ["#c08a58", "#8a5a35"],
    ["#d9b185", "#a87d52"],
    ["#9a6a48", "#6b4429"],
  ]);
  const [sunny, shady] = [rgb(light), rgb(dark)];
  const dim = isLampLit(stage) ? 0.6 : 1;
  const from = plan.sunX > aspect / 2 ? aspect * 0.8 : aspect * 0.2;
  for (let row = Math.floor(plan.horizon * height); row < height; row++) {
    const near = row / height - plan.horizon;
    const depth = 1 / (near + 0.26);
    for (let column = 0; column < width; column++) {
      const x = column / height;
      const across = (x - aspect / 2) * depth;
      const board = Math.floor(across * 1.15 + 40);
      const seam = Math.abs(((across * 1.15 + 40) % 1) - 0.5) * 2;
      const grain = noise.fractal(across * 15 + board * 7, depth * 1.3 + board * 3, 3);
      const knot = noise.at(across * 3 + board * 5, depth * 0.8);
      const tone = 0.5 + grain * 0.42 + knot * 0.2 + ((board * 37) % 7) * 0.035;
      const colour = mix(shady, sunny, Math.min(1, Math.max(0, tone)));
      const gloss = Math.exp(-(((x - from) / 0.35) ** 2)) * smooth(0.3, 0, near) * 0.3 * dim;
      const shade =
        dim *
        (1 - 0.4 * smooth(0.965, 1, seam)) *
        (0.8 + 0.25 * smooth(0, 0.1, near)) *
        (1 - 0.14 * smooth(0.2, 0.4, near));
      const at = (row * width + column) * 3;
      const edge = row / height - plan.horizon < 0.004 ? 0.55 : 1;
      for (let part = 0; part < 3; part++) data[at + part] = (valueAt(colour, part) * shade + gloss) * edge;
    }
  }
}
