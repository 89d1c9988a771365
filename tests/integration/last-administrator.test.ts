import { eq } from "drizzle-orm";
import { afterEach, beforeEach, expect, test } from "vitest";
import { users } from "@/server/users/users.table";
import { answer } from "../support/answers";
import { type AppPerson, startApp, type TestApp } from "../support/app";

let app: TestApp;
let ada: AppPerson;
let bo: AppPerson;

beforeEach(async () => {
  app = await startApp();
  ada = await app.person("Ada", { role: "admin" });
  bo = await app.person("Bo", { role: "admin" });
});
afterEach(() => app.close());

const activeAdministrators = async () =>
  (await app.db.read.select().from(users).where(eq(users.role, "admin"))).filter((row) => row.isActive);

const acts = [
  ["demoted", "PATCH", { role: "user" }],
  ["disabled", "PATCH", { isActive: false }],
  ["deleted", "DELETE", { content: "delete" }],
] as const;

test.each(acts)("the last active one can't be %s, not even by themselves", async (_, method, body) => {
  await ada.rest.json("PATCH", `/users/${bo.id}`, { isActive: false });
  const refused = await answer(ada.rest, method, `/users/${ada.id}`, body);
  expect([refused.status, refused.text]).toEqual([409, expect.stringContaining("last active administrator")]);
  expect((await activeAdministrators()).map(({ id }) => id)).toEqual([ada.id]);
});

test.each(acts)("two can't be %s by each other at once", async (_, method, body) => {
  const answers = await Promise.all([
    answer(ada.rest, method, `/users/${bo.id}`, body),
    answer(bo.rest, method, `/users/${ada.id}`, body),
  ]);
  const statuses = answers.map(({ status }) => status).sort();
  expect(statuses[0]).toBe(200);
  // Who came second was refused by the rule, or had lost the right already.
  expect([401, 403, 409]).toContain(statuses[1]);
  expect(await activeAdministrators()).toHaveLength(1);
});

test.each(acts)("two can't have themselves %s at once", async (_, method, body) => {
  const answers = await Promise.all(
    [ada, bo].map(({ rest, id }) => answer(rest, method, `/users/${id}`, body)),
  );
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
  expect(await activeAdministrators()).toHaveLength(1);
});

test("while another one remains, an administrator may step down", async () => {
  await ada.rest.json("PATCH", `/users/${ada.id}`, { role: "user" });
  expect((await activeAdministrators()).map(({ id }) => id)).toEqual([bo.id]);
});
