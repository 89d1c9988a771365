import { greenery } from "./backdrop.paint";
import type { Season } from "./brief";
import { css, mix, type Rgb, rgb, times } from "./colour";
import { shoreAt } from "./ground.paint";
import { tint } from "./ridge.paint";
import type { Stage } from "./stage";
import { acacia, broadleaf, palm, pine, type TreeLook } from "./trees.svg";

const leafColours: Record<Season, [[string, string], ...Array<[string, string]>]> = {
  spring: [
    ["#f7b9cf", "#d9839f"],
    ["#fbd3df", "#e39bb4"],
    ["#8dbb5f", "#4c7d45"],
  ],
  summer: [
    ["#7fae4e", "#3b6f3c"],
    ["#93b855", "#47783b"],
    ["#6aa35a", "#2f6640"],
  ],
  autumn: [
    ["#e89a3c", "#b0561f"],
    ["#d9542f", "#93301f"],
    ["#eebf4e", "#b9802a"],
  ],
  winter: [
    ["#93a4b2", "#5c6f82"],
    ["#a7b5c0", "#67798b"],
    ["#8598a8", "#51657a"],
  ],
};

function lookAt(stage: Stage, distance: number, colours: readonly [string, string], trunk: string): TreeLook {
  const { palette, brief, plan, canvas } = stage;
  const faded = (colour: Rgb) => mix(tint(colour, palette.ambient), palette.haze, distance);
  return {
    sunny: mix(faded(rgb(colours[0])), palette.light, palette.direction * 0.12 * (1 - distance)),
    shady: faded(rgb(colours[1])),
    trunk: faded(rgb(trunk)),
    side: plan.sunX > canvas.aspect / 2 ? 1 : -1,
    ...(brief.season === "winter" ? { snow: faded([0.95, 0.97, 1]) } : {}),
  };
}

/** One tree of the kind the place grows. */
function treeAt(stage: Stage, x: number, y: number, height: number, distance: number, name: string): string {
  const { brief, random } = stage;
  const dice = random(name);
  const kind = brief.place.backdrop;
  const roll = dice.next();
  if (kind === "savanna")
    return acacia(x, y, height * 0.8, lookAt(stage, distance, ["#8a9a4a", "#566a34"], "#5b4632"), dice);
  if ((kind === "jungle" && roll < 0.55) || (kind === "islands" && brief.place.ground === "sand"))
    return palm(x, y, height, lookAt(stage, distance, ["#6fb04c", "#2f7a43"], "#7a5a3c"), dice);
  const isConifer =
    brief.place.ground === "snow" ||
    kind === "mountains" ||
    (kind === "forest" && brief.season !== "spring" && roll < (brief.season === "autumn" ? 0.25 : 0.6));
  if (isConifer)
    return pine(x, y, height * 1.1, lookAt(stage, distance, ["#4f8f5c", "#1f5140"], "#4a3526"), dice);
  return broadleaf(
    x,
    y,
    height,
    lookAt(stage, distance, dice.pick(leafColours[brief.season]), "#5a4130"),
    dice,
  );
}

/** Trees behind the subjects, from far to near. SVG of 1000 units a height. */
export function treesBehind(stage: Stage): string {
  const { brief, plan, canvas, random } = stage;
  const { trees, water } = brief.place;
  if (trees === 0) return "";
  const dice = random("trees");
  const isDense = trees >= 0.8;
  const count = Math.round((isDense ? 26 : 14) * trees * canvas.aspect) + 2;
  if (water !== "none")
    return planted(stage, [...(water === "lake" ? farShore(stage) : []), ...onTheBank(stage)]);
  const list = Array.from({ length: count }, (_, index): Planted => {
    const x = dice.between(-0.05, canvas.aspect + 0.05);
    const middle = Math.abs(x / canvas.aspect - 0.5) * 2;
    const depth = dice.next() ** 1.6 * (isDense ? 0.34 : 0.24) * (0.35 + middle * 0.9);
    const y = plan.horizon + 0.012 + depth * (1 - plan.horizon);
    const height = (isDense ? 0.2 : 0.11) + depth * (isDense ? 1.25 : 0.85);
    return {
      x,
      y,
      height: height * dice.between(0.8, 1.2),
      distance: Math.max(0, 0.52 - depth * 2.4),
      name: `tree${index}`,
    };
  });
  return planted(stage, list);
}

