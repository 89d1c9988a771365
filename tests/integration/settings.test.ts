import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";
import { listAuditOut } from "@/lib/audit";
import { boardOut, listBoardsOut } from "@/lib/boards";
import { imageOut, listImagesOut } from "@/lib/images";
import { defaultSettings, publicSettingsOut, settingsOut } from "@/lib/settings";
import { createImageWriter } from "@/server/images/image-writer";
import { createDiskStorage } from "@/server/storage/disk";
import { type AppPerson, startApp, type TestApp } from "../support/app";
import { addBoard } from "../support/rows";
import { makePicture, plainPng } from "../support/services";

let app: TestApp;
let ada: AppPerson;
let bo: AppPerson;
beforeAll(async () => {
  app = await startApp();
  ada = await app.person("Ada", { role: "admin" });
  bo = await app.person("Bo");
});
afterAll(() => app.close());

const change = (body: unknown) => ada.rest.json("PATCH", "/settings", body);
const publicSettings = async () => publicSettingsOut.parse(await app.rest.json("GET", "/settings/public"));
const entries = async (action: string) =>
  listAuditOut.parse(await ada.rest.json("GET", `/audit?action=${action}`)).items;

describe("settings", () => {
  test("are the defaults until they are changed, each change kept with what was and is", async () => {
    expect(settingsOut.parse(await ada.rest.json("GET", "/settings"))).toEqual(defaultSettings);
    const changed = settingsOut.parse(
      await change({ instanceName: "Studio", trashDays: 30, registrationDomains: ["Example.org"] }),
    );
    expect(changed).toEqual({
      ...defaultSettings,
      instanceName: "Studio",
      registrationDomains: ["example.org"],
    });
    const kept = (await entries("settings.updated")).map(({ targetId, details }) => [targetId, details]);
    expect(kept).toEqual([
      ["registrationDomains", { from: "", to: "example.org" }],
      ["instanceName", { from: "Atelier", to: "Studio" }],
    ]);
    expect((await publicSettings()).instanceName).toBe("Studio");
    await change({ registrationDomains: [] });
  });

  test("a wrong value is refused beside its field and changes nothing", async () => {
    const response = await ada.rest.request("PATCH", "/api/v1/settings", { trashDays: 0, instanceName: "X" });
    expect(response.status).toBe(422);
    expect((await response.json()).issues[0].path).toEqual(["trashDays"]);
    expect((await publicSettings()).instanceName).toBe("Studio");
  });

  test("are for administrators", async () => {
    for (const [method, path] of [
      ["GET", "/settings"],
      ["PATCH", "/settings"],
      ["DELETE", "/settings/logo"],
      ["POST", "/settings/test-mail"],
    ] as const) {
      const body = method === "GET" ? undefined : {};
      expect((await bo.rest.request(method, `/api/v1${path}`, body)).status, path).toBe(403);
      expect((await app.rest.request(method, `/api/v1${path}`, body)).status, path).toBe(401);
    }
  });

  test("say how long a new session lives", async () => {
    await app.rest
      .as(ada.token)
      .createUser({ email: "cy@example.org", displayName: "Cy", password: "a cyber pass" });
    const login = async (rememberMe: boolean) =>
      z.object({ expiresIn: z.number() }).parse(
        await app.rest.json("POST", "/auth/login", {
          email: "cy@example.org",
          password: "a cyber pass",
          rememberMe,
        }),
      ).expiresIn;
    expect([await login(false), await login(true)]).toEqual([24 * 3600, 7 * 24 * 3600]);
    await change({ sessionHours: 2, rememberedDays: 30 });
    expect([await login(false), await login(true)]).toEqual([2 * 3600, 30 * 24 * 3600]);
  });

  test("say what a new password must be like, wherever one is set", async () => {
    await change({ passwordMinLength: 12, passwordMinScore: 3 });
    const create = (password: string) =>
      ada.rest.request("POST", "/api/v1/users", { email: "di@example.org", displayName: "Di", password });
    const short = await create("xK9-qw!zR4");
    expect(short.status).toBe(422);
    expect((await short.json()).issues).toEqual([
      { path: ["password"], message: "Use at least 12 characters." },
    ]);
    const easy = await create("password1234");
    expect(easy.status).toBe(422);
    expect((await easy.json()).issues[0].path).toEqual(["password"]);
    expect((await create("walrus teapot quartz")).status).toBe(201);
    await change({ passwordMinLength: 8, passwordMinScore: 0 });
  });
});

