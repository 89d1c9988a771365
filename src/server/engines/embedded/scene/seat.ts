import type { Mention } from "../words/reading";
import { clamp } from "./colour";
import type { Placed } from "./placed";
import type { Random } from "./random";

/** Where one sits on it, from the top, as a share of its height; elsewhere just under the upper edge. */
const seats: Record<string, number> = {
  "couch-and-lamp": 0.72,
  bed: 0.5,
  chair: 0.55,
  bathtub: 0.45,
  sled: 0.4,
  canoe: 0.55,
  sailboat: 0.9,
  skateboard: 0.35,
  "magic-carpet": 0.3,
  fire: 0.9,
};

/** What is ridden: the rider's legs disappear behind it. */
const mounts = new Set(
  "horse figure-unicorn donkey camel two-hump-camel elephant mammoth bicycle motorcycle motor-scooter giraffe zebra t-rex sauropod dragon llama ox cow pig tiger leopard turtle rhinoceros goat deer ewe".split(
    " ",
  ),
);

const headwear = new Set(["top-hat", "crown", "billed-cap"]);

/** Puts a subject onto another one. */
export function seated(
  mention: Mention,
  size: number,
  support: Placed,
  copy: number,
  proportion: number,
  dice: Random,
): Placed {
  const isHat = headwear.has(mention.icon);
  const isMount = mounts.has(support.icon);
  const height = isHat
    ? support.height * 0.24
    : clamp(size, support.height * 0.3, support.height * (isMount ? 0.85 : 0.8));
  const sink = isMount
    ? support.height * 0.36 + height * 0.26
    : support.height * (isHat ? 0.1 : (seats[support.icon] ?? 0.06));
  const spread = mention.count === 1 ? 0 : (copy / (mention.count - 1) - 0.5) * support.width * 0.8;
  const isProfile = !/^(figure|man|woman|person)-/.test(support.icon);
  const head = isHat && isProfile ? (support.isFlipped ? 1 : -1) * support.width * 0.2 : 0;
  const back = isMount ? (support.isFlipped ? -1 : 1) * support.width * 0.06 : 0;
  return {
    icon: mention.icon,
    colour: mention.colour,
    stand: isMount ? "ride" : "perch",
    x: support.x + spread + (isHat ? head : back),
    foot: support.foot - support.height + sink,
    height,
    width: height * proportion,
    isFlipped: support.isFlipped,
    angle: 0,
    depth: support.depth + (isMount ? -0.0005 : 0.0005) + dice.next() * 0.0001,
  };
}
