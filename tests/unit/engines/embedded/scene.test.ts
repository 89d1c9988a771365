import sharp from "sharp";
import { describe, expect, test } from "vitest";
import { DrawingRequestError } from "@/server/engines/embedded/drawing";
import { drawScene } from "@/server/engines/embedded/scene/scene";
import { artwork, difference, draw, pixelsOf, plainPicture } from "./drawings";

describe("the same request", () => {
  test("gives the same bytes", async () => {
    const request = { width: 192, height: 128, seed: 77, steps: 3 };
    const [one, two] = [
      await draw("two foxes in the rain", request),
      await draw("two foxes in the rain", request),
    ];
    expect(one.png.equals(two.png)).toBe(true);
  });

  test("with another seed gives another picture", async () => {
    const one = await draw("a fox in a forest", { seed: 1 });
    const two = await draw("a fox in a forest", { seed: 2 });
    expect(await difference(one.png, two.png)).toBeGreaterThan(8);
  });
});

test.each([
  [64, 64],
  [512, 64],
  [72, 256],
  [200, 136],
])("%i × %i pixels are exact", async (width, height) => {
  const { png } = await draw("a dragon over a castle by a lake", { width, height });
  expect(await sharp(png).metadata()).toMatchObject({ width, height, format: "png" });
});

// Every painter once: what must hold is that none fails and that each sees something of its own.
test.each([
  "a unicorn under a rainbow in a garden in spring",
  "a robot and a bus in a neon city at night in the rain",
  "a castle and a witch in a dark autumn forest, fog",
  "a polar bear and an igloo in the snow under northern lights",
  "three camels and a pyramid in the desert at golden hour",
  "two giraffes in the savanna at dawn",
  "a lighthouse by the sea in a storm",
  "a palm tree and a crab on the beach, clouds",
  "a swan and a whale on a lake at dusk with fireworks",
  "a flamingo and a dolphin by the sea and the city",
  "a monkey and a sloth in the jungle in the morning",
  "an octopus, a fish and coral under the sea",
  "an octopus at night under the sea",
  "a rocket and saturn in space",
  "a rocket in deep space",
  "an astronaut riding a horse on the moon",
  "an alien on mars",
  "a cat on a sofa in a room at night",
  "a dog in a room",
  "a candle and a teapot on a table at night, winter",
  "a portrait of a lion",
  "a tiny house in the distance, mountains, dreamy, autumn",
  "an eagle in the sky above the clouds",
])("%s", async (prompt) => {
  const { png, notes } = await draw(prompt, { width: 128, height: 96, seed: 5 });
  const { entropy } = await sharp(png).stats();
  expect(entropy).toBeGreaterThan(4);
  expect(notes.ignored).toBeUndefined();
});

test("the hour shows: night is darker than day", async () => {
  const brightness = async (prompt: string) => {
    const { channels } = await sharp((await draw(prompt)).png).stats();
    return channels.reduce((sum, { mean }) => sum + mean, 0);
  };
  expect(await brightness("a cow in a meadow at night")).toBeLessThan(
    (await brightness("a cow in a meadow")) * 0.7,
  );
});

test("a colour shows in its subject alone", async () => {
  const red = await draw("a red balloon", { width: 256, height: 256 });
  const blue = await draw("a blue balloon", { width: 256, height: 256 });
  const changed = await difference(red.png, blue.png);
  expect(changed).toBeGreaterThan(1);
  expect(changed).toBeLessThan(40);
});

test("the negative prompt takes a subject out of the picture", async () => {
  const both = await draw("a cow and a sun umbrella in a meadow", { negativePrompt: "" });
  const one = await draw("a cow and a sun umbrella in a meadow", { negativePrompt: "sun umbrella" });
  expect(both.notes.avoided).toBeUndefined();
  expect(one.notes.avoided).toBe("sun umbrella");
  expect(await difference(both.png, one.png)).toBeGreaterThan(1);
});

describe("progress", () => {
  test("never falls, counts the steps, and shows each new best composition", async () => {
    const { progress } = await draw("a fox, a bear and a wolf", { steps: 5, width: 512, height: 256 });
    const shares = progress.map((one) => one.progress);
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
    expect(progress.map(({ step }) => step)).toEqual([1, 2, 3, 4, 5, 5]);
    expect(progress.at(-1)?.progress).toBe(1);
    const first = progress[0]?.preview ?? Buffer.alloc(0);
    expect(await sharp(first).metadata()).toMatchObject({ width: 192, height: 96, format: "png" });
  });

  test("the last preview is the picture, small", async () => {
    const { progress, png } = await draw("a horse in the desert", { steps: 4, width: 384, height: 384 });
    const last = progress.findLast(({ preview }) => preview !== undefined)?.preview ?? Buffer.alloc(0);
    const small = await sharp(png).resize(192, 192).png().toBuffer();
    expect(await difference(last, small)).toBeLessThan(14);
  });

  test("an aborted drawing throws the signal's reason", async () => {
    const controller = new AbortController();
    const drawing = drawScene(
      { prompt: "a fox", width: 128, height: 128, seed: 1, steps: 9 },
      await artwork(),
      {
        onProgress: () => controller.abort(new Error("enough")),
        signal: controller.signal,
      },
    );
    await expect(drawing).rejects.toThrow("enough");
  });
});

describe("transparent background", () => {
  test("keeps the subject and clears the rest", async () => {
    const { png } = await draw("a cow in a meadow", { transparentBackground: true });
    const { data, channels, alphaAt } = await pixelsOf(png);
    expect(channels).toBe(4);
    expect(alphaAt(0, 0)).toBe(0);
    const solid = data.filter((value, at) => at % 4 === 3 && value === 255).length;
    expect(solid).toBeGreaterThan(600);
  });

  test("without a subject the background stays, and the notes say so", async () => {
    const { png, notes } = await draw("a quiet lake", { transparentBackground: true });
    expect((await pixelsOf(png)).alphaAt(0, 0)).toBe(255);
    expect(notes.background).toContain("kept");
  });
});

describe("image to image", () => {
  const from = async (denoisingStrength?: number) =>
    draw("a cow in a meadow", {
      sourceImage: await plainPicture("#a01060"),
      ...(denoisingStrength === undefined ? {} : { denoisingStrength }),
    });

  test("strength 0 keeps the source, 1 leaves nothing of it", async () => {
    const source = await sharp(await plainPicture("#a01060"))
      .resize(128, 128, { fit: "cover" })
      .png()
      .toBuffer();
    expect(await difference((await from(0)).png, source)).toBeLessThan(1);
    const [half, most, full] = [await from(0.5), await from(), await from(1)];
    const away = await Promise.all([half, most, full].map(({ png }) => difference(png, source)));
    expect(away).toEqual([...away].sort((a, b) => a - b));
    expect(away[2]).toBeGreaterThan(40);
  });

  test("the subject stands on the untouched source at 0.4", async () => {
    const { png } = await from(0.4);
    const { data } = await pixelsOf(png);
    expect([...data.subarray(0, 3)]).toEqual([0xa0, 0x10, 0x60]);
    expect(await difference(png, (await from(0)).png)).toBeGreaterThan(2);
  });

  test("a source that is no picture is the request's fault", async () => {
    const broken = draw("a cow", { sourceImage: Buffer.from("not a picture") });
    await expect(broken).rejects.toThrow(DrawingRequestError);
  });
});
