import { randomOf } from "../scene/random";
import { colours as colourWords } from "../words/describing.words";
import { parseWords } from "../words/rows";
import { singular, tokenise } from "../words/tokens";
import { fromHue, type Oklab, oklabOf } from "./oklab";

const named: Record<string, string> = {
  red: "#d8352f",
  orange: "#f08a2c",
  yellow: "#f6d13c",
  gold: "#d9a62e",
  green: "#3f9d57",
  teal: "#1fa6a0",
  blue: "#2f6fd0",
  purple: "#7d45c2",
  pink: "#ee7ab0",
  brown: "#83552f",
  white: "#f4f4f0",
  black: "#141419",
  grey: "#8b9097",
};

/** Whole palettes by mood or thing. */
const moods: Array<[words: string, colours: string[]]> = [
  ["fire flame lava volcano ember inferno", ["#1c0a0a", "#7a1410", "#e2471d", "#f9a23a", "#fff1c2"]],
  ["sea ocean water wave underwater lagoon", ["#06182e", "#0d4a78", "#1c8fb5", "#7fd6d0", "#f0fbf4"]],
  ["forest leaf jungle moss garden nature meadow", ["#0f2018", "#23543a", "#5f8f4a", "#b9c96a", "#f5efcf"]],
  ["night midnight galaxy space cosmos nebula star", ["#05050f", "#1a1650", "#5a2f9e", "#c252a8", "#ffd9b8"]],
  ["sunset dusk evening autumn", ["#1d1038", "#7a2a62", "#d8574f", "#f7a95a", "#ffe9b8"]],
  ["ice snow winter frost arctic cold", ["#0e2238", "#3f6f9c", "#93bfdc", "#d5e9f2", "#ffffff"]],
  [
    "calm serene quiet peace gentle soft pastel dream",
    ["#6d7fae", "#b6b6dd", "#f0c9d6", "#fbe6cf", "#fffaf0"],
  ],
  ["neon cyberpunk electric synthwave futuristic", ["#0a0620", "#3b0f7a", "#e62fc0", "#22d5f0", "#f6ff9a"]],
  ["desert sand dune earth clay", ["#2a160f", "#7d4426", "#c9813f", "#ecc07f", "#fbeed6"]],
  ["spring blossom flower rose love romantic", ["#3b1430", "#a8325f", "#ee7fa5", "#fbc9c9", "#fff4ea"]],
  ["storm rain grey gloomy sad dark", ["#0c1016", "#2c3a48", "#5d7183", "#9fb0bb", "#e3e9ea"]],
  ["gold luxury royal treasure", ["#120d06", "#4a3212", "#a8772a", "#e9c46a", "#fff3cf"]],
];

export interface Palette {
  /** Dark to light. */
  colours: Oklab[];
  /** Words of the prompt that chose it. */
  words: string[];
}

/** Colours from the colour and mood words of the prompt; without any, a harmony drawn from its hash. */
export function paletteFor(prompt: string, seed: number): Palette {
  const colourOf = parseWords(colourWords);
  const words = tokenise(prompt);
  const found = words.flatMap((word): Array<[string, string]> => {
    const name = colourOf.get(word);
    const hex = name === undefined ? undefined : named[name];
    return hex === undefined ? [] : [[word, hex]];
  });
  const dice = randomOf(`${prompt}/${seed}/palette`);
  if (found.length > 0) {
    const main = [...new Map(found.map(([, hex]) => [hex, oklabOf(hex)])).values()];
    const [first = fromHue(0.6, 0.1, 0.5)] = main;
    const shades =
      main.length === 1
        ? [0.16, 0.42, first[0], 0.84].map(
            (light): Oklab => [light, first[1] * (light < 0.3 ? 0.6 : 1), first[2] * (light < 0.3 ? 0.6 : 1)],
          )
        : main;
    const colours: Oklab[] = [
      ...shades,
      [0.12, first[1] * 0.25, first[2] * 0.25],
      [0.97, first[1] * 0.08, first[2] * 0.08],
    ];
    return { colours: colours.sort((a, b) => a[0] - b[0]), words: [...new Set(found.map(([word]) => word))] };
  }
  const moodOf = (word: string) =>
    moods.find(([keys]) => keys.split(" ").some((key) => key === word || key === singular(word)));
  const mood = words.map(moodOf).find((found) => found !== undefined);
  if (mood) {
    const chosen = words.filter((word) => moodOf(word) === mood);
    return { colours: mood[1].map(oklabOf), words: [...new Set(chosen)] };
  }
  const hue = dice.next();
  const step = dice.pick([0.08, 0.15, 0.33, 0.5]);
  const colours = [0.16, 0.38, 0.58, 0.76, 0.94].map((light, index) =>
    fromHue(
      light,
      index === 4 ? 0.03 : 0.06 + 0.1 * Math.sin((index + 0.6) * 0.8),
      hue + (step * index) / 3 + dice.between(-0.02, 0.02),
    ),
  );
  return { colours, words: [] };
}
