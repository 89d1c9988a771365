import { eq } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { newId } from "@/lib/ids";
import { listUsersOut } from "@/lib/users";
import { auditLog } from "@/server/audit/audit.table";
import { getApp } from "@/server/http/get-app";
import { users } from "@/server/users/users.table";
import { answer, refusal } from "../support/answers";
import { type AppPerson, startApp, type TestApp } from "../support/app";

let app: TestApp;
let ada: AppPerson;
beforeAll(async () => {
  // Each call below comes from an address of its own, because they are counted per address.
  app = await startApp({ env: { ATELIER_TRUSTED_PROXIES: "127.0.0.1" } });
  ada = await app.person("Ada", { role: "admin" });
});
afterAll(() => app.close());
beforeEach(async () => {
  await ada.rest.json("PATCH", "/settings", { registration: "approval", registrationDomains: [] });
});

let last = 0;
const anyAddress = () => {
  last += 1;
  return `10.0.${Math.floor(last / 250)}.${last % 250}`;
};
async function register(input: object, address = anyAddress()) {
  const response = await fetch(`${app.url}/api/v1/auth/register`, {
    method: "POST",
    headers: { "content-type": "application/json", "x-forwarded-for": address },
    body: JSON.stringify(input),
  });
  return { status: response.status, headers: response.headers, text: await response.text() };
}
const newcomer = (email = `${newId()}@example.org`) => ({
  ...{ email, displayName: "Newcomer", password: "what a newcomer knows" },
});
const rowOf = async (email: string) =>
  (await app.db.read.select().from(users).where(eq(users.emailKey, email)))[0];

test.each([
  ["closed", 404, "closed"],
  ["invitation", 403, "invitation"],
])("while registration is %s nobody can ask", async (registration, status, word) => {
  await ada.rest.json("PATCH", "/settings", { registration });
  const input = newcomer();
  const refused = await register(input);
  expect([refused.status, refused.text]).toEqual([status, expect.stringContaining(word)]);
  expect(await rowOf(input.email)).toBeUndefined();
});

test("who asks waits: no right until an administrator approves", async () => {
  const input = newcomer();
  expect((await register(input)).status).toBe(204);
  const row = await rowOf(input.email);
  expect(row).toMatchObject({ isActive: false, isPending: true, role: "user" });
  const id = row?.id ?? "";

  const wait = { status: 403, message: "An administrator has to approve your account first." };
  expect(await refusal(app.rest, "POST", "/auth/login", input)).toMatchObject(wait);
  const wrong = { ...input, password: "not theirs at all" };
  expect(await refusal(app.rest, "POST", "/auth/login", wrong)).toMatchObject({
    ...{ status: 401, message: "Email or password is wrong." },
  });

  const { items } = listUsersOut.parse(await ada.rest.json("GET", "/users?state=pending"));
  expect(items.map((one) => one.id)).toContain(id);
  expect(await ada.rest.json("POST", `/users/${id}/approve`)).toMatchObject({ state: "active" });
  expect((await app.rest.login(input)).user.id).toBe(id);
  expect((await refusal(ada.rest, "POST", `/users/${id}/approve`)).status).toBe(409);
  expect((await refusal(ada.rest, "POST", `/users/${id}/refuse`)).status).toBe(409);
  const acts = await app.db.read.select().from(auditLog).where(eq(auditLog.targetId, id));
  expect(acts.map(({ action }) => action)).toEqual(
    expect.arrayContaining(["auth.registered", "auth.loginFailed", "user.approved", "auth.login"]),
  );
});

test("through the sign-in page a waiting person is told so by the word Pending", async () => {
  const input = newcomer();
  await register(input);
  const [provider] = getApp().authOptions({ headers: new Headers() }).providers;
  if (provider?.type !== "credentials") throw new Error("People sign in with a password.");
  const signIn = (given: Record<string, string>) => provider.authorize(given, { headers: {} });
  await expect(signIn(input)).rejects.toThrow(/^Pending$/);
  expect(await signIn({ ...input, password: "not theirs" })).toBeNull();
});

test("a refused person is gone, and may ask again", async () => {
  const input = newcomer();
  await register(input);
  const id = (await rowOf(input.email))?.id ?? "";
  expect((await answer(ada.rest, "POST", `/users/${id}/refuse`)).status).toBe(204);
  expect(await rowOf(input.email)).toBeUndefined();
  expect((await refusal(app.rest, "POST", "/auth/login", input)).status).toBe(401);
  expect((await register(input)).status).toBe(204);
});

test("enabling a person who waits is approving", async () => {
  const input = newcomer();
  await register(input);
  const id = (await rowOf(input.email))?.id ?? "";
  await ada.rest.json("PATCH", `/users/${id}`, { isActive: true });
  expect(await rowOf(input.email)).toMatchObject({ isActive: true, isPending: false });
});

test("an address that has an account gets the same answer, and keeps its password and name", async () => {
  const before = await rowOf(ada.email);
  const fresh = await register(newcomer());
  const known = await register(newcomer(ada.email.toUpperCase()));
  expect([known.status, known.text]).toEqual([fresh.status, fresh.text]);
  expect(await rowOf(ada.email)).toEqual(before);
});

test("nor does time tell: both make a hash and an entry", async () => {
  const median = (times: number[]) => times.sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0;
  const times = { fresh: [] as number[], known: [] as number[] };
  for (let round = 0; round < 9; round += 1) {
    for (const kind of ["fresh", "known"] as const) {
      const started = performance.now();
      await register(newcomer(kind === "known" ? ada.email : undefined));
      times[kind].push(performance.now() - started);
    }
  }
  const [fresh, known] = [median(times.fresh), median(times.known)];
  const spread = Math.max(...times.fresh) - Math.min(...times.fresh);
  expect(Math.abs(fresh - known)).toBeLessThan(Math.max(spread, 5));
});

test("two at once with one address make one person, and both are told the same", async () => {
  const input = newcomer();
  const answers = await Promise.all([register(input), register(input), register(input)]);
  expect(answers.map(({ status }) => status)).toEqual([204, 204, 204]);
  const rows = await app.db.read.select().from(users).where(eq(users.emailKey, input.email));
  expect(rows).toHaveLength(1);
});

test("domains and the password policy hold", async () => {
  await ada.rest.json("PATCH", "/settings", { registrationDomains: ["example.com"] });
  expect((await register(newcomer())).status).toBe(422);
  expect((await register(newcomer(`${newId()}@example.com`))).status).toBe(204);
  expect((await register({ ...newcomer(), password: "short" })).status).toBe(422);
});

test("one address may ask ten times an hour", async () => {
  const address = "192.0.2.7";
  for (let time = 0; time < 10; time += 1) expect((await register(newcomer(), address)).status).toBe(204);
  const refused = await register(newcomer(), address);
  expect(refused.status).toBe(429);
  expect(Number(refused.headers.get("retry-after"))).toBeGreaterThan(3000);
  expect((await register(newcomer())).status).toBe(204);
});

describe("the badge", () => {
  const pendingCount = (person: AppPerson) =>
    person.rest.request("GET", "/api/trpc/users.pendingCount?input=%7B%7D");
  test("counts who waits, for administrators", async () => {
    const bo = await app.person("Bo");
    expect((await pendingCount(bo)).status).toBe(403);
    const waiting = await app.db.read.select().from(users).where(eq(users.isPending, true));
    const response = await (await pendingCount(ada)).json();
    expect(response).toMatchObject({ result: { data: { count: waiting.length } } });
    expect(waiting.length).toBeGreaterThan(0);
  });
});
