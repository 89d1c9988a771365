import { eq } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { listUsersOut, systemUserId } from "@/lib/users";
import { users } from "@/server/users/users.table";
import { answer, refusal } from "../support/answers";
import { type AppPerson, startApp, type TestApp } from "../support/app";

let app: TestApp;
let ada: AppPerson;
beforeAll(async () => {
  app = await startApp();
  ada = await app.person("Ada", { role: "admin" });
});
afterAll(() => app.close());

const systemEmail = "system@atelier.invalid";
const row = async () => (await app.db.read.select().from(users).where(eq(users.id, systemUserId)))[0];

test("it is there from the first start, and each start makes it harmless again", async () => {
  expect(await row()).toMatchObject({ email: systemEmail, isActive: false, isPending: false, role: "user" });
  const first = await startApp();
  await first.db.write(async (tx) => {
    await tx.update(users).set({ isActive: true, role: "admin", passwordHash: "x" });
  });
  await first.stop();
  const second = await startApp({ place: first.place });
  const again = await second.db.read.select().from(users).where(eq(users.id, systemUserId));
  expect(again).toMatchObject([{ isActive: false, role: "user", passwordHash: "-" }]);
  await first.db.close();
  await second.close();
});

test("it isn't among people", async () => {
  const { items } = listUsersOut.parse(await ada.rest.json("GET", "/users?q=atelier"));
  expect(items).toEqual([]);
  const all = listUsersOut.parse(await ada.rest.json("GET", "/users?state=disabled"));
  expect(all.items).toEqual([]);
});

test("signing in with its address is like that of nobody", async () => {
  const password = "-";
  const known = await answer(app.rest, "POST", "/auth/login", { email: systemEmail, password });
  const unknown = await answer(app.rest, "POST", "/auth/login", { email: "no@example.org", password });
  expect([known.status, known.text]).toEqual([401, unknown.text]);
});

test.each([
  ["PATCH", "", { role: "admin" }],
  ["PATCH", "", { isActive: true }],
  ["PATCH", "", { email: "mine@example.org" }],
  ["POST", "/reset-password", { newPassword: "a password for it" }],
  ["POST", "/reset-password", {}],
  ["POST", "/approve", undefined],
  ["POST", "/refuse", undefined],
  ["POST", "/sign-out", undefined],
  ["DELETE", "", { content: "delete" }],
])("%s users/system%s %o: there is no such person", async (method, path, body) => {
  const before = await row();
  const refused = await refusal(ada.rest, method, `/users/${systemUserId}${path}`, body);
  expect(refused).toMatchObject({ status: 404, message: "There is no such person." });
  expect(await row()).toEqual(before);
});

test("it joins no group, receives nothing, and its address is nobody's to take", async () => {
  const group = await answer(ada.rest, "POST", "/groups", { name: "Team" });
  const { id } = group.body as { id: string };
  expect((await refusal(ada.rest, "PUT", `/groups/${id}/members/${systemUserId}`)).status).toBe(404);
  const kit = await app.person("Kit");
  const handOver = { content: "transfer", toUserId: systemUserId };
  expect(await refusal(ada.rest, "DELETE", `/users/${kit.id}`, handOver)).toMatchObject({
    ...{ status: 422, field: "toUserId" },
  });
  const input = { email: systemEmail, displayName: "Me", password: "long enough" };
  expect((await refusal(ada.rest, "POST", "/users", input)).status).toBe(409);
});
