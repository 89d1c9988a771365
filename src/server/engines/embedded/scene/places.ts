export type Ground =
  | "grass"
  | "flowers"
  | "forest"
  | "rock"
  | "sand"
  | "dunes"
  | "dry"
  | "snow"
  | "road"
  | "moon"
  | "mars"
  | "seabed"
  | "floor"
  | "table"
  | "none";
export type Backdrop =
  | "hills"
  | "mountains"
  | "forest"
  | "jungle"
  | "city"
  | "dunes"
  | "savanna"
  | "islands"
  | "craters"
  | "none";
export type Water = "none" | "sea" | "lake" | "open";

/** What a place is made of, from the front to the back. */
export interface Place {
  /** As it is told to people. */
  name: string;
  ground: Ground;
  backdrop: Backdrop;
  water: Water;
  /** Height of the horizon from the top, as a share of the picture: the range a seed chooses in. */
  horizon: [number, number];
  /** Trees standing on the ground itself, 0..1. */
  trees: number;
  /** Whether the sky of the hour is to be seen. */
  isOutdoors: boolean;
}

const place = (
  name: string,
  ground: Ground,
  backdrop: Backdrop,
  water: Water,
  horizon: [number, number],
  trees: number,
  isOutdoors = true,
): Place => ({ name, ground, backdrop, water, horizon, trees, isOutdoors });

const known: Record<string, Place> = {
  meadow: place("meadow", "grass", "hills", "none", [0.5, 0.58], 0.25),
  garden: place("garden", "flowers", "hills", "none", [0.46, 0.54], 0.35),
  park: place("park", "grass", "forest", "none", [0.5, 0.57], 0.35),
  forest: place("forest", "forest", "forest", "none", [0.5, 0.57], 1),
  jungle: place("jungle", "forest", "jungle", "none", [0.5, 0.57], 1),
  mountains: place("mountains", "rock", "mountains", "none", [0.56, 0.64], 0.3),
  sea: place("sea", "none", "none", "open", [0.46, 0.56], 0),
  lake: place("lake", "grass", "hills", "lake", [0.46, 0.52], 0.3),
  beach: place("beach", "sand", "islands", "sea", [0.42, 0.5], 0.2),
  desert: place("desert", "dunes", "dunes", "none", [0.5, 0.58], 0),
  savanna: place("savanna", "dry", "savanna", "none", [0.52, 0.6], 0.35),
  snow: place("snow", "snow", "mountains", "none", [0.5, 0.58], 0.4),
  city: place("city", "road", "city", "none", [0.58, 0.64], 0),
  space: place("space", "none", "none", "none", [1.2, 1.2], 0),
  moon: place("moon", "moon", "craters", "none", [0.56, 0.64], 0),
  mars: place("mars", "mars", "mountains", "none", [0.54, 0.62], 0),
  underwater: place("underwater", "seabed", "none", "none", [0.78, 0.82], 0, false),
  room: place("room", "floor", "none", "none", [0.66, 0.7], 0, false),
  table: place("table", "table", "none", "none", [0.6, 0.64], 0, false),
  sky: place("sky", "none", "none", "none", [0.94, 0.98], 0),
};

const meadow = place("meadow", "grass", "hills", "none", [0.5, 0.58], 0.25);

/** The place of that name; a meadow when there is none. */
export const placeNamed = (name: string): Place => known[name] ?? meadow;

/** Places that swallow every other one a prompt names. */
const closed = ["underwater", "space", "moon", "mars", "room", "table", "sky"];

/** Joins the places of one prompt: "a castle on a hill by the sea" is a meadow with the sea behind it. */
export function joinPlaces(names: readonly string[]): Place {
  const whole = names.find((name) => closed.includes(name));
  if (whole !== undefined) return placeNamed(whole);
  const order = [
    "beach",
    "lake",
    "snow",
    "desert",
    "savanna",
    "jungle",
    "forest",
    "garden",
    "park",
    "meadow",
    "mountains",
    "sea",
    "city",
  ];
  const sorted = [...names].sort((a, b) => order.indexOf(a) - order.indexOf(b));
  const front = placeNamed(sorted[0] ?? "meadow");
  const joined = { ...front };
  for (const name of sorted.slice(1)) {
    const other = placeNamed(name);
    joined.name = `${joined.name}, ${other.name}`;
    if (name === "sea" && joined.water === "none") joined.water = "sea";
    else if (name !== "meadow" && name !== "sea" && other.backdrop !== "none")
      joined.backdrop = other.backdrop;
    joined.trees = Math.max(joined.trees, other.trees * 0.8);
  }
  if (names.includes("sea") && names.includes("city") && names.length === 2)
    return { ...placeNamed("lake"), name: "sea, city", backdrop: "city" };
  return joined;
}
