import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { z } from "zod";
import { newId } from "@/lib/ids";
import { listUsersOut, systemUserId } from "@/lib/users";
import { auditLog } from "@/server/audit/audit.table";
import { groupMembers, groups } from "@/server/groups/groups.table";
import { passwordResets } from "@/server/links/password-resets.table";
import { sessionQueue } from "@/server/queue/queue.table";
import { userSessions } from "@/server/sessions/sessions.table";
import { users } from "@/server/users/users.table";
import { createFakeEngine } from "../fakes/engine";
import { answer, refusal, until } from "../support/answers";
import { type AppPerson, startApp, type TestApp } from "../support/app";
import { gate } from "../support/gate";
import { secondPerson } from "../support/rest";
import { addImage } from "../support/rows";

let app: TestApp;
let ada: AppPerson;
const runGate = gate();

beforeAll(async () => {
  app = await startApp({ engines: [createFakeEngine({ onRun: () => runGate.passed })] });
  ada = await app.person("Ada", { role: "admin" });
  await app.person("Spare", { role: "admin" });
});
afterAll(async () => {
  runGate.open();
  await app.close();
});

const list = async (query: string) =>
  listUsersOut.parse(await ada.rest.json("GET", `/users?${new URLSearchParams(query)}`));
const namesIn = async (query: string) => (await list(query)).items.map(({ displayName }) => displayName);
const actsOn = async (userId: string) =>
  (await app.db.read.select().from(auditLog).where(eq(auditLog.targetId, userId)).orderBy(auditLog.id)).map(
    ({ action, actorId, details }) => ({ action, actorId, details }),
  );

describe("list", () => {
  test("finds words in names and addresses, taking % and _ as they are and no heed of case", async () => {
    await app.person("Ångström");
    await app.person("50%_off");
    expect(await namesIn("q=åNG")).toEqual(["Ångström"]);
    expect(await namesIn("q=ÅNGSTRÖM@EXAMPLE")).toEqual(["Ångström"]);
    expect(await namesIn("q=%")).toEqual(["50%_off"]);
    expect(await namesIn("q=%25_o")).toEqual(["50%_off"]);
    expect(await namesIn("q=\\")).toEqual([]);
  });

  test("pages by key and filters by role and state", async () => {
    await app.person("Off", { isActive: false });
    expect(await namesIn("role=admin")).toEqual(["Ada", "Spare"]);
    expect(await namesIn("state=disabled")).toEqual(["Off"]);
    expect(await namesIn("state=pending")).toEqual([]);
    const first = await list("role=admin&limit=1");
    expect(first.items).toMatchObject([{ displayName: "Ada", state: "active" }]);
    const second = await list(`role=admin&limit=1&cursor=${first.nextCursor}`);
    expect(second).toMatchObject({ items: [{ displayName: "Spare" }], nextCursor: null });
  });

  test("tells each one's sessions, pictures outside the trash, bytes and groups", async () => {
    const kit = await app.person("Kit");
    await addImage(app.db, kit.id, { byteSize: 700 });
    await addImage(app.db, kit.id, { byteSize: 800 });
    await addImage(app.db, kit.id, { byteSize: 10_000, deletedAt: 1 });
    const group = { id: newId(), name: "Painters", nameKey: "painters", description: "", createdAt: 1 };
    await app.db.write(async (tx) => {
      await tx.insert(groups).values(group);
      await tx.insert(groupMembers).values({ groupId: group.id, userId: kit.id, addedAt: 1 });
      const ended = { ...{ isRemembered: false, address: "", userAgent: "" }, createdAt: 1, lastSeenAt: 1 };
      await tx.insert(userSessions).values({ ...ended, id: newId(), userId: kit.id, expiresAt: 2 });
    });
    const expected = {
      ...{ sessionCount: 1, imageCount: 2, imageBytes: 1500, avatarVersion: null },
      groups: [{ id: group.id, name: "Painters" }],
    };
    expect((await list("q=kit")).items).toMatchObject([expected]);
    expect(await ada.rest.json("GET", `/users/${kit.id}`)).toMatchObject(expected);
  });
});

test("the list shows everyone but `system` once, oldest first, and nothing of passwords", async () => {
  const seen: string[] = [];
  let cursor: string | null = null;
  do {
    const page: z.infer<typeof listUsersOut> = await list(cursor ? `limit=3&cursor=${cursor}` : "limit=3");
    seen.push(...page.items.map(({ id }) => id));
    cursor = page.nextCursor;
  } while (cursor);
  const all = (await app.db.read.select({ id: users.id }).from(users)).map(({ id }) => id);
  expect(seen).toEqual(all.filter((id) => id !== systemUserId).sort());
  expect((await answer(ada.rest, "GET", "/users")).text).not.toMatch(/argon2|emailKey|passwordHash/);
});

