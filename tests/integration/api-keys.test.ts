import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type ApiKey, createApiKeyOut, listApiKeysOut, type Scope } from "@/lib/api-keys";
import { createApiKeys } from "@/server/api-keys/api-keys.service";
import { apiKeys } from "@/server/api-keys/api-keys.table";
import { createLocalBus } from "@/server/events/local-bus";
import { createImageWriter } from "@/server/images/image-writer";
import { createDiskStorage } from "@/server/storage/disk";
import { users } from "@/server/users/users.table";
import { type AppPerson, startApp, type TestApp } from "../support/app";
import { openEventStream } from "../support/event-stream";
import { addUser } from "../support/rows";
import { makePicture } from "../support/services";

let app: TestApp;
let ada: AppPerson;
let bo: AppPerson;
beforeAll(async () => {
  app = await startApp();
  ada = await app.person("Ada", { role: "admin" });
  bo = await app.person("Bo");
});
afterAll(() => app.close());

const create = async (who: AppPerson, scopes: Scope[], expiresInDays: number | null = null) =>
  createApiKeyOut.parse(await who.rest.json("POST", "/api-keys", { name: "Script", scopes, expiresInDays }));
const status = async (token: string, method: string, path: string, body?: unknown) =>
  (await app.rest.as(token).request(method, path, body)).status;
const find = async (who: AppPerson, id: string): Promise<ApiKey | undefined> =>
  listApiKeysOut.parse(await who.rest.json("GET", "/api-keys")).items.find((key) => key.id === id);
const change = (id: string, row: Partial<typeof apiKeys.$inferInsert>) =>
  app.db.write(async (tx) => void (await tx.update(apiKeys).set(row).where(eq(apiKeys.id, id))));