interface Planted {
  x: number;
  y: number;
  height: number;
  distance: number;
  name: string;
}

const planted = (stage: Stage, list: readonly Planted[]): string =>
  [...list]
    .sort((a, b) => a.y - b.y)
    .map(({ x, y, height, distance, name }) =>
      treeAt(stage, x * 1000, y * 1000, height * 1000, distance, name),
    )
    .join("");

/** One or two trees at the sides of the near bank, well above the water line. */
function onTheBank(stage: Stage): Planted[] {
  const { canvas, random } = stage;
  const dice = random("bank");
  return [0, 1].flatMap((side) => {
    if (dice.next() < 0.35) return [];
    const x =
      side === 0 ? dice.between(-0.02, 0.09) * canvas.aspect : dice.between(0.91, 1.02) * canvas.aspect;
    return [
      {
        x,
        y: shoreAt(stage, x) + dice.between(0.03, 0.08),
        height: dice.between(0.4, 0.62),
        distance: 0,
        name: `bank${side}`,
      },
    ];
  });
}

function farShore({ plan, canvas, random }: Stage): Planted[] {
  const dice = random("shore");
  return Array.from({ length: Math.round(14 * canvas.aspect) }, (_, index) => ({
    x: dice.between(-0.02, canvas.aspect + 0.02),
    y: plan.horizon + 0.004,
    height: dice.between(0.04, 0.085),
    distance: dice.between(0.3, 0.5),
    name: `shore${index}`,
  }));
}

/** Trunks and crowns close to the viewer that frame a wood on both sides. */
export function treesBefore(stage: Stage): string {
  const { brief, canvas, random } = stage;
  if (brief.place.trees < 0.8 || brief.isPortrait) return "";
  const dice = random("frame");
  const width = canvas.aspect * 1000;
  return [-1, 1]
    .map((side, index) => {
      const x = side < 0 ? dice.between(-0.02, 0.045) * width : width * dice.between(0.955, 1.02);
      return treeAt(stage, x, dice.between(930, 1010), dice.between(880, 1080), 0, `frame${index}`);
    })
    .join("");
}

/** Blades of grass, flowers and pebbles on the near ground. */
export function groundCover(stage: Stage): string {
  const { brief, plan, canvas, palette, random } = stage;
  const { ground } = brief.place;
  const isGrassy = ["grass", "flowers", "forest", "rock", "dry"].includes(ground);
  const dice = random("cover");
  const [sunny, shady] = ground === "dry" ? [rgb("#d6bd69"), rgb("#8f7a3d")] : greenery(stage);
  const blades: [string, string, string] = ["", "", ""];
  const flowers: Array<{ y: number; svg: string }> = [];
  const bloom =
    ground === "flowers" ? 260 : ground === "grass" ? 46 : ground === "forest" || ground === "rock" ? 14 : 0;
  const top = brief.place.water === "none" ? plan.horizon : plan.shore + 0.04;
  const spread = (low: number) => {
    const y = top + low + (1.02 - top - low) * Math.sqrt(dice.next());
    return {
      x: dice.next() * canvas.aspect * 1000,
      y: y * 1000,
      near: (y - plan.horizon) / (1 - plan.horizon),
    };
  };
  if (isGrassy)
    for (let index = 0; index < 620 * canvas.aspect; index++) {
      const { x, y, near } = spread(0.06);
      const tall = near * dice.between(14, 34);
      const lean = dice.between(-0.5, 0.5) * tall;
      const foot = 0.9 + near * 1.7;
      const tone = index % 3;
      blades[tone] =
        `${blades[tone] ?? ""}M${(x - foot).toFixed(1)} ${y.toFixed(1)}Q${x.toFixed(1)} ${(y - tall * 0.6).toFixed(1)} ${(x + lean).toFixed(1)} ${(y - tall).toFixed(1)}Q${(x + foot).toFixed(1)} ${(y - tall * 0.5).toFixed(1)} ${(x + foot).toFixed(1)} ${y.toFixed(1)}Z`;
    }
  if (brief.season !== "winter") {
    const colours = dice.pick([
      ["#f6d648", "#ffffff", "#e8647a"],
      ["#ffffff", "#b18be0", "#f2c14e"],
      ["#ee5b5b", "#f7c948", "#ffffff"],
      ["#9a86e8", "#f59fc0", "#fff3c4"],
    ]);
    for (let index = 0; index < bloom * canvas.aspect; index++) {
      const { x, y, near } = spread(0.03);
      flowers.push({
        y,
        svg: flower(
          x,
          y,
          3 + near * 9,
          tint(rgb(colours[index % 3] ?? "#ffffff"), palette.ambient),
          tint(shady, palette.ambient),
        ),
      });
    }
  }
  const shades = [mix(sunny, [1, 1, 0.7], 0.12), mix(sunny, shady, 0.5), times(shady, 0.86)];
  return (
    blades
      .map((path, tone) =>
        path === ""
          ? ""
          : `<path d="${path}" fill="${css(tint(shades[tone] ?? sunny, palette.ambient))}" opacity=".85"/>`,
      )
      .join("") +
    flowers
      .sort((a, b) => a.y - b.y)
      .map(({ svg }) => svg)
      .join("") +
    stones(stage)
  );
}

