import type { Habitat } from "../words/noun.parse";
import type { Mention } from "../words/reading";
import type { Brief } from "./brief";

/** How a subject is held in the picture. */
export type Stand =
  | "ground"
  | "float"
  | "wade"
  | "leap"
  | "fly"
  | "swim"
  | "hang"
  | "sky"
  /** On the back of another subject, partly hidden by it. */
  | "ride"
  /** On top of another subject. */
  | "perch";

/** The ground a composition stands on, in heights from the top. */
export interface GroundLines {
  horizon: number;
  /** Near edge of the water. */
  shore: number;
}

/** One drawn subject. Lengths are in heights of the picture. */
export interface Placed {
  icon: string;
  /** Name of a colour, empty for its own. */
  colour: string;
  stand: Stand;
  /** Middle of the drawing. */
  x: number;
  /** Lower edge of the drawing: where it touches what it stands on. */
  foot: number;
  height: number;
  width: number;
  isFlipped: boolean;
  /** Degrees clockwise. */
  angle: number;
  /** Paint order, far (low) to near. */
  depth: number;
}

const stands: Record<Habitat, Stand> = {
  land: "ground",
  thing: "ground",
  water: "float",
  wade: "wade",
  leap: "leap",
  under: "swim",
  bed: "ground",
  air: "fly",
  hang: "hang",
  sky: "sky",
};

export const isWet = (stand: Stand): boolean => stand === "float" || stand === "wade" || stand === "leap";

/** How a subject stands in the place of the picture: a whale floats in the sea and lies on a meadow. */
export function standOf({ noun, pose, icon }: Mention, { place }: Brief): Stand {
  const stand = stands[noun.habitat];
  if (place.name === "space") return stand === "sky" ? "sky" : "fly";
  if (place.name === "underwater") return underwater(noun.habitat, noun.metres);
  if (pose === "fly" && stand !== "sky") return "fly";
  if (place.water === "none") return isWet(stand) || stand === "swim" ? "ground" : stand;
  if ((pose === "swim" && stand === "ground") || icon === "duck") return "float";
  return stand === "swim" ? "leap" : stand;
}

function underwater(habitat: Habitat, metres: number): Stand {
  if (habitat === "bed" || habitat === "thing" || (habitat === "land" && metres > 2)) return "ground";
  return habitat === "sky" ? "fly" : "swim";
}
