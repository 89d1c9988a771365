import { valueAt } from "../value-at";
import { css, mix, type Rgb, rgb, times } from "./colour";
import { tint } from "./ridge.paint";
import type { Stage } from "./stage";

const walls: [string, ...string[]] = [
  "#8fa3b8",
  "#b8a594",
  "#7d8ea8",
  "#c2b5a3",
  "#93869f",
  "#a9b7c0",
  "#b58f7c",
];
const neon: [string, ...string[]] = ["#ff4fd8", "#35e8ff", "#a86bff", "#ffd23f"];

/** A skyline in three rows of buildings; windows are lit from dusk to dawn. SVG of 1000 units a height. */
export function skyline(stage: Stage): string {
  const { plan, brief } = stage;
  const base = plan.horizon * 1000 + 6;
  return (
    [0, 1, 2].map((row) => rowOf(stage, row, base)).join("") +
    (brief.place.ground === "road" ? street(stage) : "")
  );
}

function rowOf(stage: Stage, row: number, base: number): string {
  const { canvas, palette, random, brief } = stage;
  const dice = random(`skyline${row}`);
  const isDark = brief.hour === "night" || brief.hour === "dusk" || brief.hour === "sunset";
  const isNeon = brief.moods.has("neon") && isDark;
  const distance = valueAt([0.72, 0.44, 0.14], row);
  const width = canvas.aspect * 1000;
  const middle = width * dice.between(0.3, 0.7);
  let x = -dice.between(10, 60);
  let svg = "";
  while (x < width) {
    const wide = dice.between(46, 92) * (0.8 + row * 0.22);
    const centre = Math.exp(-(((x + wide / 2 - middle) / (width * 0.3)) ** 2));
    const tall = dice.between(0.5, 1) * valueAt([190, 175, 110], row) * (0.75 + centre * 1.15);
    const wall = mix(
      tint(rgb(dice.pick(walls)), times(palette.ambient, isDark ? 0.62 : 1)),
      palette.haze,
      distance,
    );
    svg += building(
      stage,
      {
        x,
        base,
        wide,
        tall,
        wall,
        distance,
        isDark,
        sign: isNeon && row === 2 ? dice.pick(neon) : "",
      },
      `b${row}-${Math.round(x)}`,
    );
    x += wide * dice.between(0.92, 1.16);
  }
  return svg;
}

interface Building {
  x: number;
  base: number;
  wide: number;
  tall: number;
  wall: Rgb;
  distance: number;
  isDark: boolean;
  sign: string;
}

function building(
  stage: Stage,
  { x, base, wide, tall, wall, distance, isDark, sign }: Building,
  name: string,
): string {
  const { palette, plan, canvas } = stage;
  const dice = stage.random(name);
  const top = base - tall;
  const isLeftLit = plan.sunX * 1000 < x + wide / 2;
  const lit = mix(wall, palette.light, 0.1 + palette.direction * 0.18);
  const dim = times(wall, 0.84);
  let svg = `<rect x="${x.toFixed(1)}" y="${top.toFixed(1)}" width="${wide.toFixed(1)}" height="${(tall + 8).toFixed(1)}" fill="${css(wall)}"/>`;
  svg += `<rect x="${(isLeftLit ? x : x + wide * 0.62).toFixed(1)}" y="${top.toFixed(1)}" width="${(wide * 0.38).toFixed(1)}" height="${(tall + 8).toFixed(1)}" fill="${css(lit)}" opacity=".55"/>`;
  const roof = dice.below(4);
  if (roof === 0)
    svg += `<polygon points="${x.toFixed(1)},${top.toFixed(1)} ${(x + wide / 2).toFixed(1)},${(top - wide * 0.5).toFixed(1)} ${(x + wide).toFixed(1)},${top.toFixed(1)}" fill="${css(dim)}"/>`;
  else if (roof === 1)
    svg += `<rect x="${(x + wide * 0.2).toFixed(1)}" y="${(top - 14).toFixed(1)}" width="${(wide * 0.6).toFixed(1)}" height="15" fill="${css(dim)}"/>`;
  else if (roof === 2 && tall > 150)
    svg += `<path d="M${(x + wide / 2).toFixed(1)} ${top.toFixed(1)}v-46" stroke="${css(dim)}" stroke-width="3"/>`;
  const columns = Math.max(2, Math.floor(wide / 15));
  const rows = Math.floor(tall / 19);
  const gap = wide / (columns + 0.6);
  let glass = "";
  let lamp = "";
  for (let row = 0; row < rows; row++)
    for (let column = 0; column < columns; column++) {
      const box = `M${(x + gap * (column + 0.42)).toFixed(1)} ${(top + 9 + row * 18).toFixed(1)}h${(gap * 0.6).toFixed(1)}v10h${(-gap * 0.6).toFixed(1)}z`;
      if (isDark && dice.next() < 0.46) lamp += box;
      else glass += box;
    }
  const pane = isDark ? times(wall, 0.62) : mix(mix(wall, palette.middle, 0.5), [0.25, 0.36, 0.5], 0.25);
  svg += `<path d="${glass}" fill="${css(pane)}" opacity="${(0.85 - distance * 0.5).toFixed(2)}"/>`;
  svg += `<path d="${lamp}" fill="${dice.next() < 0.75 ? "#ffd98a" : "#cfe6ff"}" opacity="${(0.95 - distance * 0.55).toFixed(2)}"/>`;
  if (sign !== "" && canvas.aspect > 0)
    svg += `<rect x="${(x + wide * 0.3).toFixed(1)}" y="${(top + tall * 0.22).toFixed(1)}" width="${(wide * 0.24).toFixed(1)}" height="${(tall * 0.42).toFixed(1)}" rx="4" fill="${sign}" opacity=".9"/><rect x="${(x - 6).toFixed(1)}" y="${(top + tall * 0.16).toFixed(1)}" width="${(wide + 12).toFixed(1)}" height="${(tall * 0.54).toFixed(1)}" rx="14" fill="${sign}" opacity=".12"/>`;
  return svg;
}

