import { byteAt, floatAt, valueAt } from "../value-at";
import { clamp, luma, type Rgb, rgb } from "./colour";

const targets: Record<string, Rgb> = {
  red: rgb("#d92b2b"),
  orange: rgb("#f0862a"),
  yellow: rgb("#f5d02f"),
  gold: rgb("#e0ab2e"),
  green: rgb("#3fa34a"),
  teal: rgb("#20a9a6"),
  blue: rgb("#2c6fd6"),
  purple: rgb("#8445c4"),
  pink: rgb("#f07ab3"),
  brown: rgb("#85562f"),
  white: rgb("#f6f7f9"),
  black: rgb("#2a2b31"),
  grey: rgb("#8d9299"),
};

/**
 * Gives straight-alpha bytes another colour and keeps their light and shade. Where the drawing has one
 * dominant hue, that hue is changed and the rest (eyes, windows, wheels) stays; a grey drawing is dyed whole.
 */
export function recolour(data: Uint8Array, name: string): void {
  const target = targets[name];
  if (target === undefined) return;
  const hues = new Float32Array(24);
  let vivid = 0;
  let all = 0;
  let bright = 0;
  for (let at = 0; at < data.length; at += 4) {
    const alpha = byteAt(data, at + 3) / 255;
    if (alpha < 0.5) continue;
    const { hue, chroma } = hueOf(byteAt(data, at), byteAt(data, at + 1), byteAt(data, at + 2));
    const bin = Math.floor(hue * 24) % 24;
    all += 1;
    if (chroma < 0.16) continue;
    hues[bin] = floatAt(hues, bin) + chroma;
    vivid += 1;
    bright += luma(byteAt(data, at), byteAt(data, at + 1), byteAt(data, at + 2)) / 255;
  }
  const isGrey = vivid < all * 0.28;
  const main = (hues.indexOf(Math.max(...hues)) + 0.5) / 24;
  const usual = isGrey ? 0.62 : bright / Math.max(1, vivid);
  for (let at = 0; at < data.length; at += 4) {
    if (byteAt(data, at + 3) === 0) continue;
    const red = byteAt(data, at);
    const green = byteAt(data, at + 1);
    const blue = byteAt(data, at + 2);
    const { hue, chroma } = hueOf(red, green, blue);
    const away = Math.min(Math.abs(hue - main), 1 - Math.abs(hue - main));
    const light = luma(red, green, blue) / 255;
    const share = isGrey ? clamp((light - 0.14) * 6, 0, 1) : away < 0.11 ? clamp(chroma * 5 - 0.4, 0, 1) : 0;
    if (share === 0) continue;
    const lift = light / usual;
    for (let part = 0; part < 3; part++) {
      const base = valueAt(target, part) * 255;
      const dyed = lift < 1 ? base * lift : base + (255 - base) * clamp((lift - 1) * 0.7, 0, 1);
      const old = byteAt(data, at + part);
      data[at + part] = clamp(old + (dyed - old) * share, 0, 255);
    }
  }
}

function hueOf(red: number, green: number, blue: number): { hue: number; chroma: number } {
  const most = Math.max(red, green, blue);
  const range = most - Math.min(red, green, blue);
  if (range === 0) return { hue: 0, chroma: 0 };
  const turn =
    most === red
      ? ((green - blue) / range + 6) % 6
      : most === green
        ? (blue - red) / range + 2
        : (red - green) / range + 4;
  return { hue: turn / 6, chroma: range / 255 };
}
