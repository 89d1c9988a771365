import { floatAt, valueAt } from "../value-at";
import { addPixel, glow } from "./canvas";
import { clamp, mix, type Rgb, rgb, smooth } from "./colour";
import { paintSky } from "./sky.paint";
import type { Stage } from "./stage";

/** Deep space: nebulae, stars, and a planet or two lit from the side. */
export function paintSpace(stage: Stage): void {
  const { canvas, noise, random } = stage;
  const { width, height } = canvas;
  const dice = random("space");
  const [first, second] = dice.pick<[string, string]>([
    ["#7a2f9e", "#1f6fb5"],
    ["#b5386b", "#3a3fa8"],
    ["#1d8f8a", "#5a2f9e"],
    ["#c2592f", "#4a2f8e"],
  ]);
  const offset = dice.between(0, 80);
  paintSky({
    ...stage,
    palette: {
      ...stage.palette,
      zenith: rgb("#04040f"),
      middle: rgb("#090a20"),
      horizon: rgb("#05060f"),
      stars: 1,
      direction: 0,
    },
    plan: { ...stage.plan, sunX: -3, sunY: -3 },
  });
  const one = rgb(first);
  const two = rgb(second);
  const block = height > 300 ? 2 : 1;
  for (let row = 0; row < height; row += block)
    for (let column = 0; column < width; column += block) {
      const x = column / height;
      const y = row / height;
      const bend = noise.fractal(x * 1.4 + offset, y * 1.4, 2);
      const cloud = smooth(-0.2, 0.5, noise.fractal(x * 1.7 + bend * 0.8 + offset, y * 1.9 - bend * 0.5, 4));
      const colour = mix(one, two, smooth(-0.4, 0.4, noise.at(x * 1.1 - offset, y * 1.1)));
      for (let spot = 0; spot < block * block; spot++) {
        const across = column + (spot % block);
        const down = row + Math.floor(spot / block);
        if (across < width && down < height)
          addPixel(canvas, (down * width + across) * 3, colour, cloud * 0.75 + cloud * cloud * cloud * 0.2);
      }
    }
  const isNamed = stage.plan.placed.some(({ stand }) => stand === "sky");
  if (!isNamed)
    paintPlanet(
      stage,
      dice.next() < 0.5 ? canvas.aspect * dice.between(0.02, 0.2) : canvas.aspect * dice.between(0.8, 0.98),
      dice.between(0.08, 0.3),
      dice.between(0.1, 0.2),
      rgb(dice.pick(["#d98a5b", "#6fa8c9", "#c9a36f", "#9a7fc9"])),
    );
  paintPlanet(
    stage,
    canvas.aspect * dice.between(0.2, 0.8),
    1.34,
    0.6,
    rgb(dice.pick(["#3f6fb5", "#8c5a8f", "#5a8f7a"])),
  );
}

/** A banded ball with a dark side and a thin bright air. */
export function paintPlanet(
  { canvas, noise, plan }: Stage,
  x: number,
  y: number,
  radius: number,
  colour: Rgb,
): void {
  const { width, height, data } = canvas;
  const side = plan.sunX > canvas.aspect / 2 ? 1 : -1;
  glow(canvas, x, y, radius * 1.25, colour, 0.4);
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
      const dx = ((column + 0.5) / height - x) / radius;
      const dy = ((row + 0.5) / height - y) / radius;
      const away = dx * dx + dy * dy;
      if (away >= 1) continue;
      const dz = Math.sqrt(1 - away);
      const lit = clamp(dx * side * 0.62 - dy * 0.5 + dz * 0.45, 0.03, 1);
      const swirl = noise.fractal(dx * 1.2 + 30, dy * 6 + noise.at(dx * 3, dy * 3) * 0.6, 4);
      const tone = 0.8 + swirl * 0.4;
      const air = smooth(0.75, 1, away) * 0.35;
      const edge = clamp((1 - Math.sqrt(away)) * radius * height, 0, 1);
      const at = (row * width + column) * 3;
      for (let part = 0; part < 3; part++) {
        const value = (valueAt(colour, part) * tone + air) * lit;
        const old = floatAt(data, at + part);
        data[at + part] = old + (value - old) * edge;
      }
    }
}
