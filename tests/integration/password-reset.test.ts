import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { listAuditOut } from "@/lib/audit";
import { createPasswords } from "@/server/auth/passwords";
import { passwordResets } from "@/server/links/password-resets.table";
import { outgoingMail } from "@/server/mail/outgoing-mail.table";
import { users } from "@/server/users/users.table";
import { type FakeSmtp, startSmtp } from "../fakes/smtp";
import { type AppPerson, startApp, type TestApp } from "../support/app";
import { openEventStream } from "../support/event-stream";

let smtp: FakeSmtp;
let app: TestApp;
let ada: AppPerson;
let bo: AppPerson;
beforeAll(async () => {
  smtp = await startSmtp();
  app = await startApp({ env: { SMTP_URL: smtp.url } });
  ada = await app.person("Ada", { role: "admin" });
  bo = await app.person("Bo");
});
afterAll(async () => {
  await app.close();
  await smtp.close();
});

const forgot = (email: string, headers: Record<string, string> = {}) =>
  fetch(`${app.url}/api/v1/auth/forgot-password`, {
    method: "POST",
    headers: { "content-type": "application/json", ...headers },
    body: JSON.stringify({ email }),
  });
const reset = (token: string, newPassword: string) =>
  app.rest.request("POST", "/api/v1/auth/reset-password", { token, newPassword });
const look = (token: string) =>
  app.rest.request(
    "GET",
    `/api/trpc/auth.lookResetLink?input=${encodeURIComponent(JSON.stringify({ token }))}`,
  );
const tokenIn = (text: string | undefined) => /token=([\w-]+)/.exec(text ?? "")?.[1] ?? "";
const login = (email: string, password: string) =>
  app.rest.request("POST", "/api/v1/auth/login", { email, password });

describe("forgot password", () => {
  test("mails a link, with which one chooses a new password once; every session ends", async () => {
    const count = smtp.received.length;
    expect((await forgot(bo.email.toUpperCase())).status).toBe(204);
    const mail = (await smtp.until(count + 1)).at(-1);
    expect(mail?.to).toEqual([bo.email]);
    expect(mail?.text).toContain(`${app.url}/reset-password?token=`);
    const token = tokenIn(mail?.text);
    expect((await (await look(token)).json()).result.data).toEqual({ email: bo.email });

    const short = await reset(token, "short");
    expect(short.status).toBe(422);
    expect((await short.json()).issues[0].path).toEqual(["newPassword"]);

    const stream = await openEventStream(app.url, bo.token);
    expect((await reset(token, "a brand new password")).status).toBe(204);
    await stream.ended;
    expect((await bo.rest.request("GET", "/api/v1/auth/me")).status).toBe(401);
    expect((await login(bo.email, "a brand new password")).status).toBe(200);
    expect((await reset(token, "and another password")).status).toBe(404);
    const kept = listAuditOut.parse(await ada.rest.json("GET", `/audit?q=Bo&limit=10`)).items;
    expect(kept.map(({ action }) => action)).toEqual(
      expect.arrayContaining(["auth.passwordForgotten", "auth.passwordReset"]),
    );
    expect(JSON.stringify(kept)).not.toContain(token);
  });

  test("a new link ends the old; expired, used and made-up ones get the same body", async () => {
    const cy = await app.person("Cy");
    const count = smtp.received.length;
    await forgot(cy.email);
    const first = tokenIn((await smtp.until(count + 1)).at(-1)?.text);
    await forgot(cy.email);
    const second = tokenIn((await smtp.until(count + 2)).at(-1)?.text);
    const bodies = new Set<string>();
    for (const token of [first, "made-up"]) {
      const response = await reset(token, "a brand new password");
      expect(response.status).toBe(404);
      bodies.add(await response.text());
    }
    await app.db.write(async (tx) => {
      await tx
        .update(passwordResets)
        .set({ expiresAt: Date.now() - 1 })
        .where(eq(passwordResets.userId, cy.id));
    });
    const expired = await reset(second, "a brand new password");
    expect(expired.status).toBe(404);
    bodies.add(await expired.text());
    expect(bodies.size).toBe(1);
    expect([...bodies][0]).toContain("Ask for a new one");
  });

  test("answers the same for an address that nobody has, a disabled person's and system's", async () => {
    const di = await app.person("Di", { isActive: false });
    const count = smtp.received.length;
    const answers = [];
    for (const email of ["nobody@example.org", di.email, "system@atelier.invalid", "not an address"]) {
      const response = await forgot(email);
      answers.push([response.status, await response.text()]);
    }
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(await app.db.read.select().from(outgoingMail)).toEqual([]);
    expect(smtp.received.length).toBe(count);
  });

  test("never sends a link to a host that only the request names", async () => {
    const hostname = "evil.example.com";
    const eve = await app.person("Eve");
    const count = smtp.received.length;
    const answer = await app.server.inject({
      method: "POST",
      url: "/api/v1/auth/forgot-password",
      headers: { host: hostname, "content-type": "application/json" },
      payload: { email: eve.email },
    });
    expect(answer.statusCode).toBe(204);
    const mail = (await smtp.until(count + 1)).at(-1);
    expect(mail?.text).toContain("/reset-password?token=");
    expect(mail?.text).not.toContain(hostname);
  });

  test("is limited per name, known or not, with the time to wait", async () => {
    for (const email of ["often@example.org", "fay@example.org"]) {
      if (email.startsWith("fay")) await app.person("Fay");
      const statuses = [];
      for (let times = 0; times < 4; times += 1) {
        const response = await forgot(email);
        statuses.push(response.status);
        if (response.status === 429) expect(Number(response.headers.get("retry-after"))).toBeGreaterThan(0);
      }
      expect(statuses).toEqual([204, 204, 204, 429]);
    }
  });

  test("guessing links is limited per address", async () => {
    const statuses = [];
    for (let times = 0; times < 6; times += 1)
      statuses.push((await reset(`guess-${times}`, "a new password")).status);
    expect(statuses.at(-1)).toBe(429);
  });
});

