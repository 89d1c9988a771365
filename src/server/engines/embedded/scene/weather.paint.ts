import { addPixel, blendPixel, glow } from "./canvas";
import { clamp, mix, type Rgb, rgb, smooth } from "./colour";
import type { Stage } from "./stage";

/** What stands in the sky behind the land: rainbow, northern lights, lightning, fireworks. */
export function paintSpectacle(stage: Stage): void {
  const { weather } = stage.brief;
  if (weather.has("rainbow")) paintRainbow(stage);
  if (weather.has("northern")) paintNorthernLights(stage);
  if (weather.has("storm")) paintLightning(stage);
  if (weather.has("fireworks")) paintFireworks(stage);
}

function paintRainbow({ canvas, plan, random }: Stage) {
  const { width, height, aspect } = canvas;
  const dice = random("rainbow");
  const centreX = aspect * dice.between(0.35, 0.65);
  const radius = plan.horizon * dice.between(0.8, 0.92);
  const wide = 0.085;
  for (let row = 0; row < plan.horizon * height; row++)
    for (let column = 0; column < width; column++) {
      const away = (Math.hypot(column / height - centreX, row / height - plan.horizon) - radius) / wide + 0.5;
      if (away <= 0 || away >= 1) continue;
      const colour = spectrum(away);
      blendPixel(canvas, column, row, colour, 0.5 * Math.sin(away * Math.PI) ** 0.6);
    }
}

/** Violet at 0 to red at 1. */
function spectrum(share: number): Rgb {
  const turn = (0.78 - share * 0.8) * 6;
  const part = (shift: number) => clamp(Math.abs(((turn + shift + 12) % 6) - 3) - 1, 0, 1) * 0.8 + 0.15;
  return [part(0), part(4), part(2)];
}

function paintNorthernLights({ canvas, plan, noise, random }: Stage) {
  const { width, height } = canvas;
  const dice = random("northern");
  const offset = dice.between(0, 50);
  for (let curtain = 0; curtain < 3; curtain++) {
    const low = rgb(curtain === 1 ? "#5dffd0" : "#3dffb0");
    const high = rgb(curtain === 1 ? "#ff5fae" : "#8a5cff");
    for (let column = 0; column < width; column++) {
      const x = column / height;
      const foot =
        plan.horizon * (0.66 - curtain * 0.16) +
        noise.fractal(x * 1.1 + offset + curtain * 9, curtain, 2) * 0.16;
      const tall = 0.3 + noise.at(x * 2 + offset, curtain * 3) * 0.12;
      const rays =
        0.45 +
        0.55 * smooth(-0.4, 0.5, noise.fractal(x * 14 + offset + noise.at(x * 3, 5) * 2, curtain * 5, 3));
      for (
        let row = Math.max(0, Math.floor((foot - tall) * height));
        row < foot * height + 0.09 * height;
        row++
      ) {
        const up = (foot - row / height) / tall;
        const strength = (up < 0 ? smooth(-0.3, 0, up) : (1 - up) ** 1.5) * rays * 0.5;
        if (strength > 0 && row < height)
          addPixel(canvas, (row * width + column) * 3, mix(low, high, smooth(0.1, 0.9, up)), strength);
      }
    }
  }
}

function paintLightning({ canvas, plan, random }: Stage) {
  const dice = random("lightning");
  const x = canvas.aspect * (dice.next() < 0.5 ? dice.between(0.12, 0.34) : dice.between(0.66, 0.88));
  glow(canvas, x, plan.horizon * 0.3, 0.5, [0.75, 0.8, 1], 0.35);
  const strike = (fromX: number, fromY: number, toY: number, lean: number, strength: number) => {
    let [boltX, boltY] = [fromX, fromY];
    while (boltY < toY) {
      const length = dice.between(0.02, 0.05);
      const slope = lean + dice.between(-0.9, 0.9);
      for (let along = 0; along < length; along += 0.0012) {
        glow(canvas, boltX + slope * along, boltY + along, 0.011, [0.6, 0.7, 1], 0.1 * strength);
        glow(canvas, boltX + slope * along, boltY + along, 0.0026, [1, 1, 1], strength);
      }
      boltX += slope * length;
      boltY += length;
      if (strength > 0.9 && dice.next() < 0.28)
        strike(boltX, boltY, boltY + dice.between(0.05, 0.13), dice.between(-1.1, 1.1), 0.5);
    }
  };
  strike(x, 0, plan.horizon - 0.01, dice.between(-0.25, 0.25), 1);
}

