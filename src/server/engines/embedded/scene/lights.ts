import { type Rgb, rgb } from "./colour";

/** Things that shine by themselves: colour, where the lamp is (from the top, as a share of the height), reach in heights. */
const lamps: Record<string, { colour: Rgb; at: number; reach: number }> = {
  fire: { colour: rgb("#ff8a2a"), at: 0.6, reach: 1.7 },
  camping: { colour: rgb("#ff9a3c"), at: 0.8, reach: 0.9 },
  candle: { colour: rgb("#ffc163"), at: 0.1, reach: 1.6 },
  "diya-lamp": { colour: rgb("#ffb54a"), at: 0.2, reach: 1.6 },
  "jack-o-lantern": { colour: rgb("#ff9a2e"), at: 0.6, reach: 1.1 },
  "red-paper-lantern": { colour: rgb("#ff6a3c"), at: 0.5, reach: 1.2 },
  lighthouse: { colour: rgb("#ffe9a6"), at: 0.13, reach: 0.7 },
  "flying-saucer": { colour: rgb("#8dffd2"), at: 0.75, reach: 0.9 },
  rocket: { colour: rgb("#ffb04a"), at: 0.85, reach: 0.6 },
  phoenix: { colour: rgb("#ff9a3c"), at: 0.5, reach: 0.9 },
  volcano: { colour: rgb("#ff5a2a"), at: 0.15, reach: 0.7 },
  "crystal-ball": { colour: rgb("#b58cff"), at: 0.4, reach: 1.1 },
  sparkler: { colour: rgb("#ffe9a6"), at: 0.2, reach: 1.2 },
  fairy: { colour: rgb("#fff0a8"), at: 0.4, reach: 0.8 },
  ghost: { colour: rgb("#cfe0ff"), at: 0.5, reach: 0.7 },
  "christmas-tree": { colour: rgb("#ffd66b"), at: 0.5, reach: 0.7 },
  jellyfish: { colour: rgb("#9fd8ff"), at: 0.3, reach: 0.8 },
  "hot-air-balloon": { colour: rgb("#ffb45c"), at: 0.7, reach: 0.5 },
};

export const lampOf = (icon: string) => lamps[icon];