/** Pavement, kerbs and lane marks that run to the vanishing point. */
function street({ plan, canvas, palette }: Stage): string {
  const middle = canvas.aspect * 500;
  const top = plan.horizon * 1000 + 5;
  const width = canvas.aspect * 1000;
  const kerb = css(tint(rgb("#c9cbd0"), palette.ambient));
  const walk = css(tint(rgb("#a9a59d"), palette.ambient));
  const line = css(tint(rgb("#f3efe2"), palette.ambient));
  const side = (sign: number) => {
    const near = middle + sign * width * 0.66;
    const far = middle + sign * width * 0.13;
    const outer = sign < 0 ? 0 : width;
    return `<polygon points="${far},${top} ${outer},${top} ${outer},1000 ${near},1000" fill="${walk}"/><polygon points="${far},${top} ${far + sign * 3},${top} ${near + sign * 34},1000 ${near},1000" fill="${kerb}"/>`;
  };
  let marks = "";
  for (let mark = 0; mark < 7; mark++) {
    const y1 = top + (1000 - top) * (mark / 7) ** 1.7;
    const y2 = top + (1000 - top) * ((mark + 0.5) / 7) ** 1.7;
    const half = (y: number) => 1 + ((y - top) / (1000 - top)) * 9;
    marks += `<polygon points="${middle - half(y1)},${y1} ${middle + half(y1)},${y1} ${middle + half(y2)},${y2} ${middle - half(y2)},${y2}" fill="${line}" opacity=".75"/>`;
  }
  return side(-1) + side(1) + marks + lampPosts(middle, top, width);
}

/** Lamps along both kerbs, smaller with distance. */
function lampPosts(middle: number, top: number, width: number): string {
  return [0.04, 0.13, 0.32, 0.72]
    .flatMap((near) =>
      [-1, 1].map((sign) => {
        const x = middle + sign * width * (0.145 + (0.7 - 0.13) * near);
        const y = top + (1000 - top) * near;
        const tall = 46 + near * 620;
        const thick = 1.6 + near * 12;
        const arm = -sign * tall * 0.16;
        return `<path d="M${x.toFixed(1)} ${y.toFixed(1)}V${(y - tall).toFixed(1)}q0 ${(-tall * 0.06).toFixed(1)} ${(arm * 0.5).toFixed(1)} ${(-tall * 0.06).toFixed(1)}h${(arm * 0.5).toFixed(1)}" stroke="#2e333b" stroke-width="${thick.toFixed(1)}" fill="none"/><ellipse cx="${(x + arm * 1.1).toFixed(1)}" cy="${(y - tall * 1.05).toFixed(1)}" rx="${(thick * 2).toFixed(1)}" ry="${(thick * 0.9).toFixed(1)}" fill="#ffe7ad"/>`;
      }),
    )
    .join("");
}

/** Where the heads of the lamps are, in heights, and how near (0..1), to be lit at night. */
export function lampHeads({ plan, canvas }: Stage): Array<{ x: number; y: number; near: number }> {
  const top = plan.horizon * 1000 + 5;
  const width = canvas.aspect * 1000;
  return [0.04, 0.13, 0.32, 0.72].flatMap((near) =>
    [-1, 1].map((sign) => {
      const tall = 46 + near * 620;
      const x = width / 2 + sign * width * (0.145 + (0.7 - 0.13) * near) - sign * tall * 0.176;
      return { x: x / 1000, y: (top + (1000 - top) * near - tall * 1.05) / 1000, near };
    }),
  );
}
