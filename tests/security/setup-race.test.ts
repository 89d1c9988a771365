import { afterAll, beforeAll, expect, test } from "vitest";
import { createAuth } from "@/server/auth/auth.service";
import { createLoginLimiter } from "@/server/auth/limiter";
import { createPasswords } from "@/server/auth/passwords";
import { createUsers } from "@/server/users/users.service";
import { users } from "@/server/users/users.table";
import { administrator, secondPerson } from "../support/rest";
import { openServices, type TestServices } from "../support/services";

let s: TestServices;
beforeAll(async () => {
  s = await openServices();
});
afterAll(() => s.close());

/** As two servers on one database would have them. */
function newAuth() {
  const passwords = createPasswords();
  const people = createUsers({ db: s.db, passwords });
  return createAuth({ ...s, users: people, passwords, limiter: createLoginLimiter() });
}
const here = { address: "127.0.0.1", userAgent: "", isLocal: true };

test("two set-ups at the same instant make one administrator, twenty times out of twenty", async () => {
  for (let round = 0; round < 20; round += 1) {
    await s.db.write(async (tx) => {
      await tx.delete(users);
    });
    const people = round % 2 === 0 ? [administrator, secondPerson] : [administrator, administrator];
    const answers = await Promise.allSettled(people.map((person) => newAuth().setup(person, here)));
    expect(answers.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    for (const answer of answers) {
      if (answer.status === "rejected") expect(answer.reason).toMatchObject({ code: "CONFLICT" });
    }
    expect((await s.db.read.select().from(users)).map(({ role }) => role)).toEqual(["admin"]);
  }
});
