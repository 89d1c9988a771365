import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { meOut } from "@/lib/auth";
import { boardOut, listBoardsOut } from "@/lib/boards";
import { listImagesOut } from "@/lib/images";
import { listQueueOut } from "@/lib/queue";
import { systemUserId } from "@/lib/users";
import { readConfig } from "@/server/config";
import { createImageWriter } from "@/server/images/image-writer";
import { createDiskStorage } from "@/server/storage/disk";
import { startApp, type TestApp } from "../support/app";
import { createPlace, type TestPlace } from "../support/database";
import { administrator } from "../support/rest";
import { makePicture } from "../support/services";

const env = { AUTH_ENABLED: "false" };

describe("without accounts", () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp({ env });
  });
  afterAll(() => app.close());
  const status = async (method: string, path: string, body?: unknown) =>
    (await app.rest.request(method, `/api/v1${path}`, body)).status;

  test("nobody signs in and everything belongs to system", async () => {
    expect(app.setupCode).toBeUndefined();
    expect(await app.rest.json("GET", "/auth/status")).toEqual({ setupRequired: false, authEnabled: false });
    expect(meOut.parse(await app.rest.json("GET", "/auth/me")).user).toMatchObject({
      id: systemUserId,
      role: "admin",
    });
    const board = boardOut.parse(await app.rest.json("POST", "/boards", { name: "Mine" }));
    expect(board.ownerId).toBe(systemUserId);
    expect(await status("POST", "/board-folders", { name: "Mine" })).toBe(201);
    expect(await status("PATCH", `/boards/${board.id}/place`, { isPinned: true })).toBe(200);
    expect(await status("GET", "/settings")).toBe(200);
    expect(await status("GET", "/audit")).toBe(200);
  });

  test("what accounts are made of isn't there", async () => {
    for (const [method, path, body] of [
      ["POST", "/auth/setup", administrator],
      ["POST", "/auth/login", administrator],
      ["POST", "/auth/logout", {}],
      ["POST", "/auth/change-password", {}],
      ["POST", "/auth/forgot-password", { email: "a@b.org" }],
      ["GET", "/auth/sessions"],
      ["GET", "/users"],
      ["GET", "/groups"],
      ["GET", "/invitations"],
      ["GET", "/api-keys"],
      ["PATCH", "/profile", { displayName: "X" }],
      ["GET", "/people"],
      ["GET", "/notices"],
      ["GET", "/boards/x/people"],
      ["GET", "/boards/x/shares"],
      ["POST", "/boards/x/share", { userId: "x", permission: "read" }],
      ["DELETE", "/boards/x/share/y"],
      ["POST", "/boards/x/leave", {}],
      ["POST", "/boards/x/hand-over", { userId: "x" }],
    ] as const) {
      expect(await status(method, path, body), path).toBe(404);
    }
    const form = new FormData();
    form.set("file", new Blob(["x"]), "a.png");
    const avatar = await fetch(`${app.url}/api/v1/profile/avatar`, { method: "POST", body: form });
    expect(avatar.status).toBe(404);
  });

  test("another site gets nothing done, nor does one whose name was bent to this machine", async () => {
    const send = (headers: Record<string, string>) =>
      app.server.inject({ method: "POST", url: "/api/v1/boards", headers, payload: { name: "Theirs" } });
    const origin = "http://evil.example.com";
    expect((await send({ origin, host: "localhost:3000" })).statusCode).toBe(403);
    expect((await send({ origin, host: "evil.example.com" })).statusCode).toBe(403);
    expect((await send({ host: "evil.example.com" })).statusCode).toBe(403);
    expect((await send({ origin: "http://localhost:3000", host: "localhost:3000" })).statusCode).toBe(201);
    const read = await app.server.inject({ url: "/api/v1/boards", headers: { host: "evil.example.com" } });
    expect(read.statusCode).toBe(403);
  });
});

describe("where it listens", () => {
  const config = (more: Record<string, string>) => readConfig({ ...env, ...more });

  test("is this machine alone, unless everybody may come in", () => {
    expect(config({}).host).toBe("127.0.0.1");
    expect(config({ HOST: "::1" }).host).toBe("::1");
    for (const HOST of ["0.0.0.0", "::", "192.0.2.1", "studio.example.org"]) {
      expect(() => config({ HOST })).toThrow(/AUTH_ENABLED=false .* ATELIER_ALLOW_OPEN=true/);
      expect(config({ HOST, ATELIER_ALLOW_OPEN: "true" }).host).toBe(HOST);
    }
    expect(config({ ATELIER_ALLOW_OPEN: "true" }).host).toBeUndefined();
    expect(readConfig({}).host).toBeUndefined();
    expect(() => readConfig({ AUTH_ENABLED: "maybe" })).toThrow("AUTH_ENABLED must be true or false.");
  });
});

describe("turning accounts on later", () => {
  let place: TestPlace;
  beforeAll(async () => {
    place = await createPlace();
  });
  afterAll(() => place.remove());

  test("the administrator takes over what system owns", async () => {
    const kept = { ...place, remove: async () => undefined };
    const single = await startApp({ place: kept, env });
    const board = boardOut.parse(await single.rest.json("POST", "/boards", { name: "Before" }));
    const writer = createImageWriter({ storage: createDiskStorage(join(place.dataDir, "files")) });
    const image = await makePicture({ db: single.db, writer }, { userId: systemUserId }, board.id);
    await single.rest.json("PATCH", `/images/${image}`, { isStarred: true });
    await single.rest.enqueue({ prompt: "a fox", model: "plain", width: 64, height: 64, count: 2 });
    await single.rest.idle();
    await single.rest.request("POST", "/api/trpc/preferences.update", { theme: "light" });
    await single.close();

    const app = await startApp({ place: kept });
    expect(await app.rest.json("GET", "/auth/status")).toEqual({ setupRequired: true, authEnabled: true });
    expect((await app.rest.request("GET", "/api/v1/boards")).status).toBe(401);
    const ada = app.rest.as((await app.rest.setUp()).token);
    const boards = listBoardsOut.parse(await ada.json("GET", "/boards")).items;
    expect(boards.map(({ id, imageCount }) => [id, imageCount])).toEqual([[board.id, 1]]);
    expect(listImagesOut.parse(await ada.json("GET", "/images")).items).toHaveLength(3);
    expect(listImagesOut.parse(await ada.json("GET", "/images?starred=true")).items).toHaveLength(1);
    expect(listQueueOut.parse(await ada.json("GET", "/queue")).items).toHaveLength(2);
    const preferences = await ada.request("GET", "/api/trpc/preferences.get?input=%7B%7D");
    expect((await preferences.json()).result.data.theme).toBe("light");
    expect((await ada.request("GET", `/media/images/${image}/full`)).status).toBe(200);
    await ada.enqueue({ prompt: "a hare", model: "plain", width: 64, height: 64 });
    expect(await ada.idle()).toHaveLength(3);
    await app.close();
  });
});
