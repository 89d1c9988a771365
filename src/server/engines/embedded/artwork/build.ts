import { createHash } from "node:crypto";
import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import path from "node:path";
import sharp from "sharp";
import { z } from "zod";
import { lexicon } from "../words/lexicon";
import { type ArtworkIndex, artworkIndex } from "./artwork";
import { figures } from "./figures";

const require = createRequire(import.meta.url);
const iconSet = z.object({ icons: z.record(z.string(), z.object({ body: z.string() })) });

/** Room around the sheet of 128 units within which a drawing is looked for. */
const sheet = { x: -64, y: -64, size: 272 };

/** Names of all drawings the composer may ask for. */
function wanted(): string[] {
  return [...new Set([...lexicon().nouns.values()].map(({ icon }) => icon))].sort();
}

/** What the artwork was built from: another vocabulary or other figures make another version. */
export function artworkVersion(): string {
  const ours = JSON.stringify([
    wanted(),
    figures((icon) => icon),
    require("@iconify-json/noto/package.json").version,
  ]);
  return createHash("sha256").update(ours).digest("hex").slice(0, 16);
}

async function boxOf(body: string): Promise<[number, number, number, number]> {
  const { x, y, size } = sheet;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="${size}" height="${size}" viewBox="${x} ${y} ${size} ${size}">${body}</svg>`;
  const { data, info } = await sharp(Buffer.from(svg))
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  let [left, top, right, bottom] = [info.width, info.height, 0, 0];
  for (let at = 3; at < data.length; at += 4) {
    if ((data[at] ?? 0) < 40) continue;
    const column = ((at - 3) / 4) % info.width;
    const row = Math.floor((at - 3) / 4 / info.width);
    left = Math.min(left, column);
    right = Math.max(right, column + 1);
    top = Math.min(top, row);
    bottom = Math.max(bottom, row + 1);
  }
  return [left + x, top + y, right - left, bottom - top];
}

/**
 * Writes the drawings the composer uses to `directory`: `icons/*.svg` (bodies without a root element),
 * `index.json` with the extent of each, and the licence texts. Builds beside it and swaps, so that a reader
 * never sees half of it. Throws when an icon of the vocabulary does not exist.
 */
export async function buildArtwork(directory: string): Promise<void> {
  const source: unknown = JSON.parse(
    await readFile(require.resolve("@iconify-json/noto/icons.json"), "utf8"),
  );
  const { icons } = iconSet.parse(source);
  const body = (icon: string) => {
    const found = icons[icon];
    if (found === undefined) throw new Error(`The artwork has no icon "${icon}".`);
    return found.body;
  };
  const made = figures(body);
  await mkdir(path.dirname(directory), { recursive: true });
  const fresh = await mkdtemp(`${directory}-`);
  await mkdir(path.join(fresh, "icons"));
  const boxes: ArtworkIndex["boxes"] = {};
  for (const name of wanted()) {
    const svg = made[name] ?? body(name);
    boxes[name] = await boxOf(svg);
    await writeFile(path.join(fresh, "icons", `${name}.svg`), svg);
  }
  const index: ArtworkIndex = { version: artworkVersion(), boxes };
  await writeFile(path.join(fresh, "index.json"), JSON.stringify(index));
  await writeFile(path.join(fresh, "LICENCE.txt"), licence);
  await rm(directory, { recursive: true, force: true });
  await rename(fresh, directory);
}

/** Builds the artwork where it is missing or from another version. */
export async function ensureArtwork(directory: string): Promise<void> {
  const text = await readFile(path.join(directory, "index.json"), "utf8").catch(() => "{}");
  const found = artworkIndex.safeParse(JSON.parse(text));
  if (found.success && found.data.version === artworkVersion()) return;
  await buildArtwork(directory);
}

const licence = `The drawings in this folder come from Noto Emoji, © Google Inc., by way of the npm package
@iconify-json/noto, under the Apache License, Version 2.0: https://www.apache.org/licenses/LICENSE-2.0

Changed by this project: files whose names begin with "figure-" put faces and busts from Noto Emoji on
bodies of our own; lighthouse, windmill, hot-air-balloon, stone-tower, stone-bridge, pyramid, igloo and
figure-knight are our own. All of it is offered under the same licence.
`;
