import type { Mention } from "../words/reading";
import type { Brief } from "./brief";
import { clamp } from "./colour";
import { footOf } from "./footing";
import { type GroundLines, type Placed, type Stand, standOf } from "./placed";
import type { Random } from "./random";
import { seated } from "./seat";

/** Width ÷ height of an icon's drawing. */
export type Proportion = (icon: string) => number;

interface Wish {
  mention: Mention;
  stand: Stand;
  size: number;
  index: number;
}

/** Sizes shrink the world: a whale is larger than a mouse, but both can be seen. */
const seenSize = ({ noun, size }: Mention) => noun.metres ** 0.5 * size ** 0.85;

/** Places every subject by chance within the rules of its ground. */
export function arrange(
  brief: Brief,
  ground: GroundLines,
  aspect: number,
  dice: Random,
  proportion: Proportion,
): Placed[] {
  const wishes = brief.subjects.map(
    (mention, index): Wish => ({ mention, stand: standOf(mention, brief), size: seenSize(mention), index }),
  );
  const largest = Math.max(...wishes.map(({ size }) => size), 0.1);
  const placed: Placed[] = [];
  const first = new Map<number, Placed>();
  const order = [...wishes].sort((a, b) => Number(a.mention.onto >= 0) - Number(b.mention.onto >= 0));
  const slots = slotsOf(order.filter(({ mention }) => mention.onto < 0).length, aspect, dice);
  for (const wish of order) {
    const { mention, size, index } = wish;
    const support = first.get(mention.onto);
    const below = brief.subjects[mention.onto];
    const middle = support ? support.x : (slots.pop() ?? aspect / 2);
    for (let copy = 0; copy < mention.count; copy++) {
      const item =
        support && below
          ? seated(
              mention,
              (support.height * size) / seenSize(below),
              support,
              copy,
              proportion(mention.icon),
              dice,
            )
          : standing(
              wish,
              { brief, ground, aspect, largest, middle, copy, total: wishes.length },
              dice,
              proportion,
            );
      placed.push(item);
      if (copy === 0) first.set(index, item);
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
  return slots
    .map((x) => ({ x, order: dice.next() }))
    .sort((a, b) => a.order - b.order)
    .map(({ x }) => x);
}

interface Room {
  brief: Brief;
  ground: GroundLines;
  aspect: number;
  largest: number;
  middle: number;
  copy: number;
  total: number;
}

/** Height of the largest subject if it is alone. */
function frameOf(brief: Brief, stand: Stand, isBuilding: boolean): number {
  if (brief.isPortrait) return 1.15;
  if (brief.isFar) return 0.28;
  if (isBuilding) return 0.52;
  if (brief.place.ground === "table") return 0.44;
  if (stand === "float") return 0.4;
  return stand === "fly" || stand === "sky" ? 0.36 : 0.45;
}

function widestOf(brief: Brief, count: number, isBuilding: boolean): number {
  if (count > 1) return 0.9 / Math.min(count, 4) + 0.12;
  return brief.isPortrait ? 0.95 : isBuilding ? 0.74 : 0.6;
}

function standing(wish: Wish, room: Room, dice: Random, proportion: Proportion): Placed {
  const { mention, stand, size, index } = wish;
  const { brief, ground, aspect, largest, copy, total } = room;
  const { count, noun } = mention;
  const relative = size / largest;
  const isBuilding = noun.metres >= 4.5 && stand === "ground";
  const frame = frameOf(brief, stand, isBuilding);
  const least = Math.min(index === 0 ? 0.18 : 0.1, frame);
  const crowd = count === 1 ? 1 : Math.max(0.42, 1.02 * count ** -0.36);
  const ratio = proportion(mention.icon);
  const wanted =
    Math.max(frame * relative * (total === 1 ? 1 : 0.86), least) * crowd * dice.between(0.92, 1.06);
  const height = Math.min(wanted, (aspect * widestOf(brief, count, isBuilding)) / ratio);
  const foot = footOf(stand, { height, relative, isBuilding, count, total }, brief, ground, dice);
  const isDeep = stand === "ground" || stand === "float";
  const scale = isDeep && count > 1 ? 1 + (foot - ground.horizon - 0.25) * 0.7 : 1;
  const width = height * ratio * scale;
  const spread = count === 1 ? 0 : Math.min(aspect * 0.9, width * Math.min(count, 7) * 0.96);
  const lane = count === 1 ? 0 : (((copy * 0.618034 + 0.5 / count) % 1) - 0.5) * spread;
  const x = clamp(room.middle + lane + dice.between(-0.02, 0.02), width * 0.46, aspect - width * 0.46);
  const isTurnable = noun.habitat !== "thing" && !isBuilding && noun.habitat !== "hang";
  const isInward = x < aspect / 2;
  const isFlipped = isTurnable && (dice.next() < 0.85 ? isInward : !isInward);
  const angle =
    brief.place.name === "space" ? dice.between(-16, 16) : stand === "swim" ? dice.between(-7, 7) : 0;
  const depth = stand === "fly" || stand === "hang" ? ground.horizon + 0.02 : stand === "sky" ? -1 : foot;
  return {
    icon: mention.icon,
    colour: mention.colour,
    stand,
    x,
    foot,
    height: height * scale,
    width,
    isFlipped,
    angle,
    depth,
  };
}
