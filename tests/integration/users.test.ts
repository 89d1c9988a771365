import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { listUsersOut } from "@/lib/users";
import { createPasswords } from "@/server/auth/passwords";
import { createUsers } from "@/server/users/users.service";
import { users } from "@/server/users/users.table";
import { type AppPerson, startApp, type TestApp } from "../support/app";
import { secondPerson } from "../support/rest";

let app: TestApp;
let admin: AppPerson;
beforeAll(async () => {
  app = await startApp();
  admin = await app.person("Admin", { role: "admin" });
});
afterAll(() => app.close());

const create = (person: object) => admin.rest.request("POST", "/api/v1/users", person);

describe("creating a person", () => {
  test("gives an account that can sign in, a user unless said otherwise", async () => {
    const response = await create(secondPerson);
    expect(response.status).toBe(201);
    const made = await response.json();
    expect(made).toMatchObject({
      email: secondPerson.email,
      role: "user",
      isActive: true,
      lastLoginAt: null,
    });
    expect(JSON.stringify(made)).not.toContain("argon2");
    expect((await app.rest.login(secondPerson)).user.id).toBe(made.id);
    const second = await (await create({ ...secondPerson, email: "cy@example.org", role: "admin" })).json();
    expect(second.role).toBe("admin");
  });

  test.each(["bo@example.org", "BO@example.org", " Bo@Example.Org "])(
    "with the taken address %j is 409 beside the field",
    async (email) => {
      const response = await create({ ...secondPerson, email });
      expect(response.status).toBe(409);
      expect(await response.json()).toEqual({
        code: "CONFLICT",
        message: expect.any(String),
        issues: [{ path: ["email"], message: expect.stringContaining("already") }],
      });
    },
  );

  test("with the taken address in another Unicode form makes nobody", async () => {
    const people = createUsers({ db: app.db, passwords: createPasswords() });
    const before = await app.db.read.$count(users);
    const twin = people.create({ ...secondPerson, email: "ｂｏ@example.org", role: "user" });
    await expect(twin).rejects.toMatchObject({ code: "CONFLICT", issues: [{ path: ["email"] }] });
    expect((await create({ ...secondPerson, email: "ｂｏ@example.org" })).status).toBeGreaterThanOrEqual(400);
    expect(await app.db.read.$count(users)).toBe(before);
  });

  test("ten times at once with one address makes one", async () => {
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => create({ ...secondPerson, email: "rush@example.org" })),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([201, ...Array(9).fill(409)]);
  });
});

describe("the list of people", () => {
  test("pages through everyone once, oldest first, without passwords", async () => {
    await Promise.all(Array.from({ length: 7 }, (_, at) => app.person(`Extra${at}`)));
    const seen: string[] = [];
    let cursor: string | null = null;
    do {
      const query: string = cursor ? `&cursor=${cursor}` : "";
      const page = listUsersOut.strict().parse(await admin.rest.json("GET", `/users?limit=3${query}`));
      seen.push(...page.items.map(({ id }) => id));
      cursor = page.nextCursor;
    } while (cursor);
    const all = (await app.db.read.select({ id: users.id }).from(users)).map(({ id }) => id).sort();
    expect(seen).toEqual(all);
    expect(JSON.stringify(await admin.rest.json("GET", "/users"))).not.toMatch(
      /argon2|emailKey|passwordHash/,
    );
  });
});
