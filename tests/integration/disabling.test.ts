import { eq } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { apiKeys } from "@/server/api-keys/api-keys.table";
import { sessionQueue } from "@/server/queue/queue.table";
import { userSessions } from "@/server/sessions/sessions.table";
import { createFakeEngine, hanging } from "../fakes/engine";
import { type AppPerson, startApp, type TestApp } from "../support/app";
import { openEventStream } from "../support/event-stream";
import { gate } from "../support/gate";
import { addApiKey } from "../support/rows";

const [started, stopped] = [gate(), gate()];
let app: TestApp;
let ada: AppPerson;
let bo: AppPerson;
beforeAll(async () => {
  app = await startApp({ engines: [createFakeEngine({ run: hanging(started.open, stopped.open) })] });
  ada = await app.person("Ada", { role: "admin" });
  bo = await app.person("Bo");
});
afterAll(() => app.close());

const statusesOf = async (userId: string) => {
  const items = await app.db.read.select().from(sessionQueue).where(eq(sessionQueue.userId, userId));
  return items.map(({ status }) => status);
};

test("disabling somebody over REST ends their streams, run and waiting items within two seconds, and no one else's", async () => {
  const key = await addApiKey(app.db, bo.id, ["read"]);
  const theirs = [await openEventStream(app.url, bo.token), await openEventStream(app.url, key)];
  const others = await openEventStream(app.url, ada.token);
  let isOthersOver = false;
  void others.ended.then(() => {
    isOthersOver = true;
  });
  await bo.rest.enqueue({ prompt: "x", count: 3 });
  await started.passed;
  expect((await statusesOf(bo.id)).sort()).toEqual(["pending", "pending", "running"]);

  const from = performance.now();
  await ada.rest.json("PATCH", `/users/${bo.id}`, { isActive: false });
  await Promise.all([...theirs.map(({ ended }) => ended), stopped.passed]);
  expect(performance.now() - from).toBeLessThan(2000);
  expect(await statusesOf(bo.id)).toEqual(["canceled", "canceled", "canceled"]);

  const answers = await Promise.all(
    [bo.token, key].map((token) => app.rest.as(token).request("GET", "/api/v1/auth/me")),
  );
  expect(answers.map(({ status }) => status)).toEqual([401, 401]);
  expect(await answers[0]?.text()).toBe(await answers[1]?.text());
  expect(isOthersOver).toBe(false);
  others.close();
});

test("enabling them again brings no old session back", async () => {
  await ada.rest.json("PATCH", `/users/${bo.id}`, { isActive: true });
  expect((await bo.rest.request("GET", "/api/v1/auth/me")).status).toBe(401);
  expect(await app.db.read.select().from(userSessions).where(eq(userSessions.userId, bo.id))).toEqual([]);
});

test("a session and a key that another process ends lose their streams within two seconds", async () => {
  const [cy, di] = [await app.person("Cy"), await app.person("Di")];
  const key = await addApiKey(app.db, di.id, ["read"]);
  const streams = [await openEventStream(app.url, cy.token), await openEventStream(app.url, key)];
  const from = performance.now();
  await app.db.write(async (tx) => {
    await tx.delete(userSessions).where(eq(userSessions.userId, cy.id));
    await tx.delete(apiKeys).where(eq(apiKeys.userId, di.id));
  });
  await Promise.all(streams.map(({ ended }) => ended));
  expect(performance.now() - from).toBeLessThan(2000);
});
