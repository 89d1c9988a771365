import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { userSessions } from "@/server/sessions/sessions.table";
import { users } from "@/server/users/users.table";
import { startApp, type TestApp } from "../support/app";
import { administrator } from "../support/rest";
import { people } from "../support/rows";

let app: TestApp;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.close());

const dayMs = 24 * 3600 * 1000;
const post = (path: string, body: unknown) => app.rest.request("POST", `/api/v1/auth${path}`, body);
const login = (body: object) =>
  post("/login", { email: administrator.email, password: administrator.password, ...body });

describe.sequential("the first administrator", () => {
  test("is what status asks for, in a word and nothing more", async () => {
    expect(await app.rest.json("GET", "/auth/status")).toEqual({ setupRequired: true, authEnabled: true });
    expect(app.setupCode).toMatch(/^\d{8}$/);
  });

  test("needs good values: 422 beside each field, and nobody is made", async () => {
    const response = await post("/setup", { email: "ada", displayName: "", password: "short" });
    expect(response.status).toBe(422);
    const { issues } = await response.json();
    expect(issues.map(({ path }: { path: string[] }) => path.join("."))).toEqual([
      "email",
      "displayName",
      "password",
    ]);
    expect(await people(app.db)).toEqual([]);
  });

  test("of twenty set-ups at once is one", async () => {
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, at) =>
        post("/setup", at === 0 ? administrator : { ...administrator, email: `ada${at % 4}@example.org` }),
      ),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([201, ...Array(19).fill(409)]);
    const made = await people(app.db);
    expect(made.map(({ role }) => role)).toEqual(["admin"]);
    await app.db.write(async (tx) => {
      const ada = { email: administrator.email, emailKey: administrator.email };
      await tx.update(users).set(ada).where(eq(users.role, "admin"));
    });
  });

  test("is made once: 409 afterwards, and status no longer asks", async () => {
    const again = await post("/setup", { ...administrator, email: "eve@example.org" });
    expect(again.status).toBe(409);
    expect(await again.json()).toMatchObject({ code: "CONFLICT" });
    expect(await app.rest.json("GET", "/auth/status")).toMatchObject({ setupRequired: false });
  });
});

describe("signing in", () => {
  test("gives a bearer token, its life in seconds and the person without the password", async () => {
    const before = Date.now();
    const response = await login({});
    expect(response.status).toBe(200);
    const { token, tokenType, expiresIn, user } = await response.json();
    expect({ tokenType, expiresIn }).toEqual({ tokenType: "Bearer", expiresIn: 24 * 3600 });
    expect(Object.keys(user).sort()).toEqual(
      ["createdAt", "displayName", "email", "id", "isActive", "lastLoginAt", "role"].sort(),
    );
    expect(user.lastLoginAt).toBeGreaterThanOrEqual(before);
    expect(await app.rest.as(token).json("GET", "/auth/me")).toEqual({
      ...{ user, avatarVersion: null, mustChangePassword: false, pendingEmail: null },
    });
  });

  test.each([
    ["another letter case", "ADA@Example.ORG"],
    ["full-width letters", "ａｄａ@example.org"],
    ["spaces around it", "  ada@example.org "],
  ])("takes the address in %s", async (_what, email) => {
    expect((await login({ email })).status).toBe(200);
  });

  test("with remember me lasts seven days", async () => {
    const { token, expiresIn } = await (await login({ rememberMe: true })).json();
    expect(expiresIn).toBe(7 * 24 * 3600);
    const [, payload = ""] = token.split(".");
    const { exp, sid } = JSON.parse(Buffer.from(payload, "base64url").toString());
    expect(exp * 1000 - Date.now()).toBeGreaterThan(7 * dayMs - 60_000);
    const [row] = await app.db.read.select().from(userSessions).where(eq(userSessions.id, sid));
    expect(row).toMatchObject({ isRemembered: true, address: "127.0.0.1" });
  });

  test("writes down where it came from, cut to a sensible length", async () => {
    const response = await fetch(`${app.url}/api/v1/auth/login`, {
      method: "POST",
      headers: { "content-type": "application/json", "user-agent": "x".repeat(3000) },
      body: JSON.stringify(administrator),
    });
    expect(response.status).toBe(200);
    const agents = (await app.db.read.select().from(userSessions)).map(({ userAgent }) => userAgent);
    expect(agents.filter((agent) => /^x+$/.test(agent))).toEqual(["x".repeat(400)]);
  });

  test("says the same for a wrong password, an unknown name and a disabled person", async () => {
    const bo = await app.person("Bo", { isActive: false });
    const [ada] = await app.db.read.select().from(users).where(eq(users.email, administrator.email));
    await app.db.write(async (tx) => {
      await tx.update(users).set({ passwordHash: ada?.passwordHash }).where(eq(users.id, bo.id));
    });
    const answers = await Promise.all(
      [{ password: "wrong" }, { email: "nobody@example.org" }, { email: bo.email }].map(login),
    );
    expect(answers.map(({ status }) => status)).toEqual([401, 401, 401]);
    const bodies = await Promise.all(answers.map((answer) => answer.text()));
    expect(new Set(bodies).size).toBe(1);
    expect(JSON.parse(bodies[0] ?? "")).toEqual({
      code: "UNAUTHORIZED",
      message: "Email or password is wrong.",
    });
  });

  test("fifty times at once works fifty times", async () => {
    const answers = await Promise.all(Array.from({ length: 50 }, () => login({})));
    expect(answers.filter(({ status }) => status !== 200)).toEqual([]);
    const tokens = await Promise.all(answers.map(async (answer) => (await answer.json()).token));
    expect(new Set(tokens).size).toBe(50);
  });

  test("clears the person's sessions that are over, and nobody else's", async () => {
    const cy = await app.person("Cy");
    const [mine] = await app.db.read.select().from(userSessions).where(eq(userSessions.id, cy.sessionId));
    const { user } = await (await login({})).json();
    const past = { ...mine, userId: user.id, id: "past", expiresAt: Date.now() - 1 };
    await app.db.write(async (tx) => {
      await tx
        .insert(userSessions)
        .values({ ...past, isRemembered: false, address: "", userAgent: "", createdAt: 1, lastSeenAt: 1 });
      await tx
        .update(userSessions)
        .set({ expiresAt: Date.now() - 1 })
        .where(eq(userSessions.id, cy.sessionId));
    });
    await login({});
    const left = (await app.db.read.select({ id: userSessions.id }).from(userSessions)).map(({ id }) => id);
    expect(left).not.toContain("past");
    expect(left).toContain(cy.sessionId);
  });
});

