import { mkdtemp, readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openArtwork } from "@/server/engines/embedded/artwork/artwork";
import { artworkVersion, ensureArtwork } from "@/server/engines/embedded/artwork/build";
import { figures } from "@/server/engines/embedded/artwork/figures";
import { recolour } from "@/server/engines/embedded/scene/recolour";
import { lexicon } from "@/server/engines/embedded/words/lexicon";
import { parseNouns } from "@/server/engines/embedded/words/noun.parse";

let folder = "";

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "artwork-"));
  await ensureArtwork(path.join(folder, "built"));
}, 30_000);
afterAll(() => rm(folder, { recursive: true, force: true }));

describe("built artwork", () => {
  test("has a drawing for every noun, and its licence", async () => {
    const art = await openArtwork(path.join(folder, "built"));
    const missing = [...lexicon().nouns.values()].filter(({ icon }) => !art.has(icon));
    expect(missing).toEqual([]);
    expect(await readFile(path.join(folder, "built", "LICENCE.txt"), "utf8")).toContain("Apache License");
  });

  test("is small and leaves nothing half done behind", async () => {
    const files = await readdir(path.join(folder, "built", "icons"));
    const sizes = await Promise.all(
      files.map(async (file) => (await stat(path.join(folder, "built", "icons", file))).size),
    );
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(5_000_000);
    expect(await readdir(folder)).toEqual(["built"]);
  });

  test("every drawing fills its box, mirrored and turned too", async () => {
    const art = await openArtwork(path.join(folder, "built"));
    for (const icon of ["cat", "figure-fox", "lighthouse"])
      for (const [isFlipped, angle] of [
        [false, 0],
        [true, 0],
        [false, 20],
      ] as const) {
        const { data, info } = await sharp(await art.svg(icon, 40, 40, isFlipped, angle))
          .raw()
          .toBuffer({ resolveWithObject: true });
        expect(info).toMatchObject({ width: 40, height: 40, channels: 4 });
        expect(data.some((value, at) => at % 4 === 3 && value === 255)).toBe(true);
      }
    expect(art.proportion("no-such-icon")).toBe(1);
  });

  test("is built again only when it is of another version", async () => {
    const place = path.join(folder, "built");
    const builtAt = async () => (await stat(path.join(place, "index.json"))).mtimeMs;
    const first = await builtAt();
    await ensureArtwork(place);
    expect(await builtAt()).toBe(first);
    await writeFile(path.join(place, "index.json"), JSON.stringify({ version: "old", boxes: {} }));
    await ensureArtwork(place);
    expect(JSON.parse(await readFile(path.join(place, "index.json"), "utf8")).version).toBe(artworkVersion());
  });
});

test("figures wear the faces of the artwork", () => {
  const made = figures((icon) => `<!--${icon}-->`);
  expect(made["figure-fox"]).toContain("<!--fox-->");
  expect(made["figure-astronaut-cat"]).toContain("<!--cat-face-->");
});

test("a malformed row of the vocabulary is refused", () => {
  expect(() => parseNouns("cat | cat | tall | land | room")).toThrow("Malformed");
  expect(() => parseNouns("cat | cat | 0.4 | couch | room")).toThrow("Malformed");
});

describe("recolouring", () => {
  const pixel = (...bytes: number[]) => Uint8Array.from(bytes);

  test("changes the main colour and keeps the rest", () => {
    const data = pixel(220, 30, 30, 255, 200, 20, 20, 255, 20, 20, 20, 255, 0, 0, 0, 0);
    recolour(data, "blue");
    expect(data[2]).toBeGreaterThan(data[0] ?? 255);
    expect([...data.subarray(8, 16)]).toEqual([20, 20, 20, 255, 0, 0, 0, 0]);
  });

  test("dyes a grey drawing whole, but not its black lines", () => {
    const data = pixel(150, 150, 150, 255, 200, 200, 200, 255, 10, 10, 10, 255);
    recolour(data, "green");
    expect(data[1]).toBeGreaterThan((data[0] ?? 255) + 20);
    expect([...data.subarray(8, 11)]).toEqual([10, 10, 10]);
  });

  test("an unknown colour changes nothing", () => {
    const data = pixel(220, 30, 30, 255);
    recolour(data, "");
    expect([...data]).toEqual([220, 30, 30, 255]);
  });
});
