import { readdir } from "node:fs/promises";
import { request } from "node:http";
import { join } from "node:path";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { deflateSync } from "node:zlib";
import sharp from "sharp";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { type AppPerson, startApp, type TestApp } from "../support/app";
import { liarPng, pngChunk, pngWith, textChunk, withChunks } from "../support/picture-files";
import { plainPng } from "../support/services";
import { postFile, refusalOf, refusedFile, type Sender, tus, uploaded } from "../support/uploads";

setFlagsFromString("--expose-gc");
const collect: () => void = runInNewContext("gc");

let app: TestApp;
let ada: AppPerson;
let asAda: Sender;
beforeAll(async () => {
  app = await startApp();
  ada = await app.person("Ada", { role: "admin" });
  asAda = { url: app.url, token: ada.token };
});
afterAll(() => app.close());

const files = async () =>
  (await readdir(join(app.place.dataDir, "files"), { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map(({ name }) => name);
let before: string[] = [];
beforeAll(async () => {
  before = await files();
});
const noise = (size: number) => Buffer.from(Array.from({ length: size }, (_, at) => (at * 7919) % 251));

describe("a file that isn't what may be kept", () => {
  afterEach(async () => expect(await files()).toEqual(before));

  test.each<[string, () => Buffer | Promise<Buffer>, number]>([
    ["an SVG", () => Buffer.from("<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>"), 415],
    ["an SVG behind an XML head", () => Buffer.from("<?xml version='1.0'?><svg/>"), 415],
    ["a page", () => Buffer.from("<!doctype html><script>alert(1)</script>"), 415],
    [
      "a GIF",
      async () =>
        sharp(await plainPng())
          .gif()
          .toBuffer(),
      415,
    ],
    [
      "a TIFF",
      async () =>
        sharp(await plainPng())
          .tiff()
          .toBuffer(),
      415,
    ],
    ["a HEIC", () => Buffer.from(`\0\0\0\x18ftypheic\0\0\0\0mif1heic${"\0".repeat(100)}`, "latin1"), 415],
    ["a text", () => Buffer.from("not a picture"), 415],
    ["nothing", () => Buffer.alloc(0), 422],
    [
      "a PNG by its first bytes alone",
      () => Buffer.concat([Buffer.from("\x89PNG\r\n\x1a\n", "latin1"), noise(900)]),
      422,
    ],
    [
      "a JPEG by its first bytes alone",
      () => Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0]), noise(900)]),
      422,
    ],
    [
      "a WebP by its first bytes alone",
      () => Buffer.from("RIFF\x10\0\0\0WEBPVP8 rubbish rubbish", "latin1"),
      422,
    ],
    [
      "an AVIF by its first bytes alone",
      () => Buffer.from("\0\0\0\x1cftypavif\0\0\0\0avifmif1miaf rubbish", "latin1"),
      422,
    ],
    ["a PNG that claims a side too long", () => liarPng(100_000, 1), 422],
    ["a PNG that claims too many pixels", () => liarPng(30_000, 30_000), 422],
    ["a PNG that claims more pixels than it has", () => liarPng(9000, 9000), 422],
    [
      "a PNG whose checksum is wrong",
      async () => {
        const png = await plainPng();
        png.writeUInt8(png.readUInt8(60) ^ 255, 60);
        return png;
      },
      422,
    ],
    [
      "a JPEG cut in half",
      async () => {
        const jpeg = await sharp(await plainPng("#884422", 400))
          .jpeg()
          .toBuffer();
        return jpeg.subarray(0, jpeg.length / 2);
      },
      422,
    ],
    [
      "a WebP cut in half",
      async () => {
        const webp = await sharp(noise(300 * 300 * 3), { raw: { width: 300, height: 300, channels: 3 } })
          .webp()
          .toBuffer();
        return webp.subarray(0, webp.length / 2);
      },
      422,
    ],
  ])("%s is refused in a sentence, and nothing of it stays", async (_, make, status) => {
    const bytes = Buffer.from(await make());
    const refused = await refusedFile(asAda, bytes, { name: "innocent.png" });
    expect(refused.status).toBe(status);
    expect(refused.message).toMatch(/^[A-Z].*\.$/);
    expect(refused.message).not.toMatch(/vips|sharp|libpng|\/tmp|Error/i);
  });

  test("a PNG of one pixel by a hundred thousand is refused by its header", async () => {
    const bytes = await sharp({ create: { width: 100_000, height: 1, channels: 3, background: "red" } })
      .png()
      .toBuffer();
    expect(await refusedFile(asAda, Buffer.from(bytes))).toMatchObject({
      status: 422,
      message: expect.stringContaining("100,000 × 1"),
    });
  });
});

