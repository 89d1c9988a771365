import { css, mix, rgb, times } from "./colour";
import { isLampLit, type Stage } from "./stage";

const schemes: [[string, string, string], ...Array<[string, string, string]>] = [
  ["#f0dfc8", "#b5533c", "#a8774d"],
  ["#d3dfd0", "#4f7a5b", "#b08257"],
  ["#d5e1ea", "#3f6c94", "#a77b52"],
  ["#ead9e2", "#8a5278", "#9d7250"],
  ["#efe3b8", "#c7843a", "#99683f"],
];

/** Wall, window, floor, rug and a few things that make it lived in. SVG of 1000 units a height. */
export function roomSvg(stage: Stage): string {
  const { canvas, plan, palette, random } = stage;
  const dice = random("room");
  const width = canvas.aspect * 1000;
  const floor = plan.horizon * 1000;
  const isDark = isLampLit(stage);
  const dim = isDark ? ([0.62, 0.5, 0.45] as const) : ([1, 1, 1] as const);
  const [wallHex, accentHex, woodHex] = dice.pick(schemes);
  const wall = times(rgb(wallHex), dim);
  const accent = times(rgb(accentHex), dim);
  const wood = times(rgb(woodHex), dim);
  const isRight = plan.sunX > canvas.aspect / 2;
  const windowWide = Math.min(330, width * 0.34);
  const windowX = isRight ? width * 0.94 - windowWide : width * 0.06;
  const windowY = 130;
  const windowTall = floor * 0.53;
  const far = isRight ? width * 0.13 : width * 0.87;

  const stripes = Array.from(
    { length: Math.ceil(width / 62) },
    (_, index) =>
      `<rect x="${index * 62}" y="0" width="31" height="${floor.toFixed(0)}" fill="#fff" opacity=".07"/>`,
  ).join("");
  const skirting = `<rect x="0" y="${(floor - 30).toFixed(0)}" width="${width}" height="30" fill="${css(mix(wall, [1, 1, 1], 0.45))}"/><rect x="0" y="${(floor - 4).toFixed(0)}" width="${width}" height="6" fill="#000" opacity=".22"/>`;
  const boards = planks(width, floor, css(times(wood, 0.8)));
  const rug = `<ellipse cx="${width / 2}" cy="${(floor + (1000 - floor) * 0.62).toFixed(0)}" rx="${(width * 0.4).toFixed(0)}" ry="${((1000 - floor) * 0.33).toFixed(0)}" fill="${css(accent)}"/><ellipse cx="${width / 2}" cy="${(floor + (1000 - floor) * 0.62).toFixed(0)}" rx="${(width * 0.35).toFixed(0)}" ry="${((1000 - floor) * 0.275).toFixed(0)}" fill="none" stroke="${css(mix(accent, [1, 0.95, 0.85], 0.6))}" stroke-width="9" stroke-dasharray="26 14"/><ellipse cx="${width / 2}" cy="${(floor + (1000 - floor) * 0.62).toFixed(0)}" rx="${(width * 0.22).toFixed(0)}" ry="${((1000 - floor) * 0.17).toFixed(0)}" fill="${css(mix(accent, [1, 0.95, 0.85], 0.2))}"/>`;
  const pane = `<defs><linearGradient id="w" x2="0" y2="1"><stop offset="0" stop-color="${css(palette.zenith)}"/><stop offset=".55" stop-color="${css(palette.middle)}"/><stop offset="1" stop-color="${css(palette.horizon)}"/></linearGradient></defs>
<rect x="${windowX - 18}" y="${windowY - 18}" width="${windowWide + 36}" height="${windowTall + 36}" rx="6" fill="${css(times([0.97, 0.95, 0.91], dim))}"/><rect x="${windowX}" y="${windowY}" width="${windowWide}" height="${windowTall}" fill="url(#w)"/>
${stage.brief.hour === "night" ? stars(windowX, windowY, windowWide, windowTall, stage) : ""}<circle cx="${windowX + windowWide * 0.68}" cy="${windowY + windowTall * 0.26}" r="${isDark ? 24 : 30}" fill="${css(palette.light)}"/>
<path d="M${windowX} ${windowY + windowTall * 0.78}q${windowWide * 0.25} ${-windowTall * 0.16} ${windowWide * 0.5} 0t${windowWide * 0.5} ${-windowTall * 0.04}V${windowY + windowTall}H${windowX}z" fill="${css(mix(times(rgb("#5d8f58"), palette.ambient), palette.haze, 0.25))}"/>
<path d="M${windowX + windowWide / 2 - 5} ${windowY}h10v${windowTall}h-10zM${windowX} ${windowY + windowTall * 0.45}h${windowWide}v9h${-windowWide}z" fill="${css(times([0.97, 0.95, 0.91], dim))}"/><rect x="${windowX - 34}" y="${windowY + windowTall + 16}" width="${windowWide + 68}" height="18" rx="4" fill="${css(times([0.93, 0.9, 0.85], dim))}"/>`;
  const curtain = (x: number, sign: number) =>
    `<path d="M${x} ${windowY - 34}h${sign * 78}q${-sign * 6} ${windowTall * 0.5} ${-sign * 44} ${windowTall + 70}h${-sign * 46}q${sign * 16} ${-windowTall * 0.5} ${sign * 12} ${-windowTall - 70}z" fill="${css(mix(accent, [1, 1, 1], 0.22))}"/><path d="M${x + sign * 22} ${windowY - 30}q${sign * 4} ${windowTall * 0.5} ${-sign * 12} ${windowTall + 60}M${x + sign * 48} ${windowY - 30}q0 ${windowTall * 0.5} ${-sign * 24} ${windowTall + 60}" stroke="#000" stroke-opacity=".13" stroke-width="7" fill="none"/>`;
  const rod = `<rect x="${windowX - 56}" y="${windowY - 44}" width="${windowWide + 112}" height="11" rx="5" fill="${css(times(wood, 0.6))}"/>`;
  const patch = isDark
    ? ""
    : `<polygon points="${windowX + windowWide * 0.1},${floor + 40} ${windowX + windowWide * 0.9},${floor + 40} ${windowX + windowWide * (isRight ? 0.5 : 1.35)},990 ${windowX - windowWide * (isRight ? 0.35 : -0.5)},990" fill="${css(palette.light)}" opacity=".2"/>`;
  return `<rect width="${width}" height="${floor.toFixed(0)}" fill="${css(wall)}"/>${stripes}<rect y="${floor.toFixed(0)}" width="${width}" height="${(1000 - floor).toFixed(0)}" fill="${css(wood)}"/>${boards}${skirting}${pane}${curtain(windowX - 40, 1)}${curtain(windowX + windowWide + 40, -1)}${rod}${frame(width, css(times(wood, 0.55)), stage)}${rug}${patch}${lamp(far, floor, isDark)}`;
}

