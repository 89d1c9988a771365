import { arrange, type Proportion } from "./arrange";
import type { Brief } from "./brief";
import { type GroundLines, isWet, type Placed, standOf } from "./placed";
import { randomOf } from "./random";

export interface Composition extends GroundLines {
  /** Seeds every painter. */
  label: string;
  /** Middle of the sun or the moon, in heights. */
  sunX: number;
  sunY: number;
  /** From far to near. */
  placed: Placed[];
  /** Higher is better. */
  score: number;
}

/** Height of the sun or moon above the horizon, as a share of the sky. */
const elevations: Record<Brief["hour"], [number, number]> = {
  dawn: [0.03, 0.14],
  morning: [0.4, 0.62],
  day: [0.62, 0.84],
  golden: [0.16, 0.34],
  sunset: [0.03, 0.14],
  dusk: [-0.12, -0.04],
  night: [0.56, 0.82],
};

const arrangements = 14;

/** One candidate: chooses horizon and light, tries some arrangements of the subjects and keeps the best. */
export function compose(
  brief: Brief,
  seed: number,
  candidate: number,
  aspect: number,
  proportion: Proportion,
): Composition {
  const label = `${seed}/${candidate}`;
  const dice = randomOf(`${label}/compose`);
  const isRaised = brief.isPortrait && brief.place.ground !== "table";
  const horizon = isRaised ? dice.between(0.62, 0.7) : dice.between(...brief.place.horizon);
  const shore = horizon + (1 - horizon) * dice.between(...bankOf(brief));
  const sunX = aspect * (dice.next() < 0.5 ? dice.between(0.1, 0.4) : dice.between(0.6, 0.9));
  const sunY = horizon - Math.min(horizon, 1) * dice.between(...elevations[brief.hour]);
  const tries = Array.from({ length: arrangements }, () => {
    const placed = arrange(brief, { horizon, shore }, aspect, dice, proportion);
    return { placed, score: scoreOf(placed, aspect, brief) };
  });
  const { placed, score } = tries.reduce((best, one) => (one.score > best.score ? one : best));
  return { label, horizon, shore, sunX, sunY, placed: placed.sort((a, b) => a.depth - b.depth), score };
}

/** Where the near bank begins, as a share of what lies below the horizon. */
function bankOf(brief: Brief): [number, number] {
  if (brief.place.water === "open") return [1.5, 1.5];
  if (brief.place.water === "sea") return [0.4, 0.5];
  return brief.subjects.some((mention) => isWet(standOf(mention, brief))) ? [0.78, 0.86] : [0.5, 0.6];
}

const isSeated = ({ stand }: Placed) => stand === "ride" || stand === "perch";

/** Little overlap, everything inside, weight near the middle. */
function scoreOf(placed: readonly Placed[], aspect: number, brief: Brief): number {
  let score = 1;
  let weight = 0;
  let moment = 0;
  placed.forEach((one, index) => {
    const left = one.x - one.width / 2;
    const top = one.foot - one.height;
    const area = one.width * one.height;
    score -= (Math.max(0, -left) + Math.max(0, left + one.width - aspect)) * 3;
    if (!brief.isPortrait) score -= Math.max(0, 0.03 - top) * 2;
    weight += area;
    moment += area * one.x;
    for (const other of placed.slice(index + 1))
      if (!isSeated(one) && !isSeated(other)) score -= overlap(one, other);
  });
  return weight > 0 ? score - Math.abs(moment / weight / aspect - 0.5) * 0.8 : score;
}

/** Share of the smaller one that is covered. */
function overlap(one: Placed, other: Placed): number {
  const across =
    Math.min(one.x + one.width / 2, other.x + other.width / 2) -
    Math.max(one.x - one.width / 2, other.x - other.width / 2);
  const down = Math.min(one.foot, other.foot) - Math.max(one.foot - one.height, other.foot - other.height);
  if (across <= 0 || down <= 0) return 0;
  return (across * down) / Math.min(one.width * one.height, other.width * other.height);
}
