import { readFile } from "node:fs/promises";
import path from "node:path";
import { z } from "zod";

const box = z.tuple([z.number(), z.number(), z.number(), z.number()]);
export const artworkIndex = z.object({ version: z.string(), boxes: z.record(z.string(), box) });
export type ArtworkIndex = z.infer<typeof artworkIndex>;

/** The drawings, read one by one as they are needed. */
export interface Artwork {
  has(icon: string): boolean;
  /** Width ÷ height of what is drawn; 1 for an unknown icon. */
  proportion(icon: string): number;
  /** A complete SVG of the drawing without its margins, in pixels; mirrored and turned (degrees) on request. */
  svg(icon: string, width: number, height: number, isFlipped: boolean, angle: number): Promise<Buffer>;
}

/** How much a turned drawing's picture is larger than the drawing, each way. */
export const turnMargin = 1.4;

export async function openArtwork(directory: string): Promise<Artwork> {
  const index = artworkIndex.parse(JSON.parse(await readFile(path.join(directory, "index.json"), "utf8")));
  const bodies = new Map<string, Promise<string>>();
  const boxOf = (icon: string) => index.boxes[icon] ?? [0, 0, 128, 128];
  const body = (icon: string) => {
    const known = bodies.get(icon) ?? readFile(path.join(directory, "icons", `${icon}.svg`), "utf8");
    bodies.set(icon, known);
    return known;
  };
  return {
    has: (icon) => index.boxes[icon] !== undefined,
    proportion(icon) {
      const [, , width, height] = boxOf(icon);
      return width / height;
    },
    async svg(icon, width, height, isFlipped, angle) {
      const [x, y, w, h] = boxOf(icon);
      const margin = angle === 0 ? 1 : turnMargin;
      const view = [x - (w * (margin - 1)) / 2, y - (h * (margin - 1)) / 2, w * margin, h * margin].join(" ");
      const flip = isFlipped ? `translate(${2 * x + w} 0) scale(-1 1)` : "";
      const turn = angle === 0 ? "" : `rotate(${angle.toFixed(2)} ${x + w / 2} ${y + h / 2}) `;
      return Buffer.from(
        `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="${width}" height="${height}" viewBox="${view}" preserveAspectRatio="none"><g transform="${turn}${flip}">${await body(icon)}</g></svg>`,
      );
    },
  };
}
