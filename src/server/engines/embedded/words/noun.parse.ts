import { rows } from "./rows";

/** Where a thing is at home in a picture. */
export type Habitat =
  /** Stands on the ground. */
  | "land"
  /** A small thing: lies on a table, else on the ground. */
  | "thing"
  /** Floats on water, else stands on the ground. */
  | "water"
  /** Stands in shallow water. */
  | "wade"
  /** Leaps out of water. */
  | "leap"
  /** Swims below the surface. */
  | "under"
  /** Grows on the sea bed. */
  | "bed"
  /** Flies. */
  | "air"
  /** Hangs from above. */
  | "hang"
  /** Stands in the sky, far beyond everything. */
  | "sky";

const habitats: readonly string[] = "land thing water wade leap under bed air hang sky".split(" ");
const isHabitat = (word: string): word is Habitat => habitats.includes(word);

export interface Noun {
  /** File name of the artwork, without `.svg`. */
  icon: string;
  /** The usual name. */
  name: string;
  /** Height of a grown one, in metres. */
  metres: number;
  habitat: Habitat;
  /** The place it is drawn in when the prompt names none. */
  home: string;
  /** Name of the colour it has by nature where the artwork has another; empty for none. */
  tint: string;
}

/** Reads a table of nouns; every name of a row becomes a key of its own. Throws on a malformed row. */
export function parseNouns(table: string): Array<[string, Noun]> {
  return rows(table).flatMap((cells) => {
    const [icon = "", names = "", metres = "", habitat = "", home = "", tint = ""] = cells;
    if (!isHabitat(habitat) || !(Number(metres) > 0)) throw new Error(`Malformed noun: ${cells.join(" | ")}`);
    const all = names.split(", ");
    const noun: Noun = { icon, name: all[0] ?? icon, metres: Number(metres), habitat, home, tint };
    return all.map((name): [string, Noun] => [name, noun]);
  });
}
