import { readdir } from "node:fs/promises";
import { request } from "node:http";
import { join } from "node:path";
import { eq } from "drizzle-orm";
import sharp from "sharp";
import { Upload } from "tus-js-client";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { uploadLimits } from "@/lib/upload-limits";
import { images } from "@/server/images/images.table";
import { until } from "../support/answers";
import { type AppPerson, startApp, type TestApp } from "../support/app";
import { pngWith } from "../support/picture-files";
import { addBoard } from "../support/rows";
import {
  beginUpload,
  continueUpload,
  refusalOf,
  refusedFile,
  type Sender,
  tus,
  uploaded,
} from "../support/uploads";

let app: TestApp;
let ada: AppPerson;
let bo: AppPerson;
let asAda: Sender;
let asBo: Sender;
beforeAll(async () => {
  app = await startApp();
  [ada, bo] = await Promise.all([app.person("Ada"), app.person("Bo")]);
  asAda = { url: app.url, token: ada.token };
  asBo = { url: app.url, token: bo.token };
});
afterAll(() => app.close());

let shade = 0;
/** Another picture each time. */
const freshPng = async (width = 64, height = width): Promise<Buffer<ArrayBuffer>> => {
  shade += 1;
  const background = { r: shade % 256, g: shade >> 8, b: 99 };
  const made = await sharp({ create: { width, height, channels: 3, background } })
    .png()
    .toBuffer();
  return Buffer.from(made);
};
const fullOf = async (id: string) => fetch(`${app.url}/media/images/${id}/full`, { headers: bearer(ada) });
const bearer = ({ token }: AppPerson) => ({ authorization: `Bearer ${token}` });
const rowOf = async (id: string) => (await app.db.read.select().from(images).where(eq(images.id, id)))[0];
/** Files that are not a kept picture's. */
const leftovers = async () => {
  const at = (folder: string) => readdir(join(app.place.dataDir, "files", folder)).catch(() => []);
  return [...(await at("tmp")), ...(await at("uploads"))];
};

