import { afterAll, beforeAll, expect, test } from "vitest";
import { systemUserId } from "@/lib/users";
import type { Viewer } from "@/server/access/viewer";
import { addUser } from "../support/rows";
import { openServices, type TestServices, viewerOf } from "../support/services";

let s: TestServices;
let ada: Viewer;
beforeAll(async () => {
  s = await openServices();
  ada = viewerOf((await addUser(s.db, { displayName: "Ada Lovelace" })).id);
  await addUser(s.db, { displayName: "Ädele 100%", email: "secret@example.org" });
  await addUser(s.db, { displayName: "adam", avatarVersion: 7 });
  await addUser(s.db, { displayName: "Adamant", isActive: false });
  await addUser(s.db, { displayName: "Adept", isActive: false, isPending: true });
  const root = viewerOf(systemUserId, "admin");
  const { id } = await s.groups.create(root, { name: "Adventurers", description: "Hidden" });
  await s.groups.addMember(root, { id, uid: ada.userId });
});
afterAll(() => s.close());

const find = (q = "") => s.people.find(ada, { q });
const namesOf = async (q: string) => (await find(q)).people.map(({ displayName }) => displayName);

test("people are found by a part of the name, in any letter case, in the order of their names", async () => {
  expect(await namesOf("ad")).toEqual(["adam"]);
  expect(await namesOf("DAM")).toEqual(["adam"]);
  expect(await namesOf("äDELE")).toEqual(["Ädele 100%"]);
  expect(await namesOf("%")).toEqual(["Ädele 100%"]);
  expect(await namesOf("_")).toEqual([]);
});

test("oneself, system and those who can't sign in are nobody to share with", async () => {
  expect(new Set(await namesOf(""))).toEqual(new Set(["adam", "Ädele 100%"]));
});

test("no more than names, pictures and sizes is told", async () => {
  expect((await find("adam")).people).toEqual([
    { id: expect.any(String), displayName: "adam", avatarVersion: 7 },
  ]);
  expect((await find("advent")).groups).toEqual([
    { id: expect.any(String), name: "Adventurers", memberCount: 1 },
  ]);
  expect(await namesOf("secret@")).toEqual([]);
  expect(JSON.stringify(await find(""))).not.toContain("@");
});

test("at most twenty of each are told", async () => {
  for (let at = 0; at < 25; at += 1) await addUser(s.db, { displayName: `Crowd ${at}` });
  expect(await namesOf("crowd")).toHaveLength(20);
});