function paintFireworks({ canvas, plan, random }: Stage) {
  const dice = random("fireworks");
  for (let burst = 0; burst < 5; burst++) {
    const x = canvas.aspect * dice.between(0.1, 0.9);
    const y = plan.horizon * dice.between(0.12, 0.55);
    const size = dice.between(0.09, 0.17);
    const colour = rgb(dice.pick(["#ffd166", "#ff5f6d", "#6fe3ff", "#b58cff", "#7dff9a", "#ff9ad5"]));
    glow(canvas, x, y, size * 1.6, colour, 0.25);
    for (let ray = 0; ray < 40; ray++) {
      const angle = (ray / 40) * Math.PI * 2 + dice.between(-0.05, 0.05);
      const length = size * dice.between(0.7, 1);
      for (let along = 0.15; along < 1; along += 0.05) {
        const out = length * along;
        glow(
          canvas,
          x + Math.cos(angle) * out,
          y + Math.sin(angle) * out + out * out * 0.8,
          0.0035 + along * 0.0025,
          colour,
          0.3 + along * 0.5,
        );
      }
    }
  }
}

/** What falls or hangs between the viewer and the scene: mist, rain, snow. */
export function paintWeather(stage: Stage): void {
  const { weather, place } = stage.brief;
  if (!place.isOutdoors || place.name === "space" || place.name === "moon") return;
  if (weather.has("fog")) paintFog(stage);
  if (weather.has("rain") || weather.has("storm")) paintRain(stage);
  if (weather.has("snow") || (place.ground === "snow" && stage.random("flakes").next() < 0.45))
    paintSnow(stage);
  if (stage.brief.moods.has("dreamy")) paintSparkles(stage);
}

function paintFog({ canvas, palette, plan, noise }: Stage) {
  const { width, height } = canvas;
  for (let row = 0; row < height; row++) {
    const y = row / height;
    const band = Math.exp(-(((y - plan.horizon) / 0.2) ** 2));
    for (let column = 0; column < width; column++) {
      const drift = noise.fractal((column / height) * 1.6, y * 5 + 20, 3) * 0.5 + 0.5;
      blendPixel(canvas, column, row, palette.haze, Math.min(0.86, 0.12 + band * (0.3 + drift * 0.5)));
    }
  }
}

function paintRain({ canvas, palette, random }: Stage) {
  const dice = random("rain");
  const colour = mix(palette.haze, [1, 1, 1], 0.4);
  const { height } = canvas;
  for (let drop = 0; drop < 620 * canvas.aspect; drop++) {
    const near = dice.next() ** 2;
    const length = (0.02 + near * 0.06) * height;
    const startX = dice.between(-0.05, canvas.aspect + 0.1) * height;
    const startY = dice.between(-0.06, 1) * height;
    const alpha = 0.12 + near * 0.26;
    for (let step = 0; step < length; step++) {
      const x = Math.floor(startX - step * 0.18);
      blendPixel(canvas, x, Math.floor(startY + step), colour, alpha * Math.min(1, step / length + 0.3));
      if (near > 0.6 && height > 600)
        blendPixel(canvas, x + 1, Math.floor(startY + step), colour, alpha * 0.5);
    }
  }
}

function paintSnow({ canvas, palette, random }: Stage) {
  const dice = random("snow");
  const colour: Rgb = mix([1, 1, 1], palette.ambient, 0.35);
  for (let flake = 0; flake < 420 * canvas.aspect; flake++) {
    const near = dice.next() ** 3;
    const radius = (0.0016 + near * 0.0075) * canvas.height;
    const centreX = dice.next() * canvas.width;
    const centreY = dice.next() * canvas.height;
    const alpha = 0.85 - near * 0.35;
    for (let row = Math.floor(centreY - radius); row <= centreY + radius; row++)
      for (let column = Math.floor(centreX - radius); column <= centreX + radius; column++) {
        const away = Math.hypot(column + 0.5 - centreX, row + 0.5 - centreY) / (radius + 0.5);
        if (away < 1) blendPixel(canvas, column, row, colour, alpha * (1 - away * away));
      }
  }
}

function paintSparkles({ canvas, random }: Stage) {
  const dice = random("sparkles");
  for (let spark = 0; spark < 46 * canvas.aspect; spark++) {
    const size = 0.004 + dice.next() ** 3 * 0.014;
    glow(
      canvas,
      dice.next() * canvas.aspect,
      dice.between(0.1, 0.95),
      size,
      dice.next() < 0.5 ? [1, 0.92, 0.7] : [0.9, 0.85, 1],
      0.8,
    );
  }
}
