import type { Mention, Reading } from "../words/reading";
import type { Place } from "./places";

const numbers = [
  "",
  "",
  "two",
  "three",
  "four",
  "five",
  "six",
  "seven",
  "eight",
  "nine",
  "ten",
  "eleven",
  "twelve",
];

function told({ noun, word, count, colour }: Mention): string {
  const what =
    word === noun.name || noun.name.includes(word) || word.includes(noun.name)
      ? word
      : `${word} (as ${noun.name})`;
  return [numbers[count] ?? "", colour === noun.tint ? "" : colour, what, count > 1 ? `×${count}` : ""]
    .filter((part) => part !== "" && !(count > 1 && part === numbers[count]))
    .join(" ");
}

/** The engine's own words on a picture: what was drawn, what was left out on request, what was not understood. */
export function notesOf(whole: Reading, kept: Reading, place: Place, hour: string): Record<string, string> {
  const scenery = kept.settings
    .filter(({ setting }) => !kept.moods.includes(setting))
    .map(({ phrase }) => phrase);
  const moods = kept.settings
    .filter(({ setting }) => kept.moods.includes(setting))
    .map(({ phrase }) => phrase);
  const said = new Set([...kept.mentions.map(told), ...scenery]);
  const isBare = said.size === 0;
  if (kept.places.length === 0)
    said.add(isBare ? `a landscape to the mood of the words: ${place.name}, ${hour}` : place.name);
  const avoided = whole.mentions.filter(
    ({ icon }) => !kept.mentions.some((mention) => mention.icon === icon),
  );
  const gone = whole.settings.filter(({ phrase }) => ![...scenery, ...moods].includes(phrase));
  const left = [...avoided.map(({ word }) => word), ...gone.map(({ phrase }) => phrase)];
  return {
    drew: [...said].join(", "),
    ...(moods.length > 0 ? { mood: moods.join(", ") } : {}),
    ...(left.length > 0 ? { avoided: left.join(", ") } : {}),
    ...(whole.ignored.length > 0 ? { ignored: [...new Set(whole.ignored)].join(", ") } : {}),
    how: "Drawn on this computer, not a neural model.",
  };
}
