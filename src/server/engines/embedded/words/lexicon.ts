import { animals } from "./animals.words";
import { buildings } from "./buildings.words";
import { colours, counts, families, fillers, relations, sizes } from "./describing.words";
import { food } from "./food.words";
import { machines } from "./machines.words";
import { nature } from "./nature.words";
import { type Noun, parseNouns } from "./noun.parse";
import { people } from "./people.words";
import { parseWords } from "./rows";
import { framings, hours, moods, places, seasons, weathers } from "./settings.words";
import { things } from "./things.words";

export type WordKind =
  | "place"
  | "hour"
  | "weather"
  | "season"
  | "mood"
  | "framing"
  | "colour"
  | "count"
  | "size"
  | "relation";

export interface Lexicon {
  nouns: ReadonlyMap<string, Noun>;
  /** Words for several nouns at once. */
  families: ReadonlyMap<string, string[]>;
  words: Readonly<Record<WordKind, ReadonlyMap<string, string>>>;
  fillers: ReadonlySet<string>;
  /** Words in the longest phrase. */
  longest: number;
}

function build(): Lexicon {
  const nouns = new Map(
    [animals, people, machines, buildings, nature, things, food].flatMap((table) => parseNouns(table)),
  );
  const words = {
    place: parseWords(places),
    hour: parseWords(hours),
    weather: parseWords(weathers),
    season: parseWords(seasons),
    mood: parseWords(moods),
    framing: parseWords(framings),
    colour: parseWords(colours),
    count: parseWords(counts),
    size: parseWords(sizes),
    relation: parseWords(relations),
  };
  const groups = new Map([...parseWords(families)].map(([word, names]) => [word, names.split(", ")]));
  const phrases = [nouns, groups, ...Object.values(words)].flatMap((map) => [...map.keys()]);
  const longest = Math.max(...phrases.map((phrase) => phrase.split(" ").length));
  return { nouns, families: groups, words, fillers: new Set(fillers.trim().split(/\s+/)), longest };
}

let built: Lexicon | undefined;

/** Every word the composer knows; built at the first call. */
export function lexicon(): Lexicon {
  built ??= build();
  return built;
}
