import { floatAt, valueAt } from "../value-at";
import { addPixel, glow } from "./canvas";
import { clamp, mix, type Rgb, rgb, smooth } from "./colour";
import type { Palette } from "./palette";
import type { Stage } from "./stage";

/** Fills the canvas down to a little below the horizon with the sky of the hour, its stars and the halo of sun or moon. */
export function paintSky(stage: Stage): void {
  const { canvas, palette, plan, noise } = stage;
  const { width, height, data } = canvas;
  const bottom = clamp(plan.horizon, 0.25, 1);
  const end = Math.min(height, Math.ceil((bottom + 0.12) * height));
  const sunny = palette.isNight ? 0.16 : 0.3 + palette.direction * 0.2;
  const [red, green, blue] = palette.light;
  for (let row = 0; row < end; row++) {
    const y = row / height;
    const [baseRed, baseGreen, baseBlue] = gradient(palette, clamp(y / bottom, 0, 1));
    const awayY = (y - plan.sunY) * 1.25;
    for (let column = 0; column < width; column++) {
      const x = column / height;
      const awayX = x - plan.sunX;
      const near = Math.exp(-Math.sqrt(awayX * awayX + awayY * awayY) * 3.2);
      const halo = (near + near * near * near * Math.sqrt(near) * 0.8) * sunny * 0.75;
      const drift = noise.at(x * 1.3 + 40, y * 2.1) * 0.012;
      const at = (row * width + column) * 3;
      data[at] = baseRed + (red - baseRed * 0.55) * halo + drift;
      data[at + 1] = baseGreen + (green - baseGreen * 0.55) * halo + drift;
      data[at + 2] = baseBlue + (blue - baseBlue * 0.55) * halo + drift;
    }
  }
  if (palette.stars > 0) paintStars(stage);
}

const gradient = ({ zenith, middle, horizon }: Palette, share: number): Rgb =>
  share < 0.55 ? mix(zenith, middle, smooth(0, 0.55, share)) : mix(middle, horizon, smooth(0.55, 1, share));

function paintStars({ canvas, palette, plan, random }: Stage): void {
  const dice = random("stars");
  const count = Math.round(330 * canvas.aspect);
  for (let index = 0; index < count; index++) {
    const x = dice.next() * canvas.aspect;
    const y = dice.next() * Math.min(1, plan.horizon);
    const size = dice.next() ** 4;
    if (Math.hypot(x - plan.sunX, y - plan.sunY) < 0.06) continue;
    const fade = palette.stars * smooth(plan.horizon, plan.horizon * 0.35, y) * (0.25 + 0.75 * dice.next());
    const colour: Rgb = dice.next() < 0.25 ? [1, 0.88, 0.74] : [0.86, 0.92, 1];
    const column = Math.floor(x * canvas.height);
    const row = Math.floor(y * canvas.height);
    if (column < canvas.width && row < canvas.height)
      addPixel(canvas, (row * canvas.width + column) * 3, colour, fade * (0.35 + size));
    if (size > 0.3) glow(canvas, x, y, 0.004 + size * 0.007, colour, fade * size * 0.9);
  }
}

/** Draws the disc of the sun or the moon itself; behind clouds and land, so call it first. */
export function paintDisc(stage: Stage): void {
  const { canvas, palette, plan, brief, noise } = stage;
  const covered = ["storm", "rain", "snow", "fog"].some((name) => brief.weather.has(name));
  if (brief.hour === "dusk" || covered) return;
  const { width, height } = canvas;
  const isMoon = palette.isNight;
  const low = brief.hour === "sunset" || brief.hour === "dawn";
  const radius = isMoon ? 0.052 : low ? 0.062 : 0.038;
  const isCrescent = isMoon && stage.random("moon").next() < 0.3;
  glow(canvas, plan.sunX, plan.sunY, radius * 5, palette.light, isMoon ? 0.34 : 0.5);
  const core: Rgb = isMoon ? rgb("#f6f4e8") : low ? [1.5, 1.3, 0.98] : [1.5, 1.5, 1.4];
  const reach = Math.ceil(radius * height) + 2;
  const centreX = plan.sunX * height;
  const centreY = plan.sunY * height;
  for (let row = Math.max(0, Math.floor(centreY - reach)); row < Math.min(height, centreY + reach); row++) {
    for (
      let column = Math.max(0, Math.floor(centreX - reach));
      column < Math.min(width, centreX + reach);
      column++
    ) {
      const dx = (column + 0.5 - centreX) / height / radius;
      const dy = (row + 0.5 - centreY) / height / radius;
      const edge = 1.2 / (radius * height);
      let alpha = 1 - smooth(1 - edge, 1 + edge, Math.hypot(dx, dy));
      if (isCrescent) alpha *= smooth(0.92, 0.98, Math.hypot(dx - 0.42, dy + 0.2));
      if (alpha === 0) continue;
      const sea = isMoon ? clamp(noise.fractal(dx * 1.7 + 9, dy * 1.7, 4) * 0.9 + 0.1, 0, 1) * 0.22 : 0;
      const shade = isMoon ? 1 - sea - Math.max(0, Math.hypot(dx, dy) - 0.6) * 0.12 : 1;
      const at = (row * width + column) * 3;
      for (let part = 0; part < 3; part++) {
        const old = floatAt(canvas.data, at + part);
        canvas.data[at + part] = old + (valueAt(core, part) * shade - old) * alpha;
      }
    }
  }
}