describe("create and update", () => {
  test("makes an account that can sign in, a user unless said otherwise", async () => {
    const made = await answer(ada.rest, "POST", "/users", secondPerson);
    expect(made).toMatchObject({
      status: 201,
      body: { email: secondPerson.email, role: "user", isActive: true, lastLoginAt: null },
    });
    expect(made.text).not.toContain("argon2");
    expect((await app.rest.login(secondPerson)).user.email).toBe(secondPerson.email);
    expect(await refusal(ada.rest, "POST", "/users", { ...secondPerson, email: " Bo@Example.Org " })).toEqual(
      {
        ...{ status: 409, field: "email", message: expect.stringContaining("already") },
      },
    );
  });

  test("ten times at once with one address makes one", async () => {
    const input = { ...secondPerson, email: "rush@example.org" };
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => answer(ada.rest, "POST", "/users", input)),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([201, ...Array(9).fill(409)]);
  });

  test("an address that somebody has, in any letter case or Unicode form, is a 409 beside the field", async () => {
    const taken = await app.person("Taken");
    const other = await app.person("Other");
    const spellings = [taken.email.toUpperCase(), "ｔａｋｅｎ@example.org", "ＴＡＫＥＮ＠EXAMPLE.ORG"];
    const input = { email: "TAKEN@Example.org", displayName: "X", password: "long enough for all" };
    const conflict = { status: 409, field: "email" };
    expect(await refusal(ada.rest, "POST", "/users", input)).toMatchObject(conflict);
    for (const email of spellings) {
      expect(await refusal(ada.rest, "PATCH", `/users/${other.id}`, { email })).toMatchObject(conflict);
    }
    expect(await ada.rest.json("GET", `/users/${other.id}`)).toMatchObject({ email: other.email });
  });

  test("who must change the password can do nothing else", async () => {
    const input = { email: "must@example.org", displayName: "Must", password: "a first password" };
    await ada.rest.json("POST", "/users", { ...input, mustChangePassword: true });
    const { token } = await app.rest.login(input);
    expect((await answer(app.rest.as(token), "GET", "/boards")).status).toBe(403);
    expect(await app.rest.as(token).json("GET", "/auth/me")).toMatchObject({ mustChangePassword: true });
  });

  test("every change is kept with who made it and what became what, once", async () => {
    const lee = await app.person("Lee");
    const change = { displayName: "Lea", email: "lea@example.org", role: "admin" };
    expect(await ada.rest.json("PATCH", `/users/${lee.id}`, change)).toMatchObject(change);
    await ada.rest.json("PATCH", `/users/${lee.id}`, change);
    await ada.rest.json("PATCH", `/users/${lee.id}`, { isActive: false });
    await ada.rest.json("PATCH", `/users/${lee.id}`, { isActive: true });
    expect(await actsOn(lee.id)).toEqual([
      { action: "user.updated", actorId: ada.id, details: change },
      { action: "user.disabled", actorId: ada.id, details: {} },
      { action: "user.enabled", actorId: ada.id, details: {} },
    ]);
  });
});

/** A stream that is read until it ends; resolves to the milliseconds that took from `since` on. */
async function untilStreamEnds(person: AppPerson): Promise<() => Promise<number>> {
  const response = await person.rest.request("GET", "/api/v1/queue/events");
  const reader = response.body?.getReader();
  await reader?.read();
  const ended = (async () => {
    while (!(await reader?.read())?.done);
    return Date.now();
  })();
  return async () => {
    const since = Date.now();
    return (await ended) - since;
  };
}
const isSignedIn = async ({ rest }: AppPerson) => (await answer(rest, "GET", "/auth/me")).status === 200;