function planks(width: number, floor: number, seam: string): string {
  let lines = "";
  for (let board = -14; board <= 14; board++) {
    const x = width / 2 + board * 62;
    lines += `M${x.toFixed(0)} ${floor.toFixed(0)}L${(width / 2 + board * 138).toFixed(0)} 1000`;
  }
  return `<path d="${lines}" stroke="${seam}" stroke-width="3" opacity=".6"/>`;
}

function stars(x: number, y: number, wide: number, tall: number, { random }: Stage): string {
  const dice = random("window");
  return Array.from(
    { length: 26 },
    () =>
      `<circle cx="${(x + dice.next() * wide).toFixed(0)}" cy="${(y + dice.next() * tall * 0.7).toFixed(0)}" r="${dice.between(0.8, 2.4).toFixed(1)}" fill="#fff" opacity="${dice.between(0.4, 1).toFixed(2)}"/>`,
  ).join("");
}

function frame(width: number, edge: string, { random }: Stage): string {
  const dice = random("frame");
  const x = width / 2 + dice.between(-40, 40) - 70;
  const [sky, sun, land] = dice.pick([
    ["#bfe0ee", "#f7d069", "#7fa86b"],
    ["#f3c9a8", "#e4694c", "#5b6f8f"],
    ["#cfd4ee", "#ffffff", "#8a76b0"],
  ]);
  return `<rect x="${x}" y="150" width="150" height="190" fill="${edge}"/><rect x="${x + 12}" y="162" width="126" height="166" fill="#fbf6ea"/><rect x="${x + 26}" y="178" width="98" height="134" fill="${sky}"/><circle cx="${x + 76}" cy="232" r="24" fill="${sun}"/><path d="M${x + 26} 280q30-34 54-8t44-14v54h-98z" fill="${land}"/>`;
}

function lamp(x: number, floor: number, isLit: boolean): string {
  const shade = isLit ? "#ffdf9c" : "#e9d9b8";
  return `<path d="M${x - 5} 400h10V${floor + 26}h-10z" fill="#4a3a2e"/><ellipse cx="${x}" cy="${floor + 28}" rx="46" ry="10" fill="#3c2f25"/><path d="M${x - 42} 290h84l24 116h-132z" fill="${shade}"/><path d="M${x} 290h42l24 116h-66z" fill="#000" opacity=".07"/>`;
}
