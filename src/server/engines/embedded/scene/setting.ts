import type { Habitat } from "../words/noun.parse";
import type { Mention, Reading } from "../words/reading";
import { joinPlaces, type Place, placeNamed } from "./places";
import { randomOf } from "./random";

const inWater: readonly Habitat[] = ["water", "wade", "leap", "under", "bed"];
const belowSurface: readonly Habitat[] = ["under", "bed"];
const moodPlaces: [string, ...string[]] = [
  "lake",
  "mountains",
  "meadow",
  "sea",
  "forest",
  "beach",
  "desert",
  "snow",
];

/** The place of a picture: the one the prompt names, else the home of its subjects, else one to the mood of its words. */
export function placeOf(reading: Reading, prompt: string): Place {
  const { mentions, places, moods } = reading;
  if (places.length > 0) return fitted(named(places, mentions), mentions);
  if (mentions.length > 0) return fitted(placeNamed(homeOf(reading)), mentions);
  return placeNamed(moods.includes("neon") ? "city" : randomOf(prompt).pick(moodPlaces));
}

function named(places: string[], mentions: Mention[]): Place {
  const isDive = mentions.length > 0 && mentions.every(({ noun }) => belowSurface.includes(noun.habitat));
  return isDive && places.includes("sea") ? placeNamed("underwater") : joinPlaces(places);
}

function homeOf({ mentions, weathers, seasons, hours }: Reading): string {
  const isOutdoors = weathers.length > 0 || seasons.length > 0 || hours.some((hour) => hour !== "night");
  const isStill = mentions.every(({ noun }) => noun.habitat === "thing");
  const isVast = mentions.some(({ noun }) => noun.metres > 2.5);
  const isFitting = (home: string) => {
    if (home === "table") return isStill && !isOutdoors;
    if (home === "room") return !isOutdoors && !isVast;
    return true;
  };
  const home = mentions.map(({ noun }) => noun.home).find(isFitting) ?? (isStill ? "garden" : "meadow");
  const isMixed = mentions.some(({ noun }) => ![...belowSurface, "thing"].includes(noun.habitat));
  return home === "underwater" && isMixed ? "lake" : home;
}

/** Gives a place the water or the ground that its subjects need. */
function fitted(place: Place, mentions: Mention[]): Place {
  const free = mentions.filter(({ onto, pose }) => onto < 0 && pose !== "fly");
  const stands = free.some(
    ({ noun, pose }) => pose === "" && (noun.habitat === "land" || noun.habitat === "thing"),
  );
  if (place.water === "open" && stands) return { ...placeNamed("beach"), name: place.name, ground: "rock" };
  const isDry =
    place.isOutdoors && place.water === "none" && !["none", "moon", "mars"].includes(place.ground);
  if (!isDry || !free.some(({ noun }) => inWater.includes(noun.habitat))) return place;
  return { ...place, water: "lake", ground: place.ground === "road" ? "grass" : place.ground };
}
