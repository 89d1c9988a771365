import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { userSessions } from "@/server/sessions/sessions.table";
import { type AppPerson, startApp, type TestApp } from "../support/app";

let app: TestApp;
let ada: AppPerson;
let own: string;
beforeAll(async () => {
  app = await startApp({
    env: { ATELIER_PUBLIC_URL: "https://studio.example.org/", ATELIER_TRUSTED_PROXIES: "127.0.0.1" },
  });
  ada = await app.person("Ada");
  own = app.url;
});
afterAll(() => app.close());

const create = (headers: Record<string, string>, path = "/api/v1/boards") =>
  fetch(`${app.url}${path}`, {
    method: "POST",
    headers: { "content-type": "application/json", ...headers },
    body: JSON.stringify({ name: "From a page" }),
  });
const boards = async () => ((await ada.rest.json("GET", "/boards")) as { items: unknown[] }).items.length;

describe("a request that changes something", () => {
  test.each([
    ["no Origin", {}],
    ["another site's Origin", { origin: "https://evil.example" }],
    ["an Origin that only begins like ours", { origin: "http://127.0.0.1.evil.example" }],
    ["our name on another port", { origin: "http://127.0.0.1:1" }],
    ["our name by another scheme", { origin: "ftp://127.0.0.1" }],
    ["the Origin of a sandbox", { origin: "null" }],
    ["an empty Origin", { origin: "" }],
    ["the public name by http", { origin: "http://studio.example.org" }],
  ])("with a cookie and %s is refused, and changes nothing", async (_what, headers) => {
    const before = await boards();
    for (const path of ["/api/v1/boards", "/api/trpc/boards.create"]) {
      const response = await create({ cookie: ada.cookie, ...headers }, path);
      expect(response.status).toBe(403);
      expect(await response.json()).toMatchObject({ code: "FORBIDDEN" });
    }
    expect(await boards()).toBe(before);
  });

  test("with a cookie passes from our own pages, by this address or the public one", async () => {
    expect((await create({ cookie: ada.cookie, origin: own })).status).toBe(201);
    expect((await create({ cookie: ada.cookie, origin: "https://studio.example.org" })).status).toBe(201);
  });

  test("passes behind a trusted proxy that says by which name it was asked", async () => {
    const headers = { "x-forwarded-host": "art.example.org", "x-forwarded-proto": "https" };
    expect((await create({ cookie: ada.cookie, origin: "https://art.example.org", ...headers })).status).toBe(
      201,
    );
    expect((await create({ cookie: ada.cookie, origin: own, ...headers })).status).toBe(403);
  });

  test("with a bearer token passes from anywhere: no browser sends one by itself", async () => {
    const headers = { authorization: `Bearer ${ada.token}`, origin: "https://evil.example" };
    expect((await create(headers)).status).toBe(201);
  });

  test("with a cookie isn't excused by a bearer scheme without a token, or another scheme", async () => {
    for (const authorization of ["Bearer", "Basic YTpi"]) {
      const response = await create({ cookie: ada.cookie, origin: "https://evil.example", authorization });
      expect(response.status).toBe(403);
    }
  });

  test("without a cookie from another site can't sign anybody in", async () => {
    const response = await create({ origin: "https://evil.example" }, "/api/v1/auth/login");
    expect(response.status).toBe(403);
  });

  test("by a program without cookie and Origin is only unauthorised", async () => {
    expect((await create({})).status).toBe(401);
  });
});

test("looking needs no Origin", async () => {
  const response = await fetch(`${app.url}/api/v1/boards`, { headers: { cookie: ada.cookie } });
  expect(response.status).toBe(200);
});

test("a change can't be dressed up as looking", async () => {
  const input = encodeURIComponent(JSON.stringify({ name: "From a link" }));
  const before = await boards();
  const response = await fetch(`${app.url}/api/trpc/boards.create?input=${input}`, {
    headers: { cookie: ada.cookie },
  });
  expect(response.status).toBe(405);
  expect(await boards()).toBe(before);
});

test("behind HTTPS the renewed cookie is Secure and has the secure name, and windows are kept apart", async () => {
  await app.db.write(async (tx) => {
    await tx
      .update(userSessions)
      .set({ expiresAt: Date.now() + 3600_000 })
      .where(eq(userSessions.id, ada.sessionId));
  });
  const response = await fetch(`${app.url}/api/v1/auth/me`, {
    headers: { cookie: `__Secure-${ada.cookie}`, "x-forwarded-proto": "https" },
  });
  const cookie = response.headers.get("set-cookie");
  expect(cookie).toMatch(/^__Secure-next-auth\.session-token=.*; Secure/);
  expect(cookie).toContain("HttpOnly");
  expect(response.headers.get("cross-origin-opener-policy")).toBe("same-origin");
});
