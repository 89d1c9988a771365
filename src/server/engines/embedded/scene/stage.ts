import type { Brief } from "./brief";
import type { Canvas } from "./canvas";
import type { Composition } from "./compose";
import { createNoise, type Noise } from "./noise";
import { type Palette, paletteOf } from "./palette";
import { type Random, randomOf } from "./random";

/** What every painter is given. Lengths are in heights of the picture: y runs from 0 to 1, x from 0 to `aspect`. */
export interface Stage {
  canvas: Canvas;
  brief: Brief;
  plan: Composition;
  palette: Palette;
  noise: Noise;
  /** Numbers of their own for each painter, so that one more tree moves no cloud. */
  random(painter: string): Random;
}

export function createStage(canvas: Canvas, brief: Brief, plan: Composition): Stage {
  const random = (painter: string) => randomOf(`${plan.label}/${painter}`);
  return {
    canvas,
    brief,
    plan,
    palette: paletteOf(brief, random("palette")),
    noise: createNoise(random("noise")),
    random,
  };
}

/** Whether lamps are lit. */
export const isLampLit = ({ brief }: Stage): boolean => ["night", "dusk", "sunset"].includes(brief.hour);
