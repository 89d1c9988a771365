import { floatAt } from "../value-at";
import { glow } from "./canvas";
import { lampHeads } from "./city.svg";
import { clamp, rgb, smooth } from "./colour";
import type { Stage } from "./stage";

/** Light of a street after dusk: lamps, the glow of neon, and all of it mirrored in a wet road. */
export function paintStreetLight(stage: Stage): void {
  const { canvas, brief, palette, plan, random } = stage;
  const { weather, moods, hour } = brief;
  if (hour === "night" || hour === "dusk" || hour === "sunset")
    for (const { x, y, near } of lampHeads(stage)) glow(canvas, x, y, 0.05 + near * 0.3, rgb("#ffcf7a"), 0.5);
  if (moods.has("neon") && palette.isNight) {
    const dice = random("neon");
    for (let spot = 0; spot < 9; spot++)
      glow(
        canvas,
        dice.next() * canvas.aspect,
        plan.horizon - dice.between(0, 0.16),
        dice.between(0.18, 0.42),
        rgb(dice.pick(["#ff4fd8", "#35e8ff", "#a86bff"])),
        0.3,
      );
  }
  if (weather.has("rain") || weather.has("storm") || moods.has("neon")) paintWetRoad(stage);
}

function paintWetRoad({ canvas, plan, noise }: Stage) {
  const { width, height, data } = canvas;
  const start = Math.floor(plan.horizon * height);
  const above = data.slice(0, start * width * 3);
  for (let row = start; row < height; row++) {
    const near = row / height - plan.horizon;
    const source = clamp(start - 1 - Math.round((row - start) * 0.9), 0, start - 1);
    for (let column = 0; column < width; column++) {
      const x = column / height;
      const puddle = smooth(-0.35, 0.35, noise.fractal(x / (near + 0.1), 0.6 / (near + 0.08), 3));
      const shift = Math.round(noise.at(x * 22, near * 60) * near * height * 0.05);
      const from = (source * width + clamp(column + shift, 0, width - 1)) * 3;
      const at = (row * width + column) * 3;
      const share = puddle * (0.55 - near * 0.5);
      if (share > 0)
        for (let part = 0; part < 3; part++)
          data[at + part] =
            floatAt(data, at + part) * (1 - share * 0.5) + floatAt(above, from + part) * share;
    }
  }
}
