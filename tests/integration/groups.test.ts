import { asc, eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Group, groupOut, listGroupsOut, listMembersOut } from "@/lib/groups";
import { newId } from "@/lib/ids";
import { auditLog } from "@/server/audit/audit.table";
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

const make = async (name: string): Promise<Group> =>
  groupOut.parse(await ada.rest.json("POST", "/groups", { name, description: "Those who paint." }));
const membersOf = async ({ id }: Group, query = "") =>
  listMembersOut.parse(await ada.rest.json("GET", `/groups/${id}/members?${query}`));
const countOf = async ({ id }: Group) =>
  groupOut.parse(await ada.rest.json("GET", `/groups/${id}`)).memberCount;

test.each(["PAINTERS", "painters ", "Ｐａｉｎｔｅｒｓ", "PaiNTers"])(
  "no two groups look alike: %s beside Painters",
  async (name) => {
    await answer(ada.rest, "POST", "/groups", { name: "Painters" });
    const taken = { status: 409, field: "name" };
    expect(await refusal(ada.rest, "POST", "/groups", { name })).toMatchObject(taken);
    const other = await make(`Sculptors ${newId()}`);
    expect(await refusal(ada.rest, "PATCH", `/groups/${other.id}`, { name })).toMatchObject(taken);
    expect(await ada.rest.json("GET", `/groups/${other.id}`)).toMatchObject({ name: other.name });
  },
);

test("a group keeps its own name in another letter case", async () => {
  const group = await make("engravers");
  const renamed = await ada.rest.json("PATCH", `/groups/${group.id}`, { name: "Engravers" });
  expect(renamed).toMatchObject({ name: "Engravers", description: "Those who paint." });
});

test("people come and go, are counted, and asking twice changes nothing", async () => {
  const group = await make("Etchers");
  const people = [await app.person("Kit"), await app.person("Lee"), await app.person("Max")];
  for (const { id } of [...people, ...people]) {
    const added = await answer(ada.rest, "PUT", `/groups/${group.id}/members/${id}`);
    expect(added.status).toBe(204);
  }
  expect(await countOf(group)).toBe(3);
  const first = await membersOf(group, "limit=2");
  expect(first.items).toMatchObject([
    { displayName: "Kit", email: "kit@example.org", hasAvatar: false },
    { displayName: "Lee" },
  ]);
  expect(await membersOf(group, `cursor=${first.nextCursor}`)).toMatchObject({
    items: [{ displayName: "Max" }],
    nextCursor: null,
  });
  const kit = people[0]?.id ?? "";
  await app.db.write(async (tx) => {
    await tx.update(users).set({ avatarVersion: 5 }).where(eq(users.id, kit));
  });
  expect((await membersOf(group)).items[0]?.hasAvatar).toBe(true);
  const path = `/groups/${group.id}/members/${kit}`;
  expect((await answer(ada.rest, "DELETE", path)).status).toBe(204);
  expect((await refusal(ada.rest, "DELETE", path)).status).toBe(404);
  expect(await countOf(group)).toBe(2);

  const acts = await app.db.read
    .select()
    .from(auditLog)
    .where(eq(auditLog.targetId, group.id))
    .orderBy(asc(auditLog.id));
  expect(acts.map(({ action }) => action)).toEqual([
    "group.created",
    ...Array(3).fill("group.memberAdded"),
    "group.memberRemoved",
  ]);
  expect(acts.at(-1)).toMatchObject({ actorId: ada.id, details: { userId: kit, displayName: "Kit" } });
});

test("the list is searched and paged", async () => {
  const made = [await make("Lacemakers north"), await make("LACEMAKERS south"), await make("Weavers 100%")];
  const list = async (query: string) =>
    listGroupsOut.parse(await ada.rest.json("GET", `/groups?${new URLSearchParams(query)}`));
  expect((await list("q=lacemakers")).items).toEqual(made.slice(0, 2));
  expect((await list("q=0%25")).items).toEqual(made.slice(2));
  const first = await list("q=lacemakers&limit=1");
  expect(first.items).toEqual(made.slice(0, 1));
  expect((await list(`q=lacemakers&limit=1&cursor=${first.nextCursor}`)).items).toEqual(made.slice(1, 2));
});

test("a deleted group lets its people go and leaves its name free", async () => {
  const group = await make("Potters");
  const { id } = await app.person("Pat");
  await ada.rest.json("PUT", `/groups/${group.id}/members/${id}`);
  expect((await answer(ada.rest, "DELETE", `/groups/${group.id}`)).status).toBe(204);
  expect(await ada.rest.json("GET", `/users/${id}`)).toMatchObject({ groups: [] });
  expect((await make("Potters")).memberCount).toBe(0);
});

describe("who may", () => {
  const calls: [string, string, unknown?][] = [
    ["GET", "/groups"],
    ["POST", "/groups", { name: "Mine" }],
    ["GET", "/groups/ID"],
    ["PATCH", "/groups/ID", { name: "Mine" }],
    ["DELETE", "/groups/ID"],
    ["GET", "/groups/ID/members"],
    ["PUT", "/groups/ID/members/UID"],
    ["DELETE", "/groups/ID/members/UID"],
  ];
  test.each(calls)("%s %s: administrators alone, and 404 for no group", async (method, path, body) => {
    const group = await make(newId());
    const bo = await app.person(`Bo${newId()}`);
    const withIds = (id: string) => path.replace("UID", bo.id).replace("ID", id);
    expect((await refusal(app.rest, method, withIds(group.id), body)).status).toBe(401);
    expect((await refusal(bo.rest, method, withIds(group.id), body)).status).toBe(403);
    if (path.includes("ID")) {
      expect((await refusal(ada.rest, method, withIds(newId()), body)).status).toBe(404);
    }
  });

  test("nobody joins who isn't there", async () => {
    const group = await make("Ghosts");
    expect((await refusal(ada.rest, "PUT", `/groups/${group.id}/members/${newId()}`)).status).toBe(404);
  });
});