describe("signing out", () => {
  test("ends this session alone, at once", async () => {
    const [one, two] = await Promise.all([login({}), login({})]);
    const first = app.rest.as((await one.json()).token);
    const second = app.rest.as((await two.json()).token);
    expect((await first.request("POST", "/api/v1/auth/logout")).status).toBe(204);
    expect((await first.request("GET", "/api/v1/auth/me")).status).toBe(401);
    expect((await first.request("POST", "/api/v1/auth/logout")).status).toBe(401);
    expect((await second.request("GET", "/api/v1/auth/me")).status).toBe(200);
  });
});

describe("a session in use", () => {
  const me = (cookie: string) => fetch(`${app.url}/api/v1/auth/me`, { headers: { cookie } });
  const shift = (id: string, row: Partial<typeof userSessions.$inferInsert>) =>
    app.db.write(async (tx) => {
      await tx.update(userSessions).set(row).where(eq(userSessions.id, id));
    });

  test("renews its cookie once an hour of its day is over, not before", async () => {
    const dee = await app.person("Dee");
    expect((await me(dee.cookie)).headers.get("set-cookie")).toBeNull();
    await shift(dee.sessionId, { expiresAt: Date.now() + 22.9 * 3600 * 1000 });
    const renewed = await me(dee.cookie);
    const cookie = renewed.headers.get("set-cookie") ?? "";
    expect(cookie).toMatch(/^next-auth\.session-token=[\w.-]+;.*HttpOnly;.*SameSite=Lax/);
    expect(cookie).not.toContain("Secure");
    const [row] = await app.db.read.select().from(userSessions).where(eq(userSessions.id, dee.sessionId));
    expect((row?.expiresAt ?? 0) - Date.now()).toBeGreaterThan(dayMs - 60_000);
    expect((await me(cookie.split(";")[0] ?? "")).status).toBe(200);
  });

  test("that is remembered is renewed to seven days", async () => {
    const eli = await app.person("Eli");
    await shift(eli.sessionId, { isRemembered: true, expiresAt: Date.now() + 6 * dayMs });
    expect((await me(eli.cookie)).headers.get("set-cookie")).not.toBeNull();
    const [row] = await app.db.read.select().from(userSessions).where(eq(userSessions.id, eli.sessionId));
    expect((row?.expiresAt ?? 0) - Date.now()).toBeGreaterThan(7 * dayMs - 60_000);
  });

  test("by bearer token is never renewed: programs sign in again", async () => {
    const fay = await app.person("Fay");
    await shift(fay.sessionId, { expiresAt: Date.now() + 3600 * 1000 });
    const response = await fay.rest.request("GET", "/api/v1/auth/me");
    expect(response.status).toBe(200);
    expect(response.headers.get("set-cookie")).toBeNull();
  });

  test("is noted as seen at most once a minute", async () => {
    const gus = await app.person("Gus");
    const seenAt = async () =>
      (await app.db.read.select().from(userSessions).where(eq(userSessions.id, gus.sessionId)))[0]
        ?.lastSeenAt ?? 0;
    const first = await seenAt();
    await gus.rest.json("GET", "/auth/me");
    expect(await seenAt()).toBe(first);
    await shift(gus.sessionId, { lastSeenAt: Date.now() - 61_000 });
    await gus.rest.json("GET", "/auth/me");
    expect(await seenAt()).toBeGreaterThanOrEqual(first);
  });
});
