import { css, mix, type Rgb } from "./colour";
import type { Random } from "./random";

export interface TreeLook {
  sunny: Rgb;
  shady: Rgb;
  trunk: Rgb;
  /** Snow on the branches; absent for none. */
  snow?: Rgb;
  /** -1 light from the left, 1 from the right. */
  side: number;
}

const at = (value: number) => value.toFixed(1);

/** A conifer: tiers of hanging branches, lit on one side. Lengths in SVG units, (x, y) is its foot. */
export function pine(x: number, y: number, height: number, look: TreeLook, dice: Random): string {
  const tiers = 7 + dice.below(3) + (height > 500 ? 3 : 0);
  const half = height * dice.between(0.19, 0.25);
  const teeth = height > 400 ? 14 : height > 160 ? 9 : 6;
  const bough = mix(look.shady, look.sunny, 0.55);
  const layers = look.snow
    ? [
        { colour: look.shady, inner: 1, opacity: 1 },
        { colour: bough, inner: 0.92, opacity: 1 },
        { colour: look.snow, inner: 0.82, opacity: 0.9 },
      ]
    : [
        { colour: look.shady, inner: 1, opacity: 1 },
        { colour: bough, inner: 0.85, opacity: 1 },
        { colour: mix(look.sunny, [1, 1, 0.85], 0.12), inner: 0.68, opacity: 0.55 },
      ];
  let svg = `<rect x="${at(x - height * 0.018)}" y="${at(y - height * 0.12)}" width="${at(height * 0.036)}" height="${at(height * 0.13)}" fill="${css(look.trunk)}"/>`;
  for (let tier = tiers - 1; tier >= 0; tier--) {
    const share = (tier + 1) / tiers;
    const top = y - height + height * 0.82 * (tier / tiers);
    const low = y - height + height * (0.1 + 0.83 * share);
    const wide = half * (0.16 + 0.84 * share ** 0.85) * dice.between(0.9, 1.1);
    const hem = Array.from({ length: teeth + 1 }, (_, tooth) => {
      const across = 1 - (2 * tooth) / teeth;
      const hang = (tooth % 2 === 0 ? 0 : -0.2) - 0.3 * across * across + dice.between(-0.05, 0.05);
      return { across: across + dice.between(-0.04, 0.04), hang };
    });
    for (const { colour, inner, opacity } of layers) {
      const shift = look.side * wide * (1 - inner) * 0.35;
      const points = hem.map(({ across, hang }) => {
        const down = (low - top) * (1 + hang) * (inner === 1 ? 1 : inner - 0.02);
        return `${at(x + shift + across * wide * inner)},${at(top + down)}`;
      });
      svg += `<polygon points="${at(x)},${at(top)} ${points.join(" ")}" fill="${css(colour)}" opacity="${opacity}"/>`;
    }
  }
  return svg;
}

/** A broad-leaved tree: a forked trunk under a crown of leaf clusters. */
export function broadleaf(x: number, y: number, height: number, look: TreeLook, dice: Random): string {
  const crown = height * dice.between(0.3, 0.36);
  const centre = y - height + crown * 0.98;
  const lean = dice.between(-0.04, 0.04) * height;
  const foot = height * 0.05;
  const trunk = `<path d="M${at(x - foot)} ${at(y)}Q${at(x - foot * 0.4)} ${at(y - height * 0.2)} ${at(x + lean - foot * 0.5)} ${at(centre)}L${at(x + lean + foot * 0.5)} ${at(centre)}Q${at(x + foot * 0.5)} ${at(y - height * 0.2)} ${at(x + foot)} ${at(y)}Z" fill="${css(look.trunk)}"/>`;
  const clusters = Array.from({ length: 17 }, () => {
    const angle = dice.next() * Math.PI * 2;
    const out = Math.sqrt(dice.next()) * 0.72;
    return {
      x: x + lean + Math.cos(angle) * out * crown * 1.12,
      y: centre + Math.sin(angle) * out * crown * 0.9,
      r: crown * dice.between(0.3, 0.46),
    };
  }).sort((a, b) => b.y - a.y);
  const disc = (cx: number, cy: number, r: number) => `<circle cx="${at(cx)}" cy="${at(cy)}" r="${at(r)}"/>`;
  const dark = clusters.map(({ x, y, r }) => disc(x, y + r * 0.16, r * 1.06)).join("");
  const middle = clusters
    .map(({ x, y, r }) => disc(x + look.side * r * 0.14, y - r * 0.1, r * 0.84))
    .join("");
  const light = clusters
    .filter((_, index) => index % 2 === 0)
    .map(({ x, y, r }) => disc(x + look.side * r * 0.3, y - r * 0.34, r * 0.46))
    .join("");
  const top = look.snow ?? mix(look.sunny, [1, 1, 0.8], 0.16);
  return `${trunk}<g fill="${css(look.shady)}">${dark}</g><g fill="${css(mix(look.shady, look.sunny, 0.6))}">${middle}</g><g fill="${css(top)}" opacity="${look.snow ? ".8" : ".62"}">${light}</g>`;
}

