import type { Brief, Hour } from "./brief";
import { mix, type Rgb, rgb, times } from "./colour";
import type { Random } from "./random";

/** The light of one picture. */
export interface Palette {
  zenith: Rgb;
  middle: Rgb;
  horizon: Rgb;
  /** Colour of the sun or moon and of what it lights. */
  light: Rgb;
  /** What far things fade into. */
  haze: Rgb;
  /** Every lit surface is multiplied by this. */
  ambient: Rgb;
  /** Cast shadows. */
  shade: Rgb;
  /** Opacity of stars, 0..1. */
  stars: number;
  /** How strongly light comes from one side, 0..1. */
  direction: number;
  isNight: boolean;
}

interface Stops {
  skies: [[string, string, string], ...Array<[string, string, string]>];
  light: string;
  ambient: Rgb;
  shade: string;
  stars: number;
  direction: number;
}

const hours: Record<Hour, Stops> = {
  dawn: {
    skies: [
      ["#41598f", "#c793a8", "#ffd3a8"],
      ["#4f6f9f", "#dba6a0", "#ffe0b8"],
      ["#4a4f8c", "#b78bb8", "#ffc2a6"],
    ],
    light: "#ffd9ab",
    ambient: [0.93, 0.84, 0.84],
    shade: "#2f2f56",
    stars: 0.12,
    direction: 0.8,
  },
  morning: {
    skies: [
      ["#4f93d8", "#a5cdec", "#fbeed6"],
      ["#5a9fd6", "#b4d9ec", "#fdf1dc"],
    ],
    light: "#fff1cf",
    ambient: [1, 0.98, 0.93],
    shade: "#27406a",
    stars: 0,
    direction: 0.55,
  },
  day: {
    skies: [
      ["#2d7bd3", "#79b8ee", "#dcedf7"],
      ["#1f6cc4", "#6fb2e8", "#d3eaf6"],
      ["#3d8fd9", "#8cc8ee", "#e6f3f6"],
    ],
    light: "#fff8e4",
    ambient: [1, 1, 1],
    shade: "#23405f",
    stars: 0,
    direction: 0.4,
  },
  golden: {
    skies: [
      ["#5a8cbf", "#e9c48c", "#ffdf9b"],
      ["#6b93ba", "#f0c795", "#ffe3a6"],
      ["#4f7fb5", "#e3b787", "#ffd68a"],
    ],
    light: "#ffdf9a",
    ambient: [1.04, 0.92, 0.78],
    shade: "#4b3550",
    stars: 0,
    direction: 0.9,
  },
  sunset: {
    skies: [
      ["#2b2c68", "#b8487c", "#ff9a52"],
      ["#33286a", "#c9506f", "#ffb05c"],
      ["#20305f", "#a3496f", "#ff8650"],
    ],
    light: "#ffb169",
    ambient: [0.98, 0.74, 0.66],
    shade: "#2a1c44",
    stars: 0.18,
    direction: 1,
  },
  dusk: {
    skies: [
      ["#141b47", "#43418a", "#d58a94"],
      ["#161f4d", "#3f4a92", "#b98fb0"],
      ["#1a1740", "#553f86", "#e59a86"],
    ],
    light: "#f3b9a8",
    ambient: [0.66, 0.62, 0.8],
    shade: "#120f2c",
    stars: 0.55,
    direction: 0.5,
  },
  night: {
    skies: [
      ["#050a22", "#0f2150", "#2c4a7c"],
      ["#070720", "#151d4c", "#35437a"],
      ["#04101f", "#0b2a4a", "#24557a"],
    ],
    light: "#dfe8ff",
    ambient: [0.46, 0.55, 0.82],
    shade: "#04071a",
    stars: 1,
    direction: 0.6,
  },
};

/** The light for an hour, a weather and a mood; the seed varies it. */
export function paletteOf(brief: Brief, random: Random): Palette {
  const stops = hours[brief.hour];
  const [zenith, middle, horizon] = random.pick(stops.skies);
  const isNight = brief.hour === "night";
  const base: Palette = {
    zenith: rgb(zenith),
    middle: rgb(middle),
    horizon: rgb(horizon),
    light: rgb(stops.light),
    haze: mix(rgb(horizon), rgb(middle), 0.35),
    ambient: stops.ambient,
    shade: rgb(stops.shade),
    stars: stops.stars,
    direction: stops.direction,
    isNight,
  };
  if (brief.place.ground === "moon") return airless(base);
  if (brief.place.ground === "mars") return dusty(base);
  return brief.moods.has("dreamy") ? dreamy(weathered(base, brief)) : weathered(base, brief);
}

function weathered(palette: Palette, { weather, moods }: Brief): Palette {
  const cover = weather.has("storm")
    ? 0.85
    : weather.has("rain")
      ? 0.7
      : weather.has("snow")
        ? 0.6
        : weather.has("fog")
          ? 0.5
          : weather.has("clouds")
            ? 0.3
            : moods.has("gloomy")
              ? 0.4
              : 0;
  if (cover === 0) return palette;
  const grey = (colour: Rgb, target: Rgb) => mix(colour, target, cover);
  const bright = palette.isNight ? 0.22 : weather.has("storm") ? 0.42 : 0.72;
  const top: Rgb = [bright * 0.74, bright * 0.79, bright * 0.86];
  const low: Rgb = [bright * 1.06, bright * 1.1, bright * 1.14];
  const dim = 1 - cover * (weather.has("storm") ? 0.42 : 0.2);
  return {
    ...palette,
    zenith: grey(palette.zenith, top),
    middle: grey(palette.middle, mix(top, low, 0.5)),
    horizon: grey(palette.horizon, low),
    haze: grey(palette.haze, low),
    ambient: [palette.ambient[0] * dim * 0.97, palette.ambient[1] * dim, palette.ambient[2] * dim * 1.03],
    stars: palette.stars * (1 - cover),
    direction: palette.direction * (1 - cover * 0.8),
  };
}

const dreamy = (palette: Palette): Palette => ({
  ...palette,
  zenith: mix(palette.zenith, [0.45, 0.35, 0.75], 0.35),
  middle: mix(palette.middle, [0.95, 0.62, 0.85], 0.35),
  horizon: mix(palette.horizon, [1, 0.83, 0.86], 0.35),
  haze: mix(palette.haze, [0.95, 0.75, 0.9], 0.35),
});

/** No air: a black sky, hard white light. */
const airless = (palette: Palette): Palette => ({
  ...palette,
  zenith: rgb("#020308"),
  middle: rgb("#05060f"),
  horizon: rgb("#0b0d18"),
  haze: rgb("#3a3c44"),
  light: rgb("#fffdf4"),
  ambient: [0.94, 0.95, 0.98],
  shade: rgb("#0a0a10"),
  stars: 1,
  direction: 0.8,
  isNight: true,
});

/** Thin air full of red dust. */
const dusty = (palette: Palette): Palette => ({
  ...palette,
  zenith: mix(palette.zenith, rgb("#a8745a"), 0.75),
  middle: mix(palette.middle, rgb("#d99f78"), 0.8),
  horizon: mix(palette.horizon, rgb("#f0cda6"), 0.8),
  haze: mix(palette.haze, rgb("#e0ab84"), 0.8),
  ambient: times(palette.ambient, [1, 0.9, 0.82]),
});
