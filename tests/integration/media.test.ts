import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createImageWriter } from "@/server/images/image-writer";
import { createDiskStorage } from "@/server/storage/disk";
import { type AppPerson, startApp, type TestApp } from "../support/app";
import { makePicture } from "../support/services";

let app: TestApp;
let ada: AppPerson;
let bo: AppPerson;
let id: string;
let full: Buffer;
beforeAll(async () => {
  app = await startApp();
  [ada, bo] = await Promise.all([app.person("Ada"), app.person("Bo")]);
  const writer = createImageWriter({ storage: createDiskStorage(`${app.place.dataDir}/files`) });
  id = await makePicture({ db: app.db, writer }, { userId: ada.id });
  full = Buffer.from(await (await get({})).arrayBuffer());
});
afterAll(() => app.close());

const get = (headers: Record<string, string>, path = `/media/images/${id}/full`, method = "GET") =>
  fetch(`${app.url}${path}`, { method, headers: { authorization: `Bearer ${ada.token}`, ...headers } });
const bytesOf = async (response: Response) => Buffer.from(await response.arrayBuffer());

describe("a picture's file", () => {
  test("is the whole picture as PNG, or a small WebP", async () => {
    expect(await sharp(full).metadata()).toMatchObject({ format: "png", width: 64, height: 64 });
    const response = await get({}, `/media/images/${id}/thumbnail`);
    expect(response.headers.get("content-type")).toBe("image/webp");
    expect(await sharp(await bytesOf(response)).metadata()).toMatchObject({ format: "webp" });
  });

  test("is the same by its REST address", async () => {
    const response = await get({}, `/api/v1/images/${id}/full`);
    expect((await bytesOf(response)).equals(full)).toBe(true);
  });

  test("may be kept by this browser alone, for ever, and is only ever a picture", async () => {
    const { headers } = await get({});
    expect(Object.fromEntries(headers)).toMatchObject({
      "content-type": "image/png",
      "content-length": String(full.length),
      "cache-control": "private, max-age=31536000, immutable",
      "accept-ranges": "bytes",
      "content-security-policy": "sandbox; default-src 'none'",
      "x-content-type-options": "nosniff",
      "cross-origin-resource-policy": "same-origin",
      etag: `"${id}-full"`,
    });
    expect(headers.get("content-disposition")).toBeNull();
  });

  test("is saved under a name of ours when it is asked to be", async () => {
    const response = await get({}, `/media/images/${id}/full?download`);
    expect(response.headers.get("content-disposition")).toBe(`attachment; filename="atelier-${id}.png"`);
    const small = await get({}, `/media/images/${id}/thumbnail?download=%22evil%0d%0a`);
    expect(small.headers.get("content-disposition")).toBe(`attachment; filename="atelier-${id}.webp"`);
  });

  test("answers HEAD with its size and no bytes", async () => {
    const response = await get({}, `/media/images/${id}/full`, "HEAD");
    expect(response.status).toBe(200);
    expect(response.headers.get("content-length")).toBe(String(full.length));
    expect(await bytesOf(response)).toHaveLength(0);
  });

  test("isn't sent again to who has it, if they may still see it", async () => {
    const etag = `"${id}-full"`;
    const again = await get({ "if-none-match": etag });
    expect(again.status).toBe(304);
    expect(again.headers.get("etag")).toBe(etag);
    expect((await bytesOf(again)).length).toBe(0);
    expect((await get({ "if-none-match": '"another"' })).status).toBe(200);
    expect((await get({ "if-none-match": `"${id}-thumbnail"` })).status).toBe(200);
    const theirs = await get({ "if-none-match": etag, authorization: `Bearer ${bo.token}` });
    expect(theirs.status).toBe(404);
    expect(theirs.headers.get("etag")).toBeNull();
    expect((await get({ "if-none-match": etag, authorization: "Bearer none" })).status).toBe(401);
  });
});

describe("a part of the file", () => {
  test.each([
    ["bytes=0-9", 0, 9],
    ["bytes=10-10", 10, 10],
    ["bytes=-5", -5, undefined],
    ["bytes=20-", 20, undefined],
    ["bytes=20-999999999", 20, undefined],
  ])("%s is exactly that part", async (range, from, to) => {
    const response = await get({ range });
    const start = from < 0 ? full.length + from : from;
    const end = to ?? full.length - 1;
    expect(response.status).toBe(206);
    expect(response.headers.get("content-range")).toBe(`bytes ${start}-${end}/${full.length}`);
    expect(response.headers.get("content-length")).toBe(String(end - start + 1));
    expect((await bytesOf(response)).equals(full.subarray(start, end + 1))).toBe(true);
  });

  test("beyond its end is 416 and says how long it is", async () => {
    const response = await get({ range: "bytes=999999999-" });
    expect(response.status).toBe(416);
    expect(response.headers.get("content-range")).toBe(`bytes */${full.length}`);
    expect(response.headers.get("cache-control")).toBe("no-store");
    expect(await response.json()).toEqual({ code: "BAD_REQUEST", message: expect.any(String) });
  });

  test.each(["bytes=0-1,4-5", "lines=1-2", "bytes=x-y", "bytes", "bytes=5-2"])(
    "%s is answered with all",
    async (range) => {
      const response = await get({ range });
      // A range that ends before it begins fits nothing.
      if (response.status === 416) return;
      expect(response.status).toBe(200);
      expect((await bytesOf(response)).equals(full)).toBe(true);
    },
  );

  test("comes only from the version that the asker has", async () => {
    expect((await get({ range: "bytes=0-9", "if-range": `"${id}-full"` })).status).toBe(206);
    expect((await get({ range: "bytes=0-9", "if-range": '"another"' })).status).toBe(200);
    expect((await get({ range: "bytes=0-9", "if-range": "Wed, 21 Oct 2015 07:28:00 GMT" })).status).toBe(200);
  });

  test("isn't for anybody else", async () => {
    const response = await get({ range: "bytes=0-9", authorization: `Bearer ${bo.token}` });
    expect(response.status).toBe(404);
    expect(response.headers.get("content-range")).toBeNull();
  });
});

test("of no such variant, or of an id that climbs, is 404", async () => {
  const paths = ["original", "full.png", "..", "%2e%2e%2f%2e%2e%2fsecret"].map(
    (variant) => `/media/images/${id}/${variant}`,
  );
  paths.push(
    "/media/images/..%2f..%2fsecret/full",
    "/media/images/%00/full",
    "/media/images/x%F0%9F%98%80/full",
  );
  paths.push(`/media/images/${"x".repeat(3000)}/full`, "/media/secret", "/media/images");
  for (const path of paths) expect([path, (await get({}, path)).status]).toEqual([path, 404]);
});

test("whose bytes are gone is an error without a path", async () => {
  const lost = createDiskStorage(`${app.place.dataDir}/files`);
  const writer = createImageWriter({ storage: lost });
  const gone = await makePicture({ db: app.db, writer }, { userId: ada.id });
  await lost.remove(gone);
  const response = await get({}, `/media/images/${gone}/full`);
  expect(response.status).toBe(500);
  expect(await response.text()).not.toContain(app.place.dataDir);
});
