import { fillers, naturalColours, postures } from "./describing.words";
import { type Lexicon, lexicon, type WordKind } from "./lexicon";
import type { Noun } from "./noun.parse";
import { parseWords, rows } from "./rows";
import { singular, tokenise } from "./tokens";

export type Pose = "" | "fly" | "swim";

/** A drawable thing as the prompt names it. */
export interface Mention {
  noun: Noun;
  /** The word of the prompt, singular. */
  word: string;
  /** Artwork, the noun's own or one in another posture. */
  icon: string;
  count: number;
  /** Name of a colour, empty for its own. */
  colour: string;
  /** Factor on the natural size. */
  size: number;
  pose: Pose;
  /** Index of the mention it sits on, -1 for none. */
  onto: number;
}

/** What was read out of a prompt, before any decision about the picture. */
export interface Reading {
  mentions: Mention[];
  places: string[];
  hours: string[];
  weathers: string[];
  seasons: string[];
  moods: string[];
  framings: string[];
  /** Words that carry meaning and could not be drawn, in order. */
  ignored: string[];
  /** Phrases of the settings as written, in order, with the setting they asked for. */
  settings: Array<{ phrase: string; setting: string }>;
}

const maxKinds = 5;
/** What can be put on a head; other clothes are not drawn. */
const headwear = new Set(["top-hat", "crown", "billed-cap"]);
const postureOf = parseWords(postures);
const natural = new Map(rows(naturalColours).map(([colour = "", of = ""]) => [colour, of.split(", ")]));
const fillerWords = new Set(fillers.trim().split(/\s+/));

interface Pending {
  colour: string;
  count: number;
  size: number;
  pose: Pose;
  /** The relation's own word, while its second noun is awaited. */
  ontoWord: string;
  /** The next noun is worn by the one before. */
  isWorn: boolean;
}

const nothing = (): Pending => ({ colour: "", count: 0, size: 1, pose: "", ontoWord: "", isWorn: false });

/** One pass over the words, longest phrase first. */
class Reader {
  readonly reading: Reading = {
    mentions: [],
    places: [],
    hours: [],
    weathers: [],
    seasons: [],
    moods: [],
    framings: [],
    ignored: [],
    settings: [],
  };
  private pending = nothing();
  private colourWord = "";
  private clauseStart = 0;
  private afterNoun = false;
  private readonly tokens: string[];
  private readonly lexicon: Lexicon;

  constructor(prompt: string, words: Lexicon) {
    this.tokens = tokenise(prompt);
    this.lexicon = words;
  }

  read(): Reading {
    let at = 0;
    while (at < this.tokens.length) at += this.step(at);
    this.endClause();
    return this.reading;
  }

  private step(at: number): number {
    const word = this.tokens[at] ?? "";
    if (word === ".") {
      this.endClause();
      return 1;
    }
    for (let length = Math.min(this.lexicon.longest, this.tokens.length - at); length > 0; length--) {
      const part = this.tokens.slice(at, at + length);
      if (!part.includes(".") && this.take(part)) return length;
    }
    this.leftover(word);
    return 1;
  }

  private take(part: string[]): boolean {
    const phrase = part.join(" ");
    if (part.length === 1 && fillerWords.has(phrase)) return true;
    return this.takeFamily(phrase, part) || this.takeNoun(part, phrase) || this.takeWord(phrase);
  }

  private takeFamily(phrase: string, part: string[]): boolean {
    const names = this.lexicon.families.get(phrase) ?? [];
    for (const name of names) {
      const noun = this.lexicon.nouns.get(name);
      if (noun) this.addMention(noun, name, false, part);
    }
    return names.length > 0;
  }

  private takeNoun(part: string[], phrase: string): boolean {
    if (this.isSettingWord(phrase)) return false;
    const last = part.at(-1) ?? "";
    const single = [...part.slice(0, -1), singular(last)].join(" ");
    const isExact = this.lexicon.nouns.has(phrase);
    const noun = this.lexicon.nouns.get(isExact ? phrase : single);
    if (noun === undefined) return false;
    this.addMention(noun, isExact ? phrase : single, !isExact && single !== phrase, part);
    return true;
  }

  private isSettingWord(phrase: string): boolean {
    const { place, hour, weather, season, count, relation } = this.lexicon.words;
    return (
      [place, hour, weather, season, count, relation].some((map) => map.has(phrase)) &&
      !this.lexicon.nouns.has(phrase)
    );
  }

