import type { Brief } from "./brief";
import { clamp } from "./colour";
import { type GroundLines, isWet, type Stand } from "./placed";
import type { Random } from "./random";

interface Body {
  height: number;
  /** Size beside the largest subject, 0..1. */
  relative: number;
  isBuilding: boolean;
  count: number;
  /** Kinds of subjects in the picture. */
  total: number;
}

/** y of a subject's lower edge: on the ground line of its depth, on the water, or in the air. */
export function footOf(
  stand: Stand,
  body: Body,
  brief: Brief,
  { horizon, shore }: GroundLines,
  dice: Random,
): number {
  const { height, relative, isBuilding, count, total } = body;
  if (brief.place.name === "space") {
    const drift = total + count > 2 ? 0.26 : 0.08;
    return clamp(0.5 + height / 2 + dice.between(-drift, drift), height + 0.05, 0.96);
  }
  if (stand === "sky") return clamp(horizon * dice.between(0.45, 0.7), height + 0.04, 1);
  if (stand === "hang") return height + dice.between(0.1, 0.2);
  if (stand === "fly") {
    const low = Math.max(Math.min(horizon, 0.86) - 0.02, height + 0.06);
    return clamp(dice.between(0.2, 0.5) + height / 2, height + 0.05, low);
  }
  if (stand === "swim") return clamp(dice.between(0.3, 0.62) + height / 2, height + 0.06, 0.9);
  if (brief.isPortrait && stand === "ground") return 1.27;
  const { water } = brief.place;
  const near = !isWet(stand) ? 0.955 : water === "open" ? 0.94 : Math.min(0.94, shore - 0.02);
  const far = isWet(stand) ? horizon + 0.04 : water === "none" || water === "open" ? horizon : shore;
  const back: [number, number] = water === "none" ? [0.1, 0.3] : [0.35, 0.6];
  const towards = isBuilding ? dice.between(...back) : 0.78 - relative * 0.26 + dice.between(-0.14, 0.14);
  const spread = count > 1 ? dice.between(-0.24, 0.2) : 0;
  const wanted = far + (near - far) * clamp(towards + spread, 0.08, 1);
  return clamp(wanted, Math.min(near, far + 0.02), near);
}
