import { valueAt } from "../value-at";
import type { Season } from "./brief";
import { mix, type Rgb, rgb } from "./colour";
import { paintRidge } from "./ridge.paint";
import type { Stage } from "./stage";

const greens: Record<Season, [string, string]> = {
  spring: ["#7fb25a", "#4f8f4a"],
  summer: ["#6aa24f", "#3f7d45"],
  autumn: ["#c08a3e", "#9a5a2c"],
  winter: ["#dfe7ef", "#b9c8d8"],
};

/** Colours of leaves and grass for the season: sunny and shady. */
export function greenery({ brief }: Stage): [Rgb, Rgb] {
  const [light, dark] = greens[brief.season];
  return [rgb(light), rgb(dark)];
}

/** Land at the horizon, far to near. */
export function paintBackdrop(stage: Stage): void {
  const { brief } = stage;
  const { backdrop } = brief.place;
  if (backdrop === "mountains") paintMountains(stage);
  else if (backdrop === "dunes") paintDunes(stage);
  else if (backdrop === "islands") paintIslands(stage);
  else if (backdrop === "craters") paintCraters(stage);
  else if (backdrop === "savanna") paintFlats(stage);
  else if (backdrop === "hills") paintHills(stage);
  else if (backdrop === "forest" || backdrop === "jungle") paintWoodedHills(stage);
}

function paintMountains(stage: Stage): void {
  const { plan, noise, brief, random } = stage;
  const dice = random("mountains");
  const isMars = brief.place.ground === "mars";
  const rock: Rgb = isMars ? rgb("#8c4326") : brief.season === "winter" ? rgb("#6f7f95") : rgb("#5c6b80");
  const peak = dice.between(0.36, 0.46);
  for (let layer = 0; layer < 3; layer++) {
    const offset = dice.between(0, 90);
    const tall = peak * valueAt([1, 0.62, 0.3], layer) * (isMars ? 0.55 : 1);
    const base = plan.horizon + 0.02;
    const line = (x: number) =>
      base -
      tall *
        (0.25 +
          noise.ridged((x + offset) * (1.5 + layer * 0.5), layer * 7.7, 5) * 0.85 +
          noise.at((x + offset) * 0.9, 3) * 0.3);
    const distance = valueAt([0.5, 0.3, 0.1], layer);
    paintRidge(stage, {
      line,
      near: layer === 2 && !isMars && brief.season !== "winter" ? mix(rock, greenery(stage)[1], 0.6) : rock,
      distance,
      relief: 0.85,
      foot: plan.horizon + 0.03,
      ...(isMars || layer === 2 ? {} : { snowline: base - tall * (brief.season === "winter" ? 0.35 : 0.62) }),
    });
  }
}

function paintHills(stage: Stage): void {
  const { plan, noise, random } = stage;
  const dice = random("hills");
  const [light, dark] = greenery(stage);
  for (let layer = 0; layer < 4; layer++) {
    const offset = dice.between(0, 90);
    const tall = valueAt([0.16, 0.115, 0.075, 0.035], layer);
    paintRidge(stage, {
      line: (x) =>
        plan.horizon -
        tall * (0.55 + noise.fractal((x + offset) * (0.9 + layer * 0.25), layer * 5.1, 3) * 0.9),
      near: mix(dark, light, layer / 4 + 0.15),
      distance: valueAt([0.78, 0.56, 0.34, 0.14], layer),
      relief: 0.28,
      foot: plan.horizon + 0.04,
    });
  }
}

function paintWoodedHills(stage: Stage): void {
  const { plan, noise, random, brief } = stage;
  const dice = random("woods");
  const [light, dark] = greenery(stage);
  const isJungle = brief.place.backdrop === "jungle";
  for (let layer = 0; layer < 4; layer++) {
    const offset = dice.between(0, 90);
    const tall = valueAt([0.3, 0.23, 0.16, 0.1], layer);
    const rough = isJungle ? 9 : 16;
    paintRidge(stage, {
      line: (x) =>
        plan.horizon -
        tall * (0.6 + noise.fractal((x + offset) * 1.1, layer * 5.1, 2) * 0.45) -
        noise.ridged((x + offset) * (rough + layer * 5), layer * 3.3, 2) * (0.05 - layer * 0.006),
      near: mix(
        mix(dark, light, 0.12 * layer),
        brief.season === "winter" ? rgb("#5d7385") : rgb("#1d4a34"),
        0.42,
      ),
      distance: valueAt([0.8, 0.62, 0.42, 0.22], layer),
      relief: 0.4,
      foot: plan.horizon + 0.05,
    });
  }
}

function paintDunes(stage: Stage): void {
  const { plan, noise, random, palette } = stage;
  const dice = random("dunes");
  for (let layer = 0; layer < 4; layer++) {
    const offset = dice.between(0, 90);
    const tall = valueAt([0.15, 0.13, 0.1, 0.06], layer);
    const crest = (x: number) =>
      1 - Math.abs(noise.at((x + offset) * (0.85 + layer * 0.12), layer * 9.1)) * 1.7;
    paintRidge(stage, {
      line: (x) => plan.horizon + 0.02 - tall * (0.1 + crest(x) + noise.at((x + offset) * 2.4, layer) * 0.12),
      near: mix(mix(rgb("#c98d4c"), rgb("#f0c384"), layer / 3), palette.light, 0.06),
      distance: valueAt([0.55, 0.36, 0.2, 0.06], layer),
      relief: 0.45,
      foot: plan.horizon + 0.09,
    });
  }
}

function paintIslands(stage: Stage): void {
  const { plan, noise, random } = stage;
  const dice = random("islands");
  const centre = dice.between(0, stage.canvas.aspect);
  paintRidge(stage, {
    line: (x) => {
      const bulk =
        Math.exp(-(((x - centre) / 0.3) ** 2)) * 0.075 +
        Math.exp(-(((x - centre - 0.55) / 0.16) ** 2)) * 0.035;
      return plan.horizon + 0.006 - bulk * (0.8 + noise.fractal(x * 8, 2, 3) * 0.4);
    },
    near: mix(greenery(stage)[1], rgb("#47607a"), 0.4),
    distance: 0.5,
    relief: 0.4,
    foot: plan.horizon + 0.01,
  });
}

function paintCraters(stage: Stage): void {
  const { plan, noise, random } = stage;
  const dice = random("craters");
  for (let layer = 0; layer < 2; layer++) {
    const offset = dice.between(0, 90);
    paintRidge(stage, {
      line: (x) =>
        plan.horizon -
        valueAt([0.09, 0.04], layer) * (0.45 + noise.fractal((x + offset) * (1.4 + layer), layer * 3, 4)),
      near: mix(rgb("#6f7077"), rgb("#94959b"), layer),
      distance: 0.1,
      relief: 0.7,
      foot: plan.horizon + 0.1,
    });
  }
}

function paintFlats(stage: Stage): void {
  const { plan, noise, random } = stage;
  const offset = random("flats").between(0, 90);
  for (let layer = 0; layer < 2; layer++) {
    paintRidge(stage, {
      line: (x) =>
        plan.horizon -
        valueAt([0.06, 0.02], layer) * (0.5 + noise.fractal((x + offset) * (0.7 + layer), layer * 4, 3)),
      near: mix(rgb("#7c7a4a"), rgb("#b09a55"), layer),
      distance: valueAt([0.66, 0.34], layer),
      relief: 0.2,
      foot: plan.horizon + 0.03,
    });
  }
}
