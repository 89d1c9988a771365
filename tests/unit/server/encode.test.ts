import { crc32 } from "node:zlib";
import sharp from "sharp";
import { thumbHashToRGBA } from "thumbhash";
import { describe, expect, test } from "vitest";
import { encodeImage } from "@/server/images/encode";
import { withPngTexts } from "@/server/images/png-text";

interface Chunk {
  type: string;
  data: Buffer;
  isCrcRight: boolean;
}

/** PNG, 3rd edition, 5.3: length, type, data, CRC over type and data. */
function chunksOf(png: Buffer): Chunk[] {
  const chunks: Chunk[] = [];
  for (let at = 8; at < png.length; ) {
    const end = at + 8 + png.readUInt32BE(at);
    const type = png.toString("latin1", at + 4, at + 8);
    const isCrcRight = png.readUInt32BE(end) === crc32(png.subarray(at + 4, end));
    chunks.push({ type, data: png.subarray(at + 8, end), isCrcRight });
    at = end + 4;
  }
  return chunks;
}

/** iTXt without compression: keyword, five bytes of nothing, text. */
function textsOf(png: Buffer): Record<string, string> {
  const texts = chunksOf(png).filter(({ type }) => type === "iTXt");
  return Object.fromEntries(
    texts.map(({ data }) => {
      const end = data.indexOf(0);
      expect([...data.subarray(end, end + 5)]).toEqual([0, 0, 0, 0, 0]);
      return [data.toString("latin1", 0, end), data.toString("utf8", end + 5)];
    }),
  );
}

const picture = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 4, background: { r: 200, g: 30, b: 90, alpha: 0.5 } } });

const metadata = {
  ...{
    prompt: 'a fox, 狐\n"quoted"',
    negativePrompt: "blur",
    modelName: "Scene",
    seed: 7,
    steps: 20,
    cfgScale: 7.5,
  },
  ...{
    sampler: "euler",
    scheduler: "karras",
    denoisingStrength: 0.4,
    engine: "Built in",
    width: 1,
    height: 1,
  },
};

describe("the PNG that is kept", () => {
  test("carries what it was made from, for us and for other programs, in sound chunks", async () => {
    const { full } = await encodeImage(await picture(80, 48).png().toBuffer(), metadata);
    const chunks = chunksOf(full);
    expect(chunks.every(({ isCrcRight }) => isCrcRight)).toBe(true);
    expect(chunks[0]?.type).toBe("IHDR");
    expect(chunks.at(-1)?.type).toBe("IEND");
    const texts = textsOf(full);
    expect(JSON.parse(texts.atelier_metadata ?? "")).toEqual(metadata);
    expect(texts.Software).toBe("Atelier");
    expect(texts.parameters).toBe(
      'a fox, 狐\n"quoted"\nNegative prompt: blur\nSteps: 20, Sampler: euler, Schedule type: karras, CFG scale: 7.5, ' +
        "Seed: 7, Size: 80x48, Model: Scene, Denoising strength: 0.4, Version: Built in",
    );
  });

  test("is read so by a decoder of others, and has the pixels that it had", async () => {
    const source = await picture(80, 48).png().toBuffer();
    const { full } = await encodeImage(source, metadata);
    const { comments } = await sharp(full).metadata();
    expect(comments?.map(({ keyword }) => keyword)).toEqual(
      expect.arrayContaining(["atelier_metadata", "parameters"]),
    );
    const [before, after] = await Promise.all([source, full].map((png) => sharp(png).raw().toBuffer()));
    expect(after?.equals(before ?? Buffer.alloc(0))).toBe(true);
  });

  test("of a picture that nothing is known of says no more than its size", async () => {
    const { full } = await encodeImage(await picture(64, 64).png().toBuffer(), {});
    expect(textsOf(full)).toEqual({
      atelier_metadata: "{}",
      parameters: "\nSize: 64x64",
      Software: "Atelier",
    });
  });

  test("keeps what stood in it", async () => {
    const with_ = withPngTexts(await picture(8, 8).png().toBuffer(), { one: "1" });
    expect(textsOf(withPngTexts(with_, { two: "" }))).toEqual({ two: "", one: "1" });
  });
});

describe("what comes with it", () => {
  test.each([
    [1024, 512, 512, 256],
    [512, 2048, 128, 512],
    [64, 40, 64, 40],
    [513, 3, 512, 3],
  ])("a picture of %i×%i has a thumbnail of %i×%i", async (width, height, thumbWidth, thumbHeight) => {
    const encoded = await encodeImage(await picture(width, height).png().toBuffer(), {});
    expect(encoded).toMatchObject({ width, height, mimeType: "image/png" });
    expect(await sharp(encoded.thumbnail).metadata()).toMatchObject({
      format: "webp",
      width: thumbWidth,
      height: thumbHeight,
    });
  });

  test("a thumbhash blurs into about its colour and shape", async () => {
    const { thumbhash } = await encodeImage(
      await sharp({ create: { width: 120, height: 60, channels: 3, background: "#c81e5a" } })
        .png()
        .toBuffer(),
      {},
    );
    const { w, h, rgba } = thumbHashToRGBA(Buffer.from(thumbhash, "base64"));
    expect(w / h).toBeCloseTo(2, 0);
    expect(Math.abs((rgba[0] ?? 0) - 0xc8)).toBeLessThan(12);
    expect(Math.abs((rgba[1] ?? 0) - 0x1e)).toBeLessThan(12);
  });
});

describe("what an engine may send", () => {
  test.each(["jpeg", "webp", "png"] as const)("%s is kept as PNG", async (format) => {
    const { full } = await encodeImage(await picture(32, 32).toFormat(format).toBuffer(), {});
    expect(await sharp(full).metadata()).toMatchObject({ format: "png", width: 32 });
  });

  test.each([
    ["a GIF", () => picture(8, 8).gif().toBuffer()],
    ["a TIFF", () => picture(8, 8).tiff().toBuffer()],
    ["an SVG", async () => Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>')],
    ["HTML", async () => Buffer.from("<!doctype html><script>alert(1)</script>")],
    ["nothing", async () => Buffer.alloc(0)],
    ["a PNG that ends early", async () => (await picture(300, 300).png().toBuffer()).subarray(0, 300)],
    ["a JPEG that ends early", async () => (await picture(300, 300).jpeg().toBuffer()).subarray(0, 600)],
    ["more pixels than a picture may have", () => picture(4096, 2305).png().toBuffer()],
    [
      "a strip a pixel high",
      () =>
        sharp({ create: { width: 9_500_000, height: 1, channels: 3, background: "red" } })
          .raw()
          .toBuffer(),
    ],
  ])("%s is refused", async (_what, make) => {
    await expect(encodeImage(await make(), {})).rejects.toThrow();
  });
});