function flower(x: number, y: number, size: number, petal: Rgb, stem: Rgb): string {
  const top = y - size * 2.4;
  const petals = [0, 72, 144, 216, 288]
    .map((turn) => {
      const angle = (turn * Math.PI) / 180;
      return `<circle cx="${(x + Math.cos(angle) * size * 0.5).toFixed(1)}" cy="${(top + Math.sin(angle) * size * 0.42).toFixed(1)}" r="${(size * 0.4).toFixed(1)}"/>`;
    })
    .join("");
  return `<path d="M${x.toFixed(1)} ${y.toFixed(1)}V${top.toFixed(1)}" stroke="${css(stem)}" stroke-width="${(size * 0.2).toFixed(1)}"/><g fill="${css(petal)}">${petals}</g><circle cx="${x.toFixed(1)}" cy="${top.toFixed(1)}" r="${(size * 0.3).toFixed(1)}" fill="${css(mix(petal, [0.95, 0.68, 0.1], 0.7))}"/>`;
}

function stones({ brief, plan, canvas, palette, random }: Stage): string {
  const { ground, water } = brief.place;
  const counts: Record<string, number> = {
    rock: 26,
    moon: 30,
    mars: 30,
    sand: 10,
    seabed: 16,
    dunes: 6,
    dry: 8,
    snow: 4,
    grass: 4,
    forest: 8,
  };
  const colours: Record<string, string> = {
    moon: "#85868c",
    mars: "#8b4329",
    sand: "#cfae7c",
    seabed: "#9b8f78",
    snow: "#dfe8f3",
    dunes: "#b98a52",
  };
  const dice = random("stones");
  const colour = tint(rgb(colours[ground] ?? "#8b8a84"), palette.ambient);
  const top = (water === "none" ? plan.horizon : plan.shore) + 0.05;
  const side = plan.sunX > canvas.aspect / 2 ? 1 : -1;
  return Array.from({ length: Math.round((counts[ground] ?? 0) * canvas.aspect) }, () => {
    const y = (top + (1 - top) * dice.next()) * 1000;
    const x = dice.next() * canvas.aspect * 1000;
    const size = (4 + dice.next() ** 3 * 26) * ((y / 1000 - plan.horizon) / (1 - plan.horizon));
    const points = Array.from({ length: 9 }, (_, index) => {
      const angle = Math.PI + (index / 8) * Math.PI;
      const out = size * dice.between(0.82, 1.1);
      return `${(x + Math.cos(angle) * out).toFixed(1)},${(y + Math.sin(angle) * out * 0.7).toFixed(1)}`;
    }).join(" ");
    return `<ellipse cx="${(x - side * size * 0.3).toFixed(1)}" cy="${y.toFixed(1)}" rx="${(size * 1.25).toFixed(1)}" ry="${(size * 0.22).toFixed(1)}" fill="${css(palette.shade)}" opacity=".28"/><polygon points="${points}" fill="${css(times(colour, 0.78))}"/><polygon points="${points}" fill="${css(mix(colour, palette.light, 0.25))}" transform="translate(${(side * size * 0.12 + x * 0.28).toFixed(1)} ${(y * 0.28 - size * 0.1).toFixed(1)}) scale(.72)"/>`;
  }).join("");
}
