import { type Mention, type Reading, readPrompt } from "../words/reading";
import { notesOf } from "./notes";
import type { Place } from "./places";
import { randomOf } from "./random";
import { placeOf } from "./setting";

export type Hour = "dawn" | "morning" | "day" | "golden" | "sunset" | "dusk" | "night";
export type Season = "spring" | "summer" | "autumn" | "winter";

/** Everything the picture is to show, decided. */
export interface Brief {
  subjects: Mention[];
  place: Place;
  hour: Hour;
  season: Season;
  weather: ReadonlySet<string>;
  moods: ReadonlySet<string>;
  isPortrait: boolean;
  isFar: boolean;
  /** What was drawn and what was not, in words for people. */
  notes: Record<string, string>;
}

const hourNames: readonly string[] = ["dawn", "morning", "day", "golden", "sunset", "dusk", "night"];
const isHour = (name: string): name is Hour => hourNames.includes(name);
const isSeason = (name: string): name is Season => ["spring", "summer", "autumn", "winter"].includes(name);

function without(reading: Reading, negative: Reading): Reading {
  const banned = new Set(negative.mentions.map((mention) => mention.icon));
  const keep = (list: string[], other: string[]) => list.filter((name) => !other.includes(name));
  const kept = reading.mentions.filter((mention) => !banned.has(mention.icon));
  const mentions = kept.map((mention) => {
    const under = reading.mentions[mention.onto];
    return { ...mention, onto: under === undefined ? -1 : kept.indexOf(under) };
  });
  const settings = reading.settings.filter(
    ({ setting }) => !negative.settings.some((other) => other.setting === setting),
  );
  return {
    ...reading,
    mentions,
    settings,
    places: keep(reading.places, negative.places),
    hours: keep(reading.hours, negative.hours),
    weathers: keep(reading.weathers, negative.weathers),
    seasons: keep(reading.seasons, negative.seasons),
    moods: keep(reading.moods, negative.moods),
  };
}

/** A tree that is a subject has the leaves of the season. */
function inSeason(mention: Mention, season: Season): Mention {
  if (mention.icon !== "deciduous-tree" || mention.colour !== "") return mention;
  return { ...mention, colour: season === "autumn" ? "orange" : season === "spring" ? "pink" : "" };
}

const moodHours: [Hour, ...Hour[]] = ["dawn", "golden", "sunset", "dusk", "morning", "day"];

function hourOf(reading: Reading, place: Place, prompt: string): Hour {
  const asked = reading.hours.at(-1) ?? "";
  if (reading.weathers.includes("northern") || reading.weathers.includes("fireworks")) return "night";
  if (isHour(asked)) return asked;
  if (reading.moods.includes("gloomy") || reading.moods.includes("neon"))
    return reading.moods.includes("neon") ? "night" : "dusk";
  if (reading.moods.includes("warm")) return "golden";
  if (reading.moods.includes("dreamy")) return "sunset";
  if (
    reading.mentions.some(({ icon }) =>
      ["jack-o-lantern", "ghost", "bat", "figure-vampire", "figure-zombie"].includes(icon),
    )
  )
    return "night";
  if (place.ground === "moon" || place.name === "space") return "night";
  if (reading.mentions.length === 0 && reading.settings.length === 0) return randomOf(prompt).pick(moodHours);
  return "day";
}

/** Reads prompt and negative prompt and decides what the picture shows. Never fails. */
export function briefOf(prompt: string, negativePrompt = ""): Brief {
  const whole = readPrompt(prompt);
  const reading = without(whole, readPrompt(negativePrompt));
  const place = placeOf(reading, prompt);
  const hour = hourOf(reading, place, prompt);
  const season = reading.seasons.find(isSeason) ?? "summer";
  const weather = new Set(reading.weathers);
  if (reading.moods.includes("gloomy") && weather.size === 0) weather.add("fog");
  const isWinter =
    season === "winter" &&
    (place.ground === "grass" ||
      place.ground === "forest" ||
      place.ground === "rock" ||
      place.ground === "flowers");
  return {
    subjects: reading.mentions.map((mention) => inSeason(mention, season)),
    place: isWinter ? { ...place, ground: "snow" } : place,
    hour,
    season: place.ground === "snow" ? "winter" : season,
    weather,
    moods: new Set(reading.moods),
    isPortrait: reading.framings.includes("portrait") && reading.mentions.length > 0,
    isFar: reading.framings.includes("far"),
    notes: notesOf(whole, reading, place, hour),
  };
}
