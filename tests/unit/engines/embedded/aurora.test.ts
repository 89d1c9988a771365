import sharp from "sharp";
import { describe, expect, test } from "vitest";
import {
  type AuroraRequest,
  type BandPainter,
  drawAurora,
  paintHere,
} from "@/server/engines/embedded/aurora/aurora";
import { paintBand, scoreOf } from "@/server/engines/embedded/aurora/band";
import { paletteFor } from "@/server/engines/embedded/aurora/colours";
import { oklabOf, srgbOf } from "@/server/engines/embedded/aurora/oklab";
import type { DrawingProgress } from "@/server/engines/embedded/drawing";
import { workerEntry } from "@/server/engines/embedded/entry-file";
import { createBandWorkers } from "@/server/engines/embedded/workers";
import { difference } from "./drawings";

async function draw(request: Partial<AuroraRequest> = {}, paint: BandPainter = paintHere) {
  const progress: DrawingProgress[] = [];
  const drawing = await drawAurora(
    { prompt: "calm waves", width: 96, height: 64, seed: 3, steps: 4, ...request },
    paint,
    {
      onProgress: (step) => progress.push(step),
      signal: new AbortController().signal,
    },
  );
  return { ...drawing, progress };
}

test("the same request gives the same bytes, on no, one or two threads", async () => {
  const { png } = await draw();
  for (const count of [1, 2]) {
    const workers = createBandWorkers(workerEntry(), count);
    expect((await draw({}, workers.paint)).png.equals(png)).toBe(true);
    await workers.close();
  }
});

test("seed and prompt change the picture", async () => {
  const { png } = await draw();
  expect(await difference(png, (await draw({ seed: 4 })).png)).toBeGreaterThan(5);
  expect(await difference(png, (await draw({ prompt: "calm fields" })).png)).toBeGreaterThan(5);
});

test("progress never falls, previews are true, the size is exact", async () => {
  const { png, progress } = await draw({ width: 200, height: 120 });
  const shares = progress.map((one) => one.progress);
  expect(shares).toEqual([...shares].sort((a, b) => a - b));
  expect(shares.at(-1)).toBe(1);
  expect(await sharp(png).metadata()).toMatchObject({ width: 200, height: 120, format: "png" });
  const last = progress.findLast(({ preview }) => preview !== undefined)?.preview ?? Buffer.alloc(0);
  const { width = 0, height = 0 } = await sharp(last).metadata();
  expect(Math.max(width, height)).toBeLessThanOrEqual(192);
  expect(await difference(last, await sharp(png).resize(width, height).png().toBuffer())).toBeLessThan(16);
});

describe("cancelling", () => {
  test.each([
    ["here", undefined],
    ["on threads", 2],
  ])("%s throws the signal's reason", async (_, count) => {
    const workers = createBandWorkers(workerEntry(), count ?? 1);
    const controller = new AbortController();
    const drawing = drawAurora(
      { prompt: "x", width: 1024, height: 1024, seed: 1, steps: 2 },
      count ? workers.paint : paintHere,
      {
        onProgress: ({ progress }) => progress > 0.24 && controller.abort(new Error("enough")),
        signal: controller.signal,
      },
    );
    await expect(drawing).rejects.toThrow("enough");
    await workers.close();
  });

  test("the next picture is its own while a cancelled one's last band is still on its way", async () => {
    const workers = createBandWorkers(workerEntry(), 1);
    const controller = new AbortController();
    const cancelled = drawAurora({ prompt: "x", width: 512, height: 512, seed: 1, steps: 2 }, workers.paint, {
      onProgress: () => {},
      signal: controller.signal,
    }).catch((error: Error) => error.message);
    const next = draw({}, workers.paint);
    controller.abort(new Error("enough"));
    expect((await next).png.equals((await draw()).png)).toBe(true);
    expect(await cancelled).toBe("enough");
    await workers.close();
  });

  test("a band stops between two rows", () => {
    const band = {
      label: "x",
      colours: [oklabOf("#000000"), oklabOf("#ffffff")],
      width: 8,
      height: 8,
      fromRow: 0,
      toRow: 8,
      isFine: true,
    };
    expect(paintBand(band, () => true)).toBeUndefined();
    let rows = 0;
    expect(paintBand(band, () => ++rows > 11)).toBeUndefined();
  });
});

test("a broken thread fails the drawing, and the next one gets a new thread", async () => {
  const workers = createBandWorkers(
    { path: new URL("data:text/javascript,throw new Error('broken')"), execArgv: [] },
    1,
  );
  for (let times = 0; times < 2; times++) await expect(draw({}, workers.paint)).rejects.toThrow("broken");
  await workers.close();
});

test("rows are the same however bands are cut", () => {
  const band = { label: "cut", colours: paletteFor("fire", 1).colours, width: 24, height: 24, isFine: true };
  const whole = paintBand({ ...band, fromRow: 0, toRow: 24 }) ?? new Uint8Array(0);
  const parts = [0, 7, 13].map(
    (fromRow, index) => paintBand({ ...band, fromRow, toRow: [7, 13, 24][index] ?? 24 }) ?? new Uint8Array(0),
  );
  expect(Buffer.concat(parts).equals(Buffer.from(whole))).toBe(true);
});

test("an even picture scores less than a lively one", () => {
  const even = new Uint8Array(16 * 16 * 3).fill(120);
  const lively = even.map((_, at) =>
    Math.round(127 + 127 * Math.sin(Math.floor(at / 3 / 16) / 3 + (at % 3))),
  );
  const noisy = even.map((_, at) => (Math.floor(at / 3) % 2 === 0 ? 0 : 255));
  expect(scoreOf(lively, 16)).toBeGreaterThan(scoreOf(even, 16));
  expect(scoreOf(lively, 16)).toBeGreaterThan(scoreOf(noisy, 16));
});

describe("palette", () => {
  test("colour words, mood words, else the prompt's own", () => {
    expect(paletteFor("a red and blue thing", 1).words).toEqual(["red", "blue"]);
    expect(paletteFor("teal", 1).words).toEqual(["teal"]);
    expect(paletteFor("stormy waves of the ocean", 1).words).toEqual(["waves", "ocean"]);
    expect(paletteFor("qwerty", 1).words).toEqual([]);
    expect(paletteFor("qwerty", 1).colours).not.toEqual(paletteFor("qwertz", 1).colours);
  });

  test("runs from dark to light", () => {
    const lights = paletteFor("red", 1).colours.map(([light]) => light);
    expect(lights).toEqual([...lights].sort((a, b) => a - b));
  });

  test("OKLab and back is the same colour", () => {
    const [r, g, b] = srgbOf(oklabOf("#3366cc"));
    expect([r, g, b].map((part) => Math.round(part * 255))).toEqual([0x33, 0x66, 0xcc]);
  });
});

test("says what chose the colours, and that the rest only steered the shapes", async () => {
  expect((await draw()).notes).toMatchObject({
    drew: expect.stringContaining("calm"),
    "only steered the shapes": "waves",
  });
  expect((await draw({ prompt: "red" })).notes).not.toHaveProperty("only steered the shapes");
  expect((await draw({ prompt: "qwerty" })).notes.drew).toContain("drawn from the whole prompt");
});