describe("the logo", () => {
  const upload = (bytes: Uint8Array, name = "logo.png", who = ada) => {
    const form = new FormData();
    form.set("file", new Blob([new Uint8Array(bytes)]), name);
    return fetch(`${app.url}/api/v1/settings/logo`, {
      method: "POST",
      headers: { authorization: `Bearer ${who.token}` },
      body: form,
    });
  };

  test("is made small, seen by everybody and taken away again", async () => {
    expect((await publicSettings()).logoUrl).toBeNull();
    expect((await fetch(`${app.url}/media/logo`)).status).toBe(404);
    expect((await upload(await plainPng("#ff0000", 1600, 800))).status).toBe(204);
    const { logoUrl } = await publicSettings();
    const seen = await fetch(`${app.url}${logoUrl}`);
    expect(seen.headers.get("content-type")).toBe("image/png");
    expect(seen.headers.get("cache-control")).toContain("public");
    const { width, height } = await sharp(await seen.arrayBuffer()).metadata();
    expect([width, height]).toEqual([512, 256]);
    const again = await fetch(`${app.url}${logoUrl}`, {
      headers: { "if-none-match": seen.headers.get("etag") ?? "" },
    });
    expect(again.status).toBe(304);
    await ada.rest.json("DELETE", "/settings/logo");
    expect((await publicSettings()).logoUrl).toBeNull();
    expect((await fetch(`${app.url}/media/logo`)).status).toBe(404);
  });

  // An answer to a body that is still on its way can be lost with its connection.
  test("is refused when it isn't a whole picture, whatever its name", { retry: 2 }, async () => {
    const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>');
    const png = await plainPng();
    const wide = await sharp({ create: { width: 60_000, height: 1000, channels: 3, background: "#000" } })
      .png()
      .toBuffer();
    for (const bytes of [svg, png.subarray(0, png.length - 40), Buffer.from("no picture"), wide]) {
      const response = await upload(bytes);
      expect(response.status).toBe(422);
      expect((await response.json()).issues[0].path).toEqual(["file"]);
    }
    expect((await upload(Buffer.alloc(11 * 1024 * 1024))).status).toBe(413);
    expect((await ada.rest.request("POST", "/api/v1/settings/logo", {})).status).toBe(415);
    expect((await upload(png, "logo.png", bo)).status).toBe(403);
    expect((await publicSettings()).logoUrl).toBeNull();
  });
});

describe("adminContentAccess", () => {
  let imageId: string;
  let boardId: string;
  beforeAll(async () => {
    const storage = createDiskStorage(`${app.place.dataDir}/files`);
    boardId = (await addBoard(app.db, bo.id, { name: "Secret", imageCount: 1 })).id;
    imageId = await makePicture(
      { db: app.db, writer: createImageWriter({ storage }) },
      { userId: bo.id },
      boardId,
    );
    await bo.rest.json("PATCH", `/images/${imageId}`, { isStarred: true });
  });
  const looks = () => [
    `/api/v1/images/${imageId}`,
    `/api/v1/boards/${boardId}`,
    `/media/images/${imageId}/full`,
    `/media/images/${imageId}/thumbnail`,
    `/api/v1/images?ownerId=${bo.id}`,
    `/api/v1/boards?ownerId=${bo.id}`,
    `/api/v1/images?boardId=${boardId}`,
  ];
  const statuses = (who: AppPerson) =>
    Promise.all(looks().map(async (path) => (await who.rest.request("GET", path)).status));

  test("off: administrators see nothing of others", async () => {
    expect(await statuses(ada)).toEqual(looks().map(() => 404));
  });

  test("on: they read everything and change nothing, and nobody else does", async () => {
    await change({ adminContentAccess: true });
    expect((await entries("settings.updated"))[0]).toMatchObject({
      targetId: "adminContentAccess",
      details: { from: false, to: true },
    });
    expect((await publicSettings()).adminContentAccess).toBe(true);
    expect(await statuses(ada)).toEqual(looks().map(() => 200));
    expect(imageOut.parse(await ada.rest.json("GET", `/images/${imageId}`))).toMatchObject({
      ownerId: bo.id,
      isStarred: false,
    });
    expect(boardOut.parse(await ada.rest.json("GET", `/boards/${boardId}`)).permission).toBe("read");
    const pictures = listImagesOut.parse(await ada.rest.json("GET", `/images?boardId=${boardId}`));
    expect(pictures.items.map(({ id, isStarred }) => [id, isStarred])).toEqual([[imageId, false]]);
    const boards = listBoardsOut.parse(await ada.rest.json("GET", `/boards?ownerId=${bo.id}`));
    expect(boards.items.map(({ id, permission }) => [id, permission])).toEqual([[boardId, "read"]]);
    expect(listImagesOut.parse(await ada.rest.json("GET", "/images")).items).toEqual([]);

    for (const [method, path, body] of [
      ["PATCH", `/images/${imageId}`, { isStarred: true }],
      ["DELETE", `/images/${imageId}`, {}],
      ["PATCH", `/boards/${boardId}`, { name: "Mine" }],
      ["DELETE", `/boards/${boardId}`, {}],
    ] as const) {
      expect((await ada.rest.request(method, `/api/v1${path}`, body)).status, `${method} ${path}`).toBe(404);
    }
    const cy = await app.person("Cyrus");
    expect(await statuses(cy)).toEqual(looks().map(() => 404));
    expect((await ada.rest.request("GET", "/api/v1/images?ownerId=nobody")).status).toBe(404);
  });

  test("a key of an administrator needs the scope admin for it", async () => {
    const key = async (scopes: string[]) =>
      z
        .object({ key: z.string() })
        .parse(await ada.rest.json("POST", "/api-keys", { name: "k", scopes, expiresInDays: null })).key;
    const look = async (token: string) =>
      (await app.rest.as(token).request("GET", `/api/v1/images/${imageId}`)).status;
    expect(await look(await key(["read"]))).toBe(404);
    expect(await look(await key(["read", "admin"]))).toBe(200);
  });

  test("off again: gone at the next request", async () => {
    await change({ adminContentAccess: false });
    expect(await statuses(ada)).toEqual(looks().map(() => 404));
  });
});