describe("memory", () => {
  /** Megabytes at most above where it began, of what can't be thrown away, or of all that the process has. */
  const grown = async (kind: "live" | "all", work: () => Promise<unknown>): Promise<number> => {
    const now = () => {
      if (kind === "all") return process.memoryUsage().rss;
      collect();
      const { heapUsed, external } = process.memoryUsage();
      return heapUsed + external;
    };
    const start = now();
    let most = start;
    const watch = setInterval(() => {
      most = Math.max(most, now());
    }, 200);
    await work();
    clearInterval(watch);
    return (most - start) / 1e6;
  };

  test("stays where it was under bombs of pixels and of text", async () => {
    const size = 15_000;
    const header = Buffer.alloc(13);
    header.writeUInt32BE(size, 0);
    header.writeUInt32BE(size, 4);
    header.set([8, 2, 0, 0, 0], 8);
    const bomb = Buffer.concat([
      Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
      pngChunk("IHDR", header),
      pngChunk("IDAT", deflateSync(Buffer.alloc(1_000_000))),
      pngChunk("IEND", Buffer.alloc(0)),
    ]);
    const texts = Array.from({ length: 20 }, (_, at) => textChunk(`k${at}`, "a".repeat(4_000_000), true));
    const talkative = withChunks(Buffer.from(await pngWith({})), texts);
    const more = await grown("all", async () => {
      for (let round = 0; round < 5; round += 1) {
        expect((await postFile(asAda, Buffer.from(bomb))).status).toBe(422);
        expect((await postFile(asAda, Buffer.from(talkative))).status).toBe(422);
        expect(
          (await postFile(asAda, Buffer.from(talkative), { path: "/api/v1/profile/avatar" })).status,
        ).toBe(422);
      }
    });
    expect(more).toBeLessThan(250);
  }, 60_000);

  test.each([
    ["/api/v1/images", "announced"],
    ["/api/v1/images", "not announced"],
    ["/api/v1/settings/logo", "announced"],
    ["/api/v1/profile/avatar", "announced"],
  ])(
    "stays where it was under a body of 300 MB to %s, %s, and its sender hears why",
    async (path, how) => {
      const boundary = "x".repeat(20);
      const head = `--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="a.png"\r\n\r\n`;
      const piece = Buffer.alloc(1024 * 1024);
      const length = head.length + 300 * piece.length + `\r\n--${boundary}--\r\n`.length;
      async function* body() {
        yield Buffer.from(head);
        for (let at = 0; at < 300; at += 1) yield piece;
        yield Buffer.from(`\r\n--${boundary}--\r\n`);
      }
      const stayed = await files();
      const more = await grown("live", async () => {
        const { status, text } = await sendWhole(`${app.url}${path}`, body(), {
          authorization: `Bearer ${ada.token}`,
          "content-type": `multipart/form-data; boundary=${boundary}`,
          ...(how === "announced"
            ? { "content-length": String(length) }
            : { "transfer-encoding": "chunked" }),
        });
        expect([status, JSON.parse(text).code]).toEqual([413, "PAYLOAD_TOO_LARGE"]);
      });
      expect(more).toBeLessThan(50);
      expect(await files()).toEqual(stayed);
    },
    60_000,
  );
});

test("an upload in pieces that is too large hears so, even when it sends all of it at once", async () => {
  const piece = Buffer.alloc(1024 * 1024);
  async function* body() {
    for (let at = 0; at < 300; at += 1) yield piece;
  }
  const { status, text } = await sendWhole(`${app.url}/api/uploads`, body(), {
    ...{ authorization: `Bearer ${ada.token}`, "tus-resumable": "1.0.0" },
    ...{ "upload-length": String(300 * piece.length), "content-length": String(300 * piece.length) },
    "content-type": "application/offset+octet-stream",
  });
  expect([status, JSON.parse(text).code]).toEqual([413, "PAYLOAD_TOO_LARGE"]);
}, 60_000);

/** As simple clients do: reads nothing until it has written all. */
function sendWhole(url: string, body: AsyncIterable<Buffer>, headers: Record<string, string>) {
  return new Promise<{ status: number; text: string }>((resolve, reject) => {
    const sent = request(url, { method: "POST", headers }, (response) => {
      let text = "";
      response.setEncoding("utf8").on("data", (part: string) => {
        text += part;
      });
      response.on("end", () => resolve({ status: response.statusCode ?? 0, text }));
    });
    sent.on("error", reject);
    const write = async () => {
      for await (const part of body) {
        if (!sent.write(part)) await new Promise((next) => sent.once("drain", next));
      }
      sent.end();
    };
    write().catch(reject);
  });
}

describe("a name", () => {
  test("with ways out, NUL and marks that turn writing round is kept without them and never a path", async () => {
    const name = "..\\..\\etc/../\u202egnp.\u0000evil\u200f.png";
    const image = await uploaded(asAda, await plainPng("#010203"), { name });
    expect(image.fileName).toMatch(/^gnp\.(%00)?evil\.png$/);
    expect(await files()).toEqual(expect.arrayContaining([`${image.id}.png`, `${image.id}.webp`]));
  });
});

describe("another site", () => {
  test("can't upload, in one piece or many, or fetch a zip, with the cookie alone", async () => {
    for (const path of ["/api/v1/images", "/api/uploads", "/media/zip"]) {
      for (const origin of ["https://evil.example", undefined]) {
        const response = await fetch(`${app.url}${path}`, {
          method: "POST",
          headers: { cookie: ada.cookie, ...(origin === undefined ? {} : { origin }) },
        });
        expect([path, response.status]).toEqual([path, 403]);
      }
    }
  });
});

test("an upload's address takes nothing but an upload's id", async () => {
  for (const id of ["..", "%2e%2e%2fatelier.db", "..%5catelier.db", "%00", "x".repeat(300)]) {
    const response = await tus(asAda, { method: "DELETE", path: `/api/uploads/${id}` });
    expect(await refusalOf(response)).toMatchObject({ status: 404, code: "NOT_FOUND" });
  }
});
