import type { Habitat } from "../words/noun.parse";
import type { Mention } from "../words/reading";
import type { Brief } from "./brief";
import { clamp } from "./colour";
import { type Random, randomOf } from "./random";

/** Width ÷ height of an icon's drawing. */
export type Proportion = (icon: string) => number;

export type Stand = "ground" | "float" | "wade" | "leap" | "fly" | "swim" | "hang" | "sky" | "ride" | "perch";

/** One drawn subject. Lengths are in heights of the picture. */
export interface Placed {
  icon: string;
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

export interface Composition {
  /** Seeds every painter. */
  label: string;
  horizon: number;
  /** y of the near edge of the water. */
  shore: number;
  sunX: number;
  sunY: number;
  placed: Placed[];
  /** Higher is better. */
  score: number;
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

const elevations: Record<Brief["hour"], [number, number]> = {
  dawn: [0.03, 0.14],
  morning: [0.4, 0.62],
  day: [0.62, 0.84],
  golden: [0.16, 0.34],
  sunset: [0.03, 0.14],
  dusk: [-0.12, -0.04],
  night: [0.56, 0.82],
};

function standOf({ noun, pose, icon }: Mention, { place }: Brief): Stand {
  if (place.name === "space") return noun.habitat === "sky" ? "sky" : "fly";
  if (pose === "fly" && noun.habitat !== "sky") return "fly";
  const stand = stands[noun.habitat];
  if (place.name === "underwater")
    return stand === "ground" && noun.habitat !== "land"
      ? "ground"
      : stand === "sky"
        ? "fly"
        : noun.habitat === "land" && noun.metres > 2
          ? "ground"
          : "swim";
  if (stand === "fly" && place.ground === "table") return "fly";
  if (pose === "swim" && place.water !== "none" && stand === "ground") return "float";
  if (
    place.water === "none" &&
    (stand === "float" || stand === "wade" || stand === "leap" || stand === "swim")
  )
    return "ground";
  if (icon === "duck" && place.water !== "none") return "float";
  return stand === "swim" ? "leap" : stand;
}

/** Sizes shrink the world: a whale is larger than a mouse, but both can be seen. */
const seenSize = (metres: number) => metres ** 0.4;

interface Wish {
  mention: Mention;
  stand: Stand;
  size: number;
  index: number;
}

/** One candidate: places every subject by chance within the rules of its ground, and scores the whole. */
export function compose(
  brief: Brief,
  seed: number,
  candidate: number,
  aspect: number,
  proportion: Proportion,
): Composition {
  const label = `${seed}/${candidate}`;
  const dice = randomOf(`${label}/compose`);
  const horizon =
    brief.isPortrait && brief.place.ground !== "table"
      ? dice.between(0.62, 0.7)
      : dice.between(...brief.place.horizon);
  const shore =
    brief.place.water === "open"
      ? 1.2
      : horizon +
        (1 - horizon) * (brief.place.water === "sea" ? dice.between(0.4, 0.5) : dice.between(0.52, 0.62));
  const sunX = aspect * (dice.next() < 0.5 ? dice.between(0.1, 0.4) : dice.between(0.6, 0.9));
  const sunY = horizon - Math.min(horizon, 1) * dice.between(...elevations[brief.hour]);
  const ground = { horizon, shore };
  let best: { placed: Placed[]; score: number } | undefined;
  for (let round = 0; round < 14; round++) {
    const placed = arrange(brief, ground, aspect, dice, proportion);
    const score = scoreOf(placed, aspect, brief);
    if (best === undefined || score > best.score) best = { placed, score };
  }
  const { placed, score } = best ?? { placed: [], score: 0 };
  return { label, ...ground, sunX, sunY, placed: placed.sort((a, b) => a.depth - b.depth), score };
}

function arrange(
  brief: Brief,
  ground: { horizon: number; shore: number },
  aspect: number,
  dice: Random,
  proportion: Proportion,
): Placed[] {
  const wishes = brief.subjects.map(
    (mention, index): Wish => ({
      mention,
      stand: standOf(mention, brief),
      size: seenSize(mention.noun.metres) * mention.size ** 0.8,
      index,
    }),
  );
  const largest = Math.max(...wishes.map(({ size }) => size), 0.1);
  const placed: Placed[] = [];
  const first = new Map<number, Placed>();
  const order = [...wishes].sort((a, b) => Number(a.mention.onto >= 0) - Number(b.mention.onto >= 0));
  const slots = slotsOf(order.filter(({ mention }) => mention.onto < 0).length, aspect, dice);
  let slot = 0;
  for (const wish of order) {
    const support = first.get(wish.mention.onto);
    const middle = support ? support.x : (slots[slot++] ?? aspect / 2);
    for (let copy = 0; copy < wish.mention.count; copy++) {
      const item = support
        ? seated(wish, support, copy, dice, proportion)
        : standing(
            wish,
            { brief, ground, aspect, largest, middle, copy, total: wishes.length },
            dice,
            proportion,
          );
      placed.push(item);
      if (copy === 0) first.set(wish.index, item);
    }
  }
  return placed;
}

function slotsOf(count: number, aspect: number, dice: Random): number[] {
  if (count === 1) return [aspect * dice.between(0.38, 0.62)];
  const slots = Array.from(
    { length: count },
    (_, index) => aspect * (0.5 + ((index + 0.5) / count - 0.5) * 0.86 + dice.between(-0.05, 0.05)),
  );
  for (let index = count - 1; index > 0; index--) {
    const other = dice.below(index + 1);
    const held = slots[index] ?? 0;
    slots[index] = slots[other] ?? 0;
    slots[other] = held;
  }
  return slots;
}

interface Room {
  brief: Brief;
  ground: { horizon: number; shore: number };
  aspect: number;
  largest: number;
  middle: number;
  copy: number;
  total: number;
}

function standing(wish: Wish, room: Room, dice: Random, proportion: Proportion): Placed {
  const { mention, stand, size } = wish;
  const { brief, aspect, largest, copy, total } = room;
  const { count } = mention;
  const relative = size / largest;
  const isBuilding = mention.noun.metres >= 4.5 && stand === "ground";
  const alone = total === 1 ? 1 : 0.86;
  const frame = brief.isPortrait
    ? 0.74
    : brief.isFar
      ? 0.28
      : isBuilding
        ? 0.52
        : brief.place.ground === "table"
          ? 0.44
          : stand === "fly" || stand === "sky"
            ? 0.36
            : 0.45;
  const crowd = count === 1 ? 1 : Math.max(0.42, 1.02 * count ** -0.36);
  const floor = wish.index === 0 ? 0.2 : 0.13;
  let height = Math.max(frame * relative * alone, Math.min(floor, frame)) * crowd * dice.between(0.92, 1.06);
  const ratio = proportion(mention.icon);
  height = Math.min(height, (aspect * (count > 1 ? 0.9 / Math.min(count, 4) + 0.12 : 0.74)) / ratio);
  const width = height * ratio;
  const spread = count === 1 ? 0 : Math.min(aspect * 0.9, width * Math.min(count, 7) * 0.96) / aspect;
  const lane = count === 1 ? 0 : (((copy * 0.618034 + 0.5 / count) % 1) - 0.5) * spread * aspect;
  const x = clamp(room.middle + lane + dice.between(-0.02, 0.02), width * 0.46, aspect - width * 0.46);
  const foot = footOf(stand, { height, relative, isBuilding, copy, count }, room, dice);
  const isTurnable = mention.noun.habitat !== "thing" && !isBuilding && mention.noun.habitat !== "hang";
  const isInward = x < aspect / 2;
  const isFlipped = isTurnable && (dice.next() < 0.85 ? isInward : !isInward);
  const near =
    stand === "fly" || stand === "sky" || stand === "hang"
      ? room.ground.horizon + (stand === "sky" ? -1 : 0.02)
      : foot;
  const perspective = stand === "ground" && count > 1 ? 1 + (foot - room.ground.horizon - 0.25) * 0.5 : 1;
  const tilt =
    brief.place.name === "space" ? dice.between(-16, 16) : stand === "swim" ? dice.between(-7, 7) : 0;
  return {
    icon: mention.icon,
    colour: mention.colour,
    stand,
    x,
    foot,
    height: height * perspective,
    width: width * perspective,
    isFlipped,
    angle: tilt,
    depth: near,
  };
}

interface Body {
  height: number;
  relative: number;
  isBuilding: boolean;
  copy: number;
  count: number;
}

/** y of the lower edge: on the ground line of its depth, on the water, or in the air. */
function footOf(
  stand: Stand,
  { height, relative, isBuilding, count }: Body,
  { brief, ground, total }: Room,
  dice: Random,
): number {
  const { horizon, shore } = ground;
  if (brief.place.name === "space")
    return clamp(
      0.5 + height / 2 + dice.between(-0.16, 0.16) * (total + count > 2 ? 1.6 : 0.5),
      height + 0.05,
      0.96,
    );
  if (stand === "sky") return clamp(horizon * dice.between(0.45, 0.7), height + 0.04, 1);
  if (stand === "hang") return height + dice.between(0.1, 0.2);
  if (stand === "fly")
    return clamp(dice.between(0.2, 0.5) + height / 2, height + 0.05, Math.max(horizon - 0.02, height + 0.06));
  if (stand === "swim") return clamp(dice.between(0.3, 0.62) + height / 2, height + 0.06, 0.9);
  const isWet = stand === "float" || stand === "wade" || stand === "leap";
  const near = isWet ? (brief.place.water === "open" ? 0.94 : shore - 0.02) : 0.955;
  const far = isWet
    ? horizon + 0.04
    : brief.place.water === "none" || brief.place.water === "open"
      ? horizon
      : shore;
  const room = near - far;
  if (brief.isPortrait && stand === "ground") return 1.04;
  const towards = isBuilding ? dice.between(0.1, 0.3) : 0.78 - relative * 0.26 + dice.between(-0.14, 0.14);
  const spread = count > 1 ? dice.between(-0.24, 0.2) : 0;
  const wanted = far + room * clamp(towards + spread, 0.08, 1);
  return clamp(wanted, Math.min(near, far + 0.02), near);
}

function seated(
  { mention, size }: Wish,
  support: Placed,
  copy: number,
  dice: Random,
  proportion: Proportion,
): Placed {
  const isMount =
    support.stand !== "hang" &&
    support.height < 0.6 &&
    [
      "horse",
      "donkey",
      "camel",
      "elephant",
      "bicycle",
      "motorcycle",
      "giraffe",
      "zebra",
      "t-rex",
      "sauropod",
      "dragon",
      "llama",
      "ox",
      "pig",
      "tiger",
      "turtle",
    ].includes(support.icon);
  const natural = support.height * clamp(size * 0.9, 0.3, 0.8);
  const height = clamp(natural, support.height * 0.32, support.height * 0.85);
  const width = height * proportion(mention.icon);
  const sink = isMount ? support.height * 0.36 + height * 0.26 : support.height * 0.07;
  const spread = mention.count === 1 ? 0 : (copy / (mention.count - 1) - 0.5) * support.width * 0.8;
  return {
    icon: mention.icon,
    colour: mention.colour,
    stand: isMount ? "ride" : "perch",
    x: support.x + spread + (isMount ? (support.isFlipped ? -1 : 1) * support.width * 0.06 : 0),
    foot: support.foot - support.height + sink,
    height,
    width,
    isFlipped: support.isFlipped,
    angle: 0,
    depth: support.depth + (isMount ? -0.0005 : 0.0005) + dice.next() * 0.0001,
  };
}

const isSeat = ({ stand }: Placed) => stand === "ride" || stand === "perch";

/** Little overlap, everything inside, weight near the middle. */
function scoreOf(placed: readonly Placed[], aspect: number, brief: Brief): number {
  let score = 1;
  let weight = 0;
  let moment = 0;
  placed.forEach((one, index) => {
    const left = one.x - one.width / 2;
    const top = one.foot - one.height;
    score -= (Math.max(0, -left) + Math.max(0, left + one.width - aspect)) * 3;
    if (!brief.isPortrait) score -= Math.max(0, 0.03 - top) * 2;
    weight += one.width * one.height;
    moment += one.width * one.height * one.x;
    for (const other of placed.slice(index + 1)) {
      if (isSeat(one) || isSeat(other)) continue;
      const across =
        Math.min(left + one.width, other.x + other.width / 2) - Math.max(left, other.x - other.width / 2);
      const down = Math.min(one.foot, other.foot) - Math.max(top, other.foot - other.height);
      if (across > 0 && down > 0)
        score -= (across * down) / Math.min(one.width * one.height, other.width * other.height);
    }
  });
  if (weight > 0) score -= Math.abs(moment / weight / aspect - 0.5) * 0.8;
  return score;
}