describe("a file sent at once", () => {
  test("becomes a picture of the sender's, byte for byte, with a thumbnail and what it was made from", async () => {
    const bytes = Buffer.from(
      await pngWith({ parameters: "a lighthouse\nSteps: 20, Seed: 7, Size: 512x512, Sampler: Euler" }),
    );
    const image = await uploaded(asAda, bytes, { name: "../My <photo>\u202e.png" });
    expect(image).toMatchObject({
      ...{ ownerId: ada.id, boardId: null, width: 64, height: 48, mimeType: "image/png" },
      ...{ byteSize: bytes.length, origin: "uploaded", fileName: "My <photo>.png", duplicateOf: null },
      ...{ workflowFormat: null, tags: [], isStarred: false },
      metadata: { prompt: "a lighthouse", seed: 7, steps: 20, sampler: "Euler", width: 512, height: 512 },
    });
    expect(image.thumbhash).not.toBe("");
    const full = await fullOf(image.id);
    expect(Buffer.from(await full.arrayBuffer()).equals(bytes)).toBe(true);
    const small = await fetch(`${app.url}/media/images/${image.id}/thumbnail`, { headers: bearer(ada) });
    expect(await sharp(await small.arrayBuffer()).metadata()).toMatchObject({ format: "webp", width: 64 });
    const saved = await fetch(`${app.url}/media/images/${image.id}/full?download`, { headers: bearer(ada) });
    expect(saved.headers.get("content-disposition")).toBe('attachment; filename="My photo.png"');
    const found = await ada.rest.json("GET", "/images?q=lighthouse&origin=uploaded");
    expect(found).toMatchObject({ items: [{ id: image.id }] });
    expect(await leftovers()).toEqual([]);
  });

  test.each(["jpeg", "webp", "avif"] as const)("may be a %s and stays one", async (format) => {
    const bytes = Buffer.from(
      await sharp(await freshPng(80, 40))
        .toFormat(format)
        .toBuffer(),
    );
    const image = await uploaded(asAda, bytes, { name: `a.${format}` });
    expect(image).toMatchObject({ mimeType: `image/${format}`, width: 80, height: 40 });
    const full = await fullOf(image.id);
    expect(full.headers.get("content-type")).toBe(`image/${format}`);
    expect(Buffer.from(await full.arrayBuffer()).equals(bytes)).toBe(true);
  });

  test("stands as its camera held it", async () => {
    const bytes = Buffer.from(
      await sharp(await freshPng(80, 40))
        .withMetadata({ orientation: 6 })
        .jpeg()
        .toBuffer(),
    );
    const image = await uploaded(asAda, bytes);
    expect(image).toMatchObject({ width: 40, height: 80 });
    const small = await fetch(`${app.url}/media/images/${image.id}/thumbnail`, { headers: bearer(ada) });
    expect(await sharp(await small.arrayBuffer()).metadata()).toMatchObject({ width: 40, height: 80 });
  });

  test("that moves is kept whole and shown by its first frame", async () => {
    const frames = await sharp([await freshPng(), await freshPng(), await freshPng()], {
      join: { animated: true },
    })
      .webp()
      .toBuffer();
    const bytes = Buffer.from(frames);
    const image = await uploaded(asAda, bytes, { name: "a.webp" });
    expect(image).toMatchObject({ width: 64, height: 64 });
    expect(Buffer.from(await (await fullOf(image.id)).arrayBuffer()).equals(bytes)).toBe(true);
  });

  test.each([false, true])(
    "lands on a board where its sender may add; the file first: %j",
    async (isFileFirst) => {
      const board = await addBoard(app.db, ada.id);
      const fields = { boardId: board.id };
      const image = await uploaded(asAda, await freshPng(), { fields, isFileFirst });
      expect(image.boardId).toBe(board.id);
      expect(await ada.rest.json("GET", `/boards/${board.id}`)).toMatchObject({ imageCount: 1 });
      expect(await refusedFile(asBo, await freshPng(), { fields, isFileFirst })).toMatchObject({
        status: 404,
      });
      expect(await leftovers()).toEqual([]);
    },
  );

  test("that its sender keeps already is kept twice and says so, or is refused", async () => {
    const bytes = await freshPng();
    const first = await uploaded(asAda, bytes);
    const second = await uploaded(asAda, bytes);
    expect(second.duplicateOf).toBe(first.id);
    const refused = await refusedFile(asAda, bytes, { fields: { duplicates: "refuse" } });
    expect(refused).toMatchObject({
      status: 409,
      code: "CONFLICT",
      message: "You already keep this picture.",
    });
    expect([first.id, second.id]).toContain(refused.duplicateOf);
    expect(refused.headers.get("x-duplicate-of")).toBe(refused.duplicateOf);
    expect((await uploaded(asBo, bytes, { fields: { duplicates: "refuse" } })).duplicateOf).toBeNull();
  });

  test("needs a file, and fields that make sense", async () => {
    const headers = bearer(ada);
    const nothing = await fetch(`${app.url}/api/v1/images`, {
      method: "POST",
      headers,
      body: new FormData(),
    });
    expect(await refusalOf(nothing)).toMatchObject({ status: 422, issues: [{ path: ["file"] }] });
    const json = await ada.rest.request("POST", "/api/v1/images", {});
    expect(json.status).toBe(415);
    const fields = { duplicates: "perhaps" };
    expect(await refusedFile(asAda, await freshPng(), { fields })).toMatchObject({
      status: 422,
      issues: [{ path: ["duplicates"] }],
    });
    expect(await leftovers()).toEqual([]);
  });

  test("is in the contract", async () => {
    const document = await (await fetch(`${app.url}/api/v1/openapi.json`)).json();
    const { requestBody, responses } = document.paths["/images"].post;
    expect(Object.keys(requestBody.content)).toEqual(["multipart/form-data"]);
    expect(Object.keys(responses)).toEqual(expect.arrayContaining(["201", "409", "413", "415", "422"]));
  });

  test("comes a thousand times at once without one being lost or counted twice", async () => {
    const cy = await app.person("Cy");
    const sender = { url: app.url, token: cy.token };
    const files = await Promise.all(Array.from({ length: 60 }, () => freshPng(8)));
    const made = await Promise.all(files.map((bytes) => uploaded(sender, bytes)));
    expect(new Set(made.map(({ id }) => id)).size).toBe(60);
    expect(await cy.rest.json("GET", "/usage")).toMatchObject({
      imageCount: 60,
      byteSize: files.reduce((sum, { length }) => sum + length, 0),
    });
  }, 60_000);
});

