import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createPasswords } from "@/server/auth/passwords";
import { users } from "@/server/users/users.table";
import { startApp, type TestApp } from "../support/app";
import { administrator, secondPerson } from "../support/rest";

let app: TestApp;
beforeAll(async () => {
  app = await startApp();
  const rest = await app.rest.setUp();
  await app.rest.as(rest.token).createUser(secondPerson);
});
afterAll(() => app.close());

const login = (body: object) => app.rest.request("POST", "/api/v1/auth/login", body);
const median = (values: number[]) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

describe("guessing a password", () => {
  test("is slowed after five failures with 429 and Retry-After, for that name alone", async () => {
    const guess = () => login({ email: administrator.email, password: "guess" });
    for (let time = 0; time < 5; time += 1) expect((await guess()).status).toBe(401);
    const stopped = await guess();
    expect(stopped.status).toBe(429);
    const wait = Number(stopped.headers.get("retry-after"));
    expect(wait).toBeGreaterThanOrEqual(1);
    expect(wait).toBeLessThanOrEqual(2);
    expect(await stopped.json()).toEqual({
      code: "TOO_MANY_REQUESTS",
      message: expect.stringContaining("Try again in"),
    });
    // The right one has to wait, too: or it would tell.
    expect((await login(administrator)).status).toBe(429);
    expect((await login(secondPerson)).status).toBe(200);
  });

  test("of nobody's is slowed all the same", async () => {
    const guess = () => login({ email: "nobody@example.org", password: "guess" });
    const answers: number[] = [];
    for (let time = 0; time < 6; time += 1) answers.push((await guess()).status);
    expect(answers).toEqual([401, 401, 401, 401, 401, 429]);
  });

  test("many times at once gets no more guesses than one after the other", async () => {
    const answers = await Promise.all(
      Array.from({ length: 60 }, (_, at) => login({ email: "burst@example.org", password: `guess ${at}` })),
    );
    const tried = answers.filter(({ status }) => status === 401).length;
    expect(tried).toBeGreaterThanOrEqual(5);
    expect(tried).toBeLessThanOrEqual(8);
    expect(answers.filter(({ status }) => status === 429)).toHaveLength(60 - tried);
  });
});

// A measurement on a shared machine: noise may spoil one, a leak spoils all.
test("an unknown name takes as long as a wrong password", { retry: 2 }, async () => {
  const passwords = createPasswords();
  const stored = await passwords.hash("right");
  await passwords.verify(undefined, "x");
  const times = { known: [] as number[], unknown: [] as number[] };
  for (let round = 0; round < 25; round += 1) {
    for (const [kind, hash] of [
      ["known", stored],
      ["unknown", undefined],
    ] as const) {
      const startedAt = performance.now();
      expect(await passwords.verify(hash, "wrong")).toBe(false);
      times[kind].push(performance.now() - startedAt);
    }
  }
  const spread = (values: number[]) => median(values.map((value) => Math.abs(value - median(values))));
  const difference = Math.abs(median(times.known) - median(times.unknown));
  expect(difference).toBeLessThan(
    Math.max(spread(times.known), spread(times.unknown), 0.1 * median(times.known)),
  );
});

test("a login never stores or answers with the password", async () => {
  const text = await (await login(secondPerson)).text();
  expect(text).not.toContain(secondPerson.password);
  expect(JSON.stringify(await app.db.read.select().from(users))).not.toContain(secondPerson.password);
});
