import sharp from "sharp";
import type { Canvas, Layer } from "./canvas";

/** Rasterises SVG drawn in 1000 units a height at the canvas' size; nothing for nothing. */
export async function rasterise(svg: string, { width, height, aspect }: Canvas): Promise<Layer | undefined> {
  if (svg === "") return undefined;
  const whole = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${aspect * 1000} 1000" preserveAspectRatio="none">${svg}</svg>`;
  const data = await sharp(Buffer.from(whole), { unlimited: true }).ensureAlpha().raw().toBuffer();
  return { width, height, data };
}