describe("without a mail server", () => {
  test("there is no such address, and the pages know", async () => {
    const plain = await startApp();
    expect(await plain.rest.json("GET", "/settings/public")).toMatchObject({ canMail: false });
    const response = await plain.rest.request("POST", "/api/v1/auth/forgot-password", { email: "a@b.org" });
    expect(response.status).toBe(404);
    await plain.close();
  });
});

describe("changing one's own password", () => {
  test("needs the current one, ends every other session and the duty to change it", async () => {
    const passwordHash = await createPasswords().hash("the old password");
    const gil = await app.person("Gil");
    await app.db.write(async (tx) => {
      await tx.update(users).set({ passwordHash, mustChangePassword: true }).where(eq(users.id, gil.id));
    });
    expect((await gil.rest.request("GET", "/api/v1/boards")).status).toBe(403);
    expect((await gil.rest.request("GET", "/api/v1/queue/events")).status).toBe(403);
    const change = (currentPassword: string, newPassword: string) =>
      gil.rest.request("POST", "/api/v1/auth/change-password", { currentPassword, newPassword });
    const wrong = await change("wrong", "the new password");
    expect(wrong.status).toBe(422);
    expect((await wrong.json()).issues[0].path).toEqual(["currentPassword"]);
    const same = await change("the old password", "the old password");
    expect((await same.json()).issues[0].path).toEqual(["newPassword"]);

    const other = (await (await login(gil.email, "the old password")).json()).token;
    expect((await change("the old password", "the new password")).status).toBe(204);
    expect((await app.rest.as(other).request("GET", "/api/v1/auth/me")).status).toBe(401);
    expect((await gil.rest.request("GET", "/api/v1/boards")).status).toBe(200);
    expect((await login(gil.email, "the old password")).status).toBe(401);
    expect((await login(gil.email, "the new password")).status).toBe(200);
  });

  test("is limited after several wrong ones", async () => {
    const hal = await app.person("Hal");
    const passwordHash = await createPasswords().hash("the right password");
    await app.db.write(async (tx) => {
      await tx.update(users).set({ passwordHash }).where(eq(users.id, hal.id));
    });
    const body = { currentPassword: "wrong", newPassword: "the new password" };
    const statuses = [];
    for (let times = 0; times < 6; times += 1) {
      statuses.push((await hal.rest.request("POST", "/api/v1/auth/change-password", body)).status);
    }
    expect(statuses).toEqual([422, 422, 422, 422, 422, 429]);
  });
});