describe("an API key", () => {
  test("is shown once and stored as a hash; the list tells keys apart", async () => {
    const { key, apiKey } = await create(bo, ["read"], 30);
    expect(key).toMatch(/^atl_[\w-]{43}$/);
    const [row] = await app.db.read.select().from(apiKeys).where(eq(apiKeys.id, apiKey.id));
    expect(JSON.stringify(row)).not.toContain(key);
    const listed = await find(bo, apiKey.id);
    expect(listed).toMatchObject({
      name: "Script",
      scopes: ["read"],
      lastUsedAt: null,
      hint: key.slice(0, 10),
    });
    expect((listed?.expiresAt ?? 0) - (listed?.createdAt ?? 0)).toBe(30 * 24 * 3600 * 1000);
    expect(await find(ada, apiKey.id)).toBeUndefined();
  });

  test("does what its scopes say, in REST, tRPC, media and events", async () => {
    const storage = createDiskStorage(`${app.place.dataDir}/files`);
    const image = await makePicture(
      { db: app.db, writer: createImageWriter({ storage }) },
      { userId: bo.id },
    );
    const { key: reader } = await create(bo, ["read"]);
    expect(await status(reader, "GET", "/api/v1/boards")).toBe(200);
    expect(await status(reader, "GET", `/api/trpc/boards.list?input=${encodeURIComponent("{}")}`)).toBe(200);
    expect(await status(reader, "GET", `/media/images/${image}/full`)).toBe(200);
    expect(await status(reader, "POST", "/api/v1/boards", { name: "X" })).toBe(403);
    expect(await status(reader, "POST", "/api/v1/queue", { prompt: "x" })).toBe(403);
    const stream = await openEventStream(app.url, reader);
    expect(stream.response.statusCode).toBe(200);
    stream.close();

    const { key: maker } = await create(bo, ["generate"]);
    const item = { prompt: "a fox", model: "plain", width: 64, height: 64 };
    expect(await status(maker, "POST", "/api/v1/queue", item)).toBe(201);
    expect(await status(maker, "POST", "/api/v1/boards", { name: "X" })).toBe(403);

    const { key: writer } = await create(bo, ["write"]);
    expect(await status(writer, "POST", "/api/v1/boards", { name: "X" })).toBe(201);
    expect(await status(writer, "GET", "/api/v1/boards")).toBe(403);
    expect(await status(writer, "GET", `/media/images/${image}/full`)).toBe(403);
    expect(await status(writer, "GET", "/api/v1/queue/events")).toBe(403);
  });

  test("never makes another key, nor changes the password", async () => {
    const { key } = await create(ada, ["read", "generate", "write", "admin"]);
    const body = { name: "More", scopes: ["read"], expiresInDays: null };
    expect(await status(key, "POST", "/api/v1/api-keys", body)).toBe(403);
    const passwords = { currentPassword: "x", newPassword: "something else 1" };
    expect(await status(key, "POST", "/api/v1/auth/change-password", passwords)).toBe(403);
    expect(await status(key, "POST", "/api/v1/auth/logout", {})).toBe(403);
  });

  test("has the scope admin only for an administrator, while they are one", async () => {
    const body = { name: "K", scopes: ["admin"], expiresInDays: null };
    const refused = await bo.rest.request("POST", "/api/v1/api-keys", body);
    expect(refused.status).toBe(422);
    expect((await refused.json()).issues[0].path).toEqual(["scopes"]);

    const cy = await app.person("Cy", { role: "admin" });
    const { key } = await create(cy, ["read", "admin"]);
    const { key: plain } = await create(cy, ["read"]);
    expect(await status(key, "GET", "/api/v1/users")).toBe(200);
    expect(await status(plain, "GET", "/api/v1/users")).toBe(403);
    await app.db.write(
      async (tx) => void (await tx.update(users).set({ role: "user" }).where(eq(users.id, cy.id))),
    );
    expect(await status(key, "GET", "/api/v1/users")).toBe(403);
    expect(await status(key, "GET", "/api/v1/boards")).toBe(200);
  });

  test("dies with revoking, expiry and the person's disabling, all with the same body", async () => {
    const bodies = new Set<string>();
    const refusedWith = async (token: string) => {
      const response = await app.rest.as(token).request("GET", "/api/v1/boards");
      expect(response.status).toBe(401);
      bodies.add(await response.text());
    };
    const { key, apiKey } = await create(bo, ["read"]);
    const stream = await openEventStream(app.url, key);
    expect(await status(ada.token, "DELETE", `/api/v1/api-keys/${apiKey.id}`, {})).toBe(404);
    expect(await status(bo.token, "DELETE", `/api/v1/api-keys/${apiKey.id}`, {})).toBe(204);
    await stream.ended;
    await refusedWith(key);

    const { key: old, apiKey: oldKey } = await create(bo, ["read"], 1);
    await change(oldKey.id, { expiresAt: Date.now() - 1 });
    await refusedWith(old);

    const di = await app.person("Di");
    const { key: hers } = await create(di, ["read"]);
    await app.db.write(
      async (tx) => void (await tx.update(users).set({ isActive: false }).where(eq(users.id, di.id))),
    );
    await refusedWith(hers);
    await refusedWith("atl_madeup");
    expect(bodies.size).toBe(1);
  });

  test("says when it was last used, at most once a minute", async () => {
    const { key, apiKey } = await create(bo, ["read"]);
    await status(key, "GET", "/api/v1/boards");
    const first = (await find(bo, apiKey.id))?.lastUsedAt;
    expect(first).not.toBeNull();
    await status(key, "GET", "/api/v1/boards");
    expect((await find(bo, apiKey.id))?.lastUsedAt).toBe(first);
    const longAgo = Date.now() - 61_000;
    await change(apiKey.id, { lastUsedAt: longAgo });
    await status(key, "GET", "/api/v1/boards");
    expect((await find(bo, apiKey.id))?.lastUsedAt).toBeGreaterThan(longAgo);
  });

  test("is stopped at 600 requests a minute, others go on", async () => {
    const { key } = await create(bo, ["read"]);
    const { key: other } = await create(bo, ["read"]);
    for (let times = 0; times < 30; times += 1) {
      await Promise.all(Array.from({ length: 20 }, () => status(key, "GET", "/api/v1/queue/status")));
    }
    const refused = await app.rest.as(key).request("GET", "/api/v1/queue/status");
    expect(refused.status).toBe(429);
    expect(Number(refused.headers.get("retry-after"))).toBeGreaterThan(0);
    const overTrpc = await app.rest.as(key).request("GET", "/api/trpc/boards.list?input=%7B%7D");
    expect([overTrpc.status, overTrpc.headers.has("retry-after")]).toEqual([429, true]);
    expect(await status(other, "GET", "/api/v1/queue/status")).toBe(200);
  });

  test("fifty a person, and no more", async () => {
    const service = createApiKeys({ db: app.db, events: createLocalBus() });
    const { id } = await addUser(app.db);
    const viewer = {
      userId: id,
      role: "user",
      via: "session",
      sessionId: "",
      scopes: [],
      address: "",
    } as const;
    const input = { name: "K", scopes: ["read" as const], expiresInDays: null };
    for (let made = 0; made < 50; made += 1) await service.create(viewer, input);
    await expect(service.create(viewer, input)).rejects.toMatchObject({ code: "CONFLICT" });
    const page = await service.list(viewer, { limit: 30 });
    const rest = await service.list(viewer, { limit: 30, cursor: page.nextCursor });
    expect([page.items.length, rest.items.length, rest.nextCursor]).toEqual([30, 20, null]);
  });
});
