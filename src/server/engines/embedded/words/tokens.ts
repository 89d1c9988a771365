const irregular: Record<string, string> = {
  mice: "mouse",
  geese: "goose",
  men: "man",
  women: "woman",
  children: "child",
  wolves: "wolf",
  elves: "elf",
  calves: "calf",
  leaves: "leaf",
  loaves: "loaf",
  knives: "knife",
  oxen: "ox",
  cacti: "cactus",
  octopi: "octopus",
  firemen: "fireman",
  policemen: "policeman",
  snowmen: "snowman",
  cows: "cow",
  wives: "wife",
  dice: "die",
  fishes: "fish",
  buses: "bus",
  witches: "witch",
  torches: "torch",
  taxis: "taxi",
  movies: "movie",
  cookies: "cookie",
  zombies: "zombie",
  pixies: "pixie",
  genies: "genie",
  selfies: "selfie",
  puppies: "puppy",
  horses: "horse",
  houses: "houses",
  shoes: "shoe",
  canoes: "canoe",
  potatoes: "potato",
  tomatoes: "tomato",
  heroes: "hero",
  volcanoes: "volcano",
  mangoes: "mango",
  tornadoes: "tornado",
  buffaloes: "buffalo",
};

/** The singular of an English noun as well as rules know it; the word itself when it looks singular. */
export function singular(word: string): string {
  const known = irregular[word];
  if (known !== undefined) return known;
  if (word.length < 4 || /(ss|us|is)$/.test(word)) return word;
  if (/[^aeiou]ies$/.test(word)) return `${word.slice(0, -3)}y`;
  if (/(x|ch|sh|ss)es$/.test(word)) return word.slice(0, -2);
  return word.endsWith("s") ? word.slice(0, -1) : word;
}

/**
 * The words of a prompt, lower case and in order; commas and full stops become ".", so that nothing is
 * read across them. Weights `(fox:1.3)`, brackets and `<lora:…>` tags lose their notation.
 */
export function tokenise(prompt: string): string[] {
  return prompt
    .toLowerCase()
    .replace(/<[^>]*>/g, " ")
    .replace(/\b(\d)(girl|boy)/g, "$1 $2")
    .replace(/:\s*\d+(\.\d+)?/g, " ")
    .replace(/['’]s?\b/g, " ")
    .replace(/[,;.!?\n]+/g, " . ")
    .replace(/[^\p{L}\p{N}.\- ]+/gu, " ")
    .split(/\s+/)
    .map((word) => word.replace(/^-+|-+$/g, ""))
    .filter((word) => word !== "");
}
