import { createHmac } from "node:crypto";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createTokens } from "@/server/auth/tokens";
import { userSessions } from "@/server/sessions/sessions.table";
import { users } from "@/server/users/users.table";
import { type AppPerson, startApp, type TestApp } from "../support/app";
import { testSecret } from "../support/services";

let app: TestApp;
let ada: AppPerson;
let bo: AppPerson;
beforeAll(async () => {
  app = await startApp();
  [ada, bo] = await Promise.all([app.person("Ada", { role: "admin" }), app.person("Bo")]);
});
afterAll(() => app.close());

const tokens = createTokens(testSecret);
const exp = Math.floor(Date.now() / 1000) + 3600;
const part = (value: object) => Buffer.from(JSON.stringify(value)).toString("base64url");
const change = (id: string, row: Partial<typeof users.$inferInsert>) =>
  app.db.write(async (tx) => {
    await tx.update(users).set(row).where(eq(users.id, id));
  });
async function answer(token: string, path = "/api/v1/auth/me") {
  const response = await app.rest.as(token).request("GET", path);
  return { status: response.status, body: await response.text() };
}

describe("a token that isn't a live session's", () => {
  const forged: Record<string, () => Promise<string> | string> = {
    "is no token": () => "nonsense",
    "is empty": () => "",
    "is very long": () => "x".repeat(8000),
    "has no algorithm": () => `${part({ alg: "none" })}.${part({ sub: ada.id, sid: ada.sessionId, exp })}.`,
    "is signed with another secret": () =>
      createTokens("another secret that is long enough").sign({ sub: ada.id, sid: ada.sessionId, exp }),
    "has a changed person": () => {
      const [header, , signature] = bo.token.split(".");
      return `${header}.${part({ sub: ada.id, sid: bo.sessionId, exp })}.${signature}`;
    },
    "names one person and another's session": () => tokens.sign({ sub: ada.id, sid: bo.sessionId, exp }),
    "names a session that never was": () => tokens.sign({ sub: ada.id, sid: "none", exp }),
    "names nobody": () => tokens.sign({ sub: "nobody", sid: ada.sessionId, exp }),
    "is over": () => tokens.sign({ sub: ada.id, sid: ada.sessionId, exp: Math.floor(Date.now() / 1000) - 1 }),
    "has ids of odd shapes": () => tokens.sign({ sub: "' or 1=1 --", sid: "\ufffd", exp }),
    "is signed by hand with the hash of another algorithm": () => {
      const body = `${part({ alg: "HS512" })}.${part({ sub: ada.id, sid: ada.sessionId, exp })}`;
      return `${body}.${createHmac("sha512", testSecret).update(body).digest("base64url")}`;
    },
    "was signed out": async () => {
      const cy = await app.person("Cy");
      await cy.rest.request("POST", "/api/v1/auth/logout");
      return cy.token;
    },
    "has a session whose time is over": async () => {
      const dee = await app.person("Dee");
      await app.db.write(async (tx) => {
        await tx
          .update(userSessions)
          .set({ expiresAt: Date.now() - 1 })
          .where(eq(userSessions.id, dee.sessionId));
      });
      return dee.token;
    },
    "is a disabled person's": async () => (await app.person("Eli", { isActive: false })).token,
    "is a deleted person's": async () => {
      const fay = await app.person("Fay");
      await app.db.write(async (tx) => {
        await tx.delete(users).where(eq(users.id, fay.id));
      });
      return fay.token;
    },
  };

  test.each(Object.keys(forged))("because it %s gets the one 401 there is", async (what) => {
    const token = (await forged[what]?.()) ?? "";
    const nobody = await app.rest.request("GET", "/api/v1/auth/me");
    expect(await answer(token)).toEqual({ status: 401, body: await nobody.text() });
    expect((await answer(token, "/media/images/x/full")).status).toBe(401);
  });

  test("isn't rescued by a good cookie beside it", async () => {
    const headers = { authorization: "Bearer nonsense", cookie: ada.cookie };
    expect((await fetch(`${app.url}/api/v1/auth/me`, { headers })).status).toBe(401);
  });
});

describe("what the database says", () => {
  test("about a role counts at the next request, up and down", async () => {
    const gus = await app.person("Gus");
    expect((await answer(gus.token, "/api/v1/users")).status).toBe(403);
    await change(gus.id, { role: "admin" });
    expect((await answer(gus.token, "/api/v1/users")).status).toBe(200);
    await change(gus.id, { role: "user" });
    expect((await answer(gus.token, "/api/v1/users")).status).toBe(403);
  });

  test("about a person's being disabled counts at the next request", async () => {
    const hal = await app.person("Hal");
    expect((await answer(hal.token)).status).toBe(200);
    await change(hal.id, { isActive: false });
    expect((await answer(hal.token)).status).toBe(401);
  });
});

describe("the session cookie", () => {
  const me = (cookie: string) => fetch(`${app.url}/api/v1/auth/me`, { headers: { cookie } });
  test("is the same token, under next-auth's name, plain or secure", async () => {
    expect((await me(`theme=dark; next-auth.session-token=${ada.token}; x=y`)).status).toBe(200);
    expect((await me(`__Secure-next-auth.session-token=${ada.token}`)).status).toBe(200);
  });

  test("of any other name, or with rubbish in it, is nobody's", async () => {
    expect((await me(`session=${ada.token}`)).status).toBe(401);
    expect((await me("next-auth.session-token=%E0%A4%A")).status).toBe(401);
    expect((await me("next-auth.session-token=")).status).toBe(401);
  });
});