describe("rights end at once", () => {
  test.each([
    ["demoted", "PATCH", "", { role: "user" }],
    ["disabled", "PATCH", "", { isActive: false }],
    ["given a password", "POST", "/reset-password", { newPassword: "another one, long enough" }],
    ["signed out", "POST", "/sign-out", undefined],
  ] as const)("of somebody who is %s: session and event stream", async (what, method, path, body) => {
    const person = await app.person(`Gone ${what}`.replaceAll(" ", "-"), { role: "admin" });
    const streamEnds = await untilStreamEnds(person);
    await ada.rest.json(method, `/users/${person.id}${path}`, body);
    expect(await streamEnds()).toBeLessThan(2000);
    expect(await isSignedIn(person)).toBe(false);
    const rows = await app.db.read.select().from(userSessions).where(eq(userSessions.userId, person.id));
    expect(rows).toEqual([]);
  });

  test("but not of one's own session by one's own act", async () => {
    const self = await app.person("Self", { role: "admin" });
    const { id, ...session } = (
      await app.db.read.select().from(userSessions).where(eq(userSessions.id, self.sessionId))
    )[0] ?? { id: "" };
    expect(id).toBe(self.sessionId);
    const otherId = newId();
    await app.db.write((tx) =>
      tx.insert(userSessions).values({ ...session, id: otherId } as typeof userSessions.$inferInsert),
    );
    await self.rest.json("POST", `/users/${self.id}/sign-out`);
    expect(await isSignedIn(self)).toBe(true);
    await self.rest.json("PATCH", `/users/${self.id}`, { role: "user" });
    expect(await isSignedIn(self)).toBe(true);
    expect((await answer(self.rest, "GET", "/users")).status).toBe(403);
    const left = await app.db.read.select().from(userSessions).where(eq(userSessions.userId, self.id));
    expect(left.map((row) => row.id)).toEqual([self.sessionId]);
  });

  test("a disabled person's running and waiting items are cancelled", async () => {
    const person = await app.person("Maker");
    await person.rest.enqueue({ prompt: "two", count: 2, steps: 1 });
    const itemsOf = () => app.db.read.select().from(sessionQueue).where(eq(sessionQueue.userId, person.id));
    await until(async () => (await itemsOf()).some(({ status }) => status === "running"));
    await ada.rest.json("PATCH", `/users/${person.id}`, { isActive: false });
    expect((await itemsOf()).map(({ status }) => status)).toEqual(["canceled", "canceled"]);
    runGate.open();
    const status = await ada.rest.json("GET", "/queue/status");
    expect(status).toMatchObject({ all: { pending: 0, running: 0 } });
    await until(async () =>
      (await answer(ada.rest, "GET", `/users/${person.id}`)).text.includes('"imageCount":0'),
    );
  });
});

describe("password reset", () => {
  test("a link is shown once, kept as a hash, works for a day; the next one ends it", async () => {
    const person = await app.person("Forgetful");
    const path = `/users/${person.id}/reset-password`;
    const { body } = await answer(ada.rest, "POST", path, {});
    const url = new URL((body as { resetUrl: string }).resetUrl);
    expect([url.origin, url.pathname]).toEqual([app.url, "/reset-password"]);
    await ada.rest.json("POST", path, {});
    const rows = await app.db.read.select().from(passwordResets).where(eq(passwordResets.userId, person.id));
    expect(rows).toHaveLength(1);
    expect(JSON.stringify(rows)).not.toContain(url.searchParams.get("token"));
    const [row] = rows;
    expect((row?.expiresAt ?? 0) - (row?.createdAt ?? 0)).toBe(24 * 3600 * 1000);
    expect(await isSignedIn(person)).toBe(true);
  });

  test("a given password is the only one that works, and ends links", async () => {
    const input = { email: "given@example.org", displayName: "Given", password: "the first password" };
    const { id } = await ada.rest.createUser(input);
    await ada.rest.json("POST", `/users/${id}/reset-password`, {});
    const newPassword = "the second password";
    expect((await answer(ada.rest, "POST", `/users/${id}/reset-password`, { newPassword })).status).toBe(204);
    expect((await refusal(app.rest, "POST", "/auth/login", input)).status).toBe(401);
    await app.rest.login({ ...input, password: newPassword });
    expect(await app.db.read.select().from(passwordResets).where(eq(passwordResets.userId, id))).toEqual([]);
  });
});

describe("who may", () => {
  const calls: [string, string, unknown?][] = [
    ["GET", "/users"],
    ["POST", "/users", { email: "n@example.org", displayName: "N", password: "long enough" }],
    ["GET", "/users/ID"],
    ["PATCH", "/users/ID", { displayName: "X" }],
    ["DELETE", "/users/ID", { content: "delete" }],
    ["GET", "/users/ID/deletion-preview"],
    ["POST", "/users/ID/reset-password", {}],
    ["POST", "/users/ID/sign-out"],
    ["POST", "/users/ID/approve"],
    ["POST", "/users/ID/refuse"],
    ["GET", "/deletions"],
    ["GET", "/deletions/ID"],
  ];

  test.each(calls)("%s %s: nobody else than administrators", async (method, path, body) => {
    const bo = await app.person(`Bo${newId()}`);
    const full = path.replace("ID", bo.id);
    expect((await refusal(app.rest, method, full, body)).status).toBe(401);
    expect((await refusal(bo.rest, method, full, body)).status).toBe(403);
  });

  const ofOne = calls.filter(([, path]) => path.startsWith("/users/ID"));
  test.each(ofOne)("%s %s: nobody acts on `system` or on nobody", async (method, path, body) => {
    const answers = await Promise.all(
      [systemUserId, newId()].map((id) => answer(ada.rest, method, path.replace("ID", id), body)),
    );
    expect(answers.map(({ status }) => status)).toEqual([404, 404]);
    expect(answers[0]?.text).toBe(answers[1]?.text);
  });
});
