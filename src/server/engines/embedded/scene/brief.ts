import type { Habitat } from "../words/noun.parse";
import { type Mention, type Reading, readPrompt } from "../words/reading";
import { notesOf } from "./notes";
import { joinPlaces, type Place, placeNamed } from "./places";
import { hashOf } from "./random";

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

const inWater: readonly Habitat[] = ["water", "wade", "leap", "under", "bed"];

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

function placeOf(reading: Reading, prompt: string): Place {
  const { mentions, places } = reading;
  const swimmers = mentions.filter(({ noun }) => noun.habitat === "under" || noun.habitat === "bed");
  if (places.length > 0) {
    const isDive = swimmers.length > 0 && swimmers.length === mentions.length && places.includes("sea");
    const place = isDive ? placeNamed("underwater") : joinPlaces(places);
    const wantsWater = mentions.some(({ noun, onto }) => onto < 0 && inWater.includes(noun.habitat));
    return wantsWater &&
      place.isOutdoors &&
      place.water === "none" &&
      place.ground !== "moon" &&
      place.ground !== "none"
      ? { ...place, water: "lake" }
      : place;
  }
  const homes = mentions.map(({ noun }) => noun.home);
  const isOutdoors =
    reading.weathers.length > 0 ||
    reading.seasons.length > 0 ||
    reading.hours.some((hour) => hour !== "night");
  const isStill = mentions.length > 0 && mentions.every(({ noun }) => noun.habitat === "thing");
  if (mentions.length === 0) {
    const wishes = reading.moods.includes("neon") ? ["city"] : moodPlaces;
    return placeNamed(wishes[hashOf(prompt, wishes.length)] ?? "meadow");
  }
  const fitting = homes.filter(
    (home) => (isStill || home !== "table") && !(isOutdoors && (home === "room" || home === "table")),
  );
  const vast = mentions.some(({ noun }) => noun.metres > 2.5);
  const home =
    fitting.find((name) => !(vast && name === "room")) ?? (isStill && isOutdoors ? "garden" : "meadow");
  const mixed = swimmers.length > 0 && swimmers.length < mentions.length && home === "underwater";
  const place = placeNamed(mixed ? "lake" : home === "castle" ? "mountains" : home);
  const wantsWater = mentions.some(({ noun, onto }) => onto < 0 && inWater.includes(noun.habitat));
  return wantsWater &&
    place.isOutdoors &&
    place.water === "none" &&
    place.ground !== "none" &&
    place.ground !== "snow"
    ? { ...place, water: "lake" }
    : place;
}

const moodPlaces = ["lake", "mountains", "meadow", "sea", "forest", "beach", "desert", "snow"];
const moodHours: Hour[] = ["dawn", "golden", "sunset", "dusk", "morning", "day"];

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
  if (reading.mentions.length === 0 && reading.settings.length === 0)
    return moodHours[hashOf(prompt, moodHours.length)] ?? "golden";
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
    subjects: reading.mentions,
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