  private addMention(noun: Noun, word: string, isPlural: boolean, part: string[]) {
    const { colour, count, size, pose, ontoWord, isWorn } = this.pending;
    const { mentions } = this.reading;
    const same = mentions.findIndex(
      (other) => other.icon === noun.icon && (colour === "" || colour === other.colour),
    );
    this.pending = nothing();
    this.afterNoun = true;
    if (same >= 0 && count === 0) return;
    if (mentions.length >= maxKinds) {
      this.reading.ignored.push(part.join(" "));
      return;
    }
    const before = mentions.length - 1;
    const isDressed = isWorn && before >= this.clauseStart;
    if (isDressed && !headwear.has(noun.icon)) {
      this.reading.ignored.push(part.join(" "));
      return;
    }
    mentions.push({
      noun,
      word,
      icon: noun.icon,
      count: count > 0 ? count : isPlural ? 3 : 1,
      colour: colour === "" ? noun.tint : colour,
      size,
      pose,
      onto: isDressed ? before : -1,
    });
    const rider = mentions[before];
    if (ontoWord !== "" && rider !== undefined && before >= this.clauseStart) rider.onto = before + 1;
  }

  private takeWord(phrase: string): boolean {
    const words = this.lexicon.words;
    const last = this.reading.mentions.at(-1);
    const posture = last && this.afterNoun ? postureOf.get(`${phrase} ${last.icon}`) : undefined;
    if (last && posture !== undefined) {
      last.icon = posture;
      return true;
    }
    let isSetting = false;
    for (const [kind, list] of [
      ["place", this.reading.places],
      ["hour", this.reading.hours],
      ["weather", this.reading.weathers],
      ["season", this.reading.seasons],
      ["mood", this.reading.moods],
      ["framing", this.reading.framings],
    ] satisfies Array<[WordKind, string[]]>) {
      const setting = words[kind].get(phrase);
      if (setting === undefined) continue;
      this.addSetting(list, phrase, setting);
      isSetting = true;
    }
    if (isSetting) return true;
    return this.takeDescription(phrase);
  }

  private addSetting(list: string[], phrase: string, setting: string) {
    if (!list.includes(setting)) list.push(setting);
    this.reading.settings.push({ phrase, setting });
    const { colour } = this.pending;
    if (colour !== "" && natural.get(colour)?.includes(setting) !== true)
      this.reading.ignored.push(this.colourWord);
    this.pending = nothing();
    this.afterNoun = false;
  }

  private takeDescription(phrase: string): boolean {
    const { colour, count, size, relation } = this.lexicon.words;
    const number = /^\d{1,3}$/.test(phrase) ? Number(phrase) : Number(count.get(phrase) ?? 0);
    if (colour.has(phrase)) {
      this.pending.colour = colour.get(phrase) ?? "";
      this.colourWord = phrase;
    } else if (number > 0) this.pending.count = Math.min(number, 12);
    else if (size.has(phrase)) this.pending.size = Number(size.get(phrase));
    else if (relation.has(phrase)) this.takeRelation(phrase, relation.get(phrase) ?? "");
    else return false;
    return true;
  }

  private takeRelation(phrase: string, relation: string) {
    const last = this.reading.mentions.at(-1);
    if (relation === "above") this.pending.ontoWord = phrase;
    else if (relation === "worn") this.pending.isWorn = true;
    else if (relation === "fly" || relation === "swim") {
      if (last && this.afterNoun) last.pose = relation;
      else this.pending.pose = relation;
    }
  }

  private leftover(word: string) {
    if (/\p{L}/u.test(word)) this.reading.ignored.push(word);
    this.afterNoun = false;
  }

  private endClause() {
    const last = this.reading.mentions.at(-1);
    const { colour, ontoWord } = this.pending;
    if (colour !== "") {
      if (last && last.colour === "") last.colour = colour;
      else this.reading.ignored.push(this.colourWord);
    }
    if (ontoWord.startsWith("rid")) this.reading.ignored.push(ontoWord);
    this.pending = nothing();
    this.clauseStart = this.reading.mentions.length;
    this.afterNoun = false;
  }
}

/** Reads a prompt; never fails, unknown words end in `ignored`. */
export function readPrompt(prompt: string): Reading {
  return new Reader(prompt, lexicon()).read();
}
