import { valueAt } from "../value-at";
import { overlay } from "./canvas";
import { css, mix, type Rgb, rgb, smooth, times } from "./colour";
import { paintGround } from "./ground.paint";
import { rasterise } from "./rasterise";
import type { Stage } from "./stage";

/** Below the surface: shafts of light, a bed of sand with weed and coral, rising bubbles. */
export async function paintUnderwater(stage: Stage): Promise<void> {
  const { canvas, noise, brief, random } = stage;
  const { width, height, data, aspect } = canvas;
  const isDark = brief.hour === "night" || brief.hour === "dusk";
  const top = isDark ? rgb("#1a5f8a") : rgb("#5fd0e6");
  const middle = isDark ? rgb("#0d3a66") : rgb("#1b86bd");
  const deep = isDark ? rgb("#06203f") : rgb("#0d4f8a");
  const dice = random("underwater");
  const source = aspect * dice.between(0.25, 0.75);
  for (let row = 0; row < height; row++) {
    const y = row / height;
    const base = y < 0.45 ? mix(top, middle, smooth(0, 0.45, y)) : mix(middle, deep, smooth(0.45, 1, y));
    for (let column = 0; column < width; column++) {
      const x = column / height;
      const angle = (x - source) / (y + 0.5);
      const shaft = smooth(0.05, 0.6, noise.fractal(angle * 5 + 9, 4, 3)) * (1 - y) ** 1.3 * 0.4;
      const surface = smooth(0.07, 0, y) * (0.5 + noise.fractal(x * 7, y * 30, 2) * 0.5) * 0.5;
      const at = (row * width + column) * 3;
      for (let part = 0; part < 3; part++)
        data[at + part] = valueAt(base, part) + shaft * (0.6 + valueAt(top, part) * 0.4) + surface;
    }
  }
  const wet = {
    ...stage,
    palette: {
      ...stage.palette,
      ambient: isDark ? ([0.3, 0.5, 0.68] as const) : ([0.62, 0.86, 0.95] as const),
      haze: middle,
      light: top,
      direction: 0,
    },
  };
  paintGround(wet);
  const layer = await rasterise(reef(wet), canvas);
  if (layer) overlay(canvas, layer);
}

function reef({ canvas, plan, palette, random }: Stage): string {
  const dice = random("reef");
  const width = canvas.aspect * 1000;
  const top = plan.horizon * 1000;
  let svg = "";
  for (let weed = 0; weed < 15 * canvas.aspect; weed++) {
    const x = (dice.next() < 0.5 ? dice.next() * 0.28 : 1 - dice.next() * 0.28) * width;
    const y = top + dice.between(20, 190);
    const tall = dice.between(110, 330);
    const sway = dice.between(-36, 36);
    const colour = mix(
      times(rgb(dice.pick(["#2f9e6a", "#4fb35a", "#8aa83a", "#2a8a7a"])), 0.9),
      palette.haze,
      dice.between(0.05, 0.4),
    );
    const thick = dice.between(7, 14);
    svg += `<path d="M${(x - thick).toFixed(1)} ${y.toFixed(1)}C${(x - thick + sway).toFixed(1)} ${(y - tall * 0.35).toFixed(1)} ${(x - sway).toFixed(1)} ${(y - tall * 0.7).toFixed(1)} ${(x + sway * 0.6).toFixed(1)} ${(y - tall).toFixed(1)}C${(x - sway + thick).toFixed(1)} ${(y - tall * 0.65).toFixed(1)} ${(x + thick + sway).toFixed(1)} ${(y - tall * 0.3).toFixed(1)} ${(x + thick).toFixed(1)} ${y.toFixed(1)}Z" fill="${css(colour)}"/>`;
  }
  for (let coral = 0; coral < 9 * canvas.aspect; coral++) {
    const x = dice.next() * width;
    const y = top + dice.between(30, 200);
    const colour = mix(
      rgb(dice.pick(["#ff7f6e", "#ff9ec4", "#ffb84d", "#c58bff", "#ff6fa1"])),
      palette.haze,
      dice.between(0.1, 0.42),
    );
    svg +=
      dice.next() < 0.5
        ? fan(x, y, dice.between(34, 76), colour, dice.between(0.8, 1.2))
        : dome(x, y, dice.between(20, 46), colour);
  }
  for (let bubble = 0; bubble < 26 * canvas.aspect; bubble++) {
    const radius = 2.5 + dice.next() ** 2 * 11;
    const x = dice.next() * width;
    const y = dice.between(40, top);
    svg += `<circle cx="${x.toFixed(1)}" cy="${y.toFixed(1)}" r="${radius.toFixed(1)}" fill="#fff" fill-opacity=".14" stroke="#fff" stroke-opacity=".5" stroke-width="1.4"/><circle cx="${(x - radius * 0.35).toFixed(1)}" cy="${(y - radius * 0.35).toFixed(1)}" r="${(radius * 0.24).toFixed(1)}" fill="#fff" fill-opacity=".8"/>`;
  }
  return svg;
}

function fan(x: number, y: number, size: number, colour: Rgb, stretch: number): string {
  return [-60, -36, -14, 8, 30, 55]
    .map(
      (turn) =>
        `<path d="M${x.toFixed(1)} ${y.toFixed(1)}q${(turn * 0.25).toFixed(1)} ${(-size * 0.6).toFixed(1)} ${(turn * 0.9 * stretch).toFixed(1)} ${(-size * (1.25 - Math.abs(turn) / 110)).toFixed(1)}" stroke="${css(colour)}" stroke-width="${(size * 0.17).toFixed(1)}" stroke-linecap="round" fill="none"/>`,
    )
    .join("");
}

const dome = (x: number, y: number, size: number, colour: Rgb) =>
  `<path d="M${(x - size).toFixed(1)} ${y.toFixed(1)}a${size.toFixed(1)} ${(size * 0.9).toFixed(1)} 0 01${(size * 2).toFixed(1)} 0z" fill="${css(times(colour, 0.86))}"/><ellipse cx="${x.toFixed(1)}" cy="${(y - size * 0.5).toFixed(1)}" rx="${(size * 0.55).toFixed(1)}" ry="${(size * 0.26).toFixed(1)}" fill="${css(mix(colour, [1, 1, 1], 0.25))}" opacity=".7"/>`;