describe("a file sent in pieces", () => {
  test("goes on where it was broken off, and is the picture that its address names", async () => {
    const bytes = await freshPng();
    const board = await addBoard(app.db, ada.id);
    const metadata = { filename: "piece.png", boardId: board.id };
    const begun = await beginUpload(asAda, bytes.length, { metadata, body: bytes.subarray(0, 50) });
    expect(begun.status).toBe(201);
    expect(begun.headers.get("upload-offset")).toBe("50");
    expect(begun.headers.get("access-control-allow-origin")).toBeNull();
    const path = begun.headers.get("location") ?? "";
    expect(path).toMatch(/^\/api\/uploads\/[0-9a-f-]{36}$/);

    const looked = await tus(asAda, { method: "HEAD", path });
    expect(looked.headers.get("upload-offset")).toBe("50");
    expect(looked.headers.get("x-image-id")).toBeNull();
    expect((await continueUpload(asAda, path, 10, bytes.subarray(10, 60))).status).toBe(409);
    const more = await continueUpload(asAda, path, 50, bytes.subarray(50, 100));
    expect([more.status, more.headers.get("upload-offset")]).toEqual([204, "100"]);
    const last = await continueUpload(asAda, path, 100, bytes.subarray(100));
    const id = last.headers.get("x-image-id");
    expect([last.status, id]).toEqual([204, path.split("/").at(-1)]);
    expect(await ada.rest.json("GET", `/images/${id}`)).toMatchObject({
      fileName: "piece.png",
      boardId: board.id,
      byteSize: bytes.length,
    });
    expect(await leftovers()).toEqual([]);

    const again = await tus(asAda, { method: "HEAD", path });
    expect([again.status, again.headers.get("upload-offset"), again.headers.get("x-image-id")]).toEqual([
      200,
      String(bytes.length),
      id,
    ]);
  });

  test("keeps what had come when its line broke", async () => {
    const bytes = await freshPng();
    const path = (await beginUpload(asAda, bytes.length)).headers.get("location") ?? "";
    const sent = request(`${app.url}${path}`, {
      method: "PATCH",
      headers: {
        ...{ ...bearer(ada), "tus-resumable": "1.0.0", "upload-offset": "0" },
        ...{ "content-type": "application/offset+octet-stream", "content-length": String(bytes.length) },
      },
    });
    sent.on("error", () => undefined);
    sent.write(bytes.subarray(0, 60));
    await new Promise((resolve) => setTimeout(resolve, 300));
    sent.destroy();
    const offset = await until(async () => {
      const looked = await tus(asAda, { method: "HEAD", path });
      return looked.headers.get("upload-offset") === "60" && 60;
    });
    const last = await continueUpload(asAda, path, offset, bytes.subarray(offset));
    expect([last.status, last.headers.get("x-image-id")]).toEqual([204, path.split("/").at(-1)]);
  });

  test("comes by the client that browsers use", async () => {
    const bytes = await freshPng();
    const id = await new Promise<string | undefined>((resolve, reject) => {
      new Upload(bytes, {
        endpoint: `${app.url}/api/uploads`,
        headers: bearer(ada),
        metadata: { filename: "client.png" },
        chunkSize: 60,
        uploadDataDuringCreation: true,
        onError: reject,
        onSuccess: ({ lastResponse }) => resolve(lastResponse.getHeader("x-image-id")),
      }).start();
    });
    expect(await ada.rest.json("GET", `/images/${id}`)).toMatchObject({ fileName: "client.png" });
  });

  test("is refused before its first byte when it is too large, too much or for another's board", async () => {
    const tooLarge = await refusalOf(await beginUpload(asAda, uploadLimits.bytes + 1));
    expect(tooLarge).toMatchObject({ status: 413, code: "PAYLOAD_TOO_LARGE" });
    const { id: boardId } = await addBoard(app.db, bo.id);
    expect(await refusalOf(await beginUpload(asAda, 10, { metadata: { boardId } }))).toMatchObject({
      status: 404,
    });
    const dee = await app.person("Dee", { byteQuota: 1000 });
    const refused = await refusalOf(await beginUpload({ url: app.url, token: dee.token }, 1001));
    expect(refused).toMatchObject({ status: 413, message: expect.stringContaining("1 kB") });
    expect(await leftovers()).toEqual([]);
  });

  test("that turns out to be none leaves nothing, and says why as every answer does", async () => {
    const svg = Buffer.from("<svg xmlns='http://www.w3.org/2000/svg'/>");
    const at = await beginUpload(asAda, svg.length, { body: svg });
    expect(await refusalOf(at)).toMatchObject({ status: 415, code: "UNSUPPORTED_MEDIA_TYPE" });
    const bytes = await freshPng();
    const { id } = await uploaded(asAda, bytes);
    const twice = await beginUpload(asAda, bytes.length, { body: bytes });
    expect(twice.headers.get("x-duplicate-of")).toBe(id);
    expect(await refusalOf(twice)).toMatchObject({ status: 409, duplicateOf: id });
    expect(
      (await beginUpload(asAda, bytes.length, { body: bytes, metadata: { duplicates: "keep" } })).status,
    ).toBe(201);
    expect(await leftovers()).toEqual([]);
  });

  test("is its owner's alone, whoever it says that it is of", async () => {
    const bytes = await freshPng();
    const begun = await beginUpload(asAda, bytes.length, { metadata: { ownerId: bo.id } });
    const path = begun.headers.get("location") ?? "";
    const missing = "/api/uploads/0198c0de-0000-7000-8000-0123456789ab";
    for (const other of [path, missing, "/api/uploads/..%2f..%2fatelier.db", "/api/uploads/x.json"]) {
      expect((await tus(asBo, { method: "HEAD", path: other })).status).toBe(404);
      expect((await continueUpload(asBo, other, 0, bytes)).status).toBe(404);
      expect((await tus(asBo, { method: "DELETE", path: other })).status).toBe(404);
    }
    expect((await fetch(`${app.url}${path}`, { method: "HEAD" })).status).toBe(401);
    expect((await tus(asAda, { method: "DELETE", path })).status).toBe(204);
    expect((await tus(asAda, { method: "HEAD", path })).status).toBe(404);
    expect(await leftovers()).toEqual([]);
  });

  test("can be given up, and isn't how the protocol has it without its headers", async () => {
    const headers = { ...bearer(ada), "upload-length": "5" };
    const plain = await fetch(`${app.url}/api/uploads`, { method: "POST", headers });
    expect(await refusalOf(plain)).toMatchObject({ status: 400, code: "BAD_REQUEST" });
    const deferred = await tus(asAda, { method: "POST", headers: { "upload-defer-length": "1" } });
    expect(deferred.status).toBe(400);
    const foreign = await fetch(`${app.url}/api/uploads`, {
      method: "POST",
      headers: { cookie: ada.cookie, origin: "https://evil.example", "upload-length": "5" },
    });
    expect(foreign.status).toBe(403);
  });
});

describe("a board that goes while a file is on its way", () => {
  test("is 404 at the end, and no file stays", async () => {
    const bytes = await freshPng();
    const board = await addBoard(app.db, ada.id);
    const begun = await beginUpload(asAda, bytes.length, { metadata: { boardId: board.id } });
    const path = begun.headers.get("location") ?? "";
    await ada.rest.json("DELETE", `/boards/${board.id}`);
    const last = await continueUpload(asAda, path, 0, bytes);
    expect(await refusalOf(last)).toMatchObject({ status: 404 });
    const id = path.split("/").at(-1) ?? "";
    expect(await rowOf(id)).toBeUndefined();
    expect(
      await readdir(join(app.place.dataDir, "files", "images", id.slice(-2))).catch(() => []),
    ).not.toContain(`${id}.png`);
    expect(await leftovers()).toEqual([]);
  });
});