/** A palm with a bent trunk and hanging fronds. */
export function palm(x: number, y: number, height: number, look: TreeLook, dice: Random): string {
  const lean = dice.between(-0.22, 0.22) * height;
  const topX = x + lean;
  const topY = y - height * 0.8;
  const foot = height * 0.035;
  const trunk = `<path d="M${at(x - foot)} ${at(y)}Q${at(x - foot * 0.3)} ${at(y - height * 0.5)} ${at(topX - foot * 0.5)} ${at(topY)}L${at(topX + foot * 0.5)} ${at(topY)}Q${at(x + foot * 1.1)} ${at(y - height * 0.45)} ${at(x + foot)} ${at(y)}Z" fill="${css(look.trunk)}"/>`;
  const fronds = Array.from({ length: 11 }, (_, index) => {
    const angle = -Math.PI * 1.12 + (index / 10) * Math.PI * 1.24;
    const length = height * dice.between(0.34, 0.46);
    const endX = topX + Math.cos(angle) * length;
    const endY = topY + Math.sin(angle) * length * 0.55 + length * 0.36;
    const bendX = topX + Math.cos(angle) * length * 0.55;
    const bendY = topY + Math.sin(angle) * length * 0.75 - length * 0.12;
    const thick = height * 0.05;
    const colour = index % 2 === 0 ? look.shady : mix(look.shady, look.sunny, 0.75);
    return `<path d="M${at(topX)} ${at(topY)}Q${at(bendX)} ${at(bendY - thick)} ${at(endX)} ${at(endY)}Q${at(bendX)} ${at(bendY + thick)} ${at(topX)} ${at(topY)}Z" fill="${css(colour)}"/>`;
  });
  return trunk + fronds.join("");
}

/** An acacia of the savanna: thin trunk, wide flat crown. */
export function acacia(x: number, y: number, height: number, look: TreeLook, dice: Random): string {
  const wide = height * dice.between(0.5, 0.66);
  const top = y - height;
  const trunk = [-0.45, -0.12, 0.3]
    .map(
      (out) =>
        `<path d="M${at(x)} ${at(y)}Q${at(x + out * wide * 0.1)} ${at(y - height * 0.45)} ${at(x + out * wide)} ${at(top + height * 0.24)}" stroke="${css(look.trunk)}" stroke-width="${at(height * 0.035)}" fill="none"/>`,
    )
    .join("");
  const crown = Array.from({ length: 9 }, (_, index) => {
    const across = x + (index / 4 - 1) * wide * 0.8;
    const colour = index % 2 === 0 ? look.shady : mix(look.shady, look.sunny, 0.6);
    return `<ellipse cx="${at(across)}" cy="${at(top + height * dice.between(0.12, 0.24))}" rx="${at(wide * dice.between(0.28, 0.38))}" ry="${at(height * 0.085)}" fill="${css(colour)}"/>`;
  });
  return trunk + crown.join("");
}
