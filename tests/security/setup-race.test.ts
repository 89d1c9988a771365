import { afterAll, beforeAll, expect, test } from "vitest";
import { createAccounts } from "@/server/accounts";
import { users } from "@/server/users/users.table";
import { administrator, secondPerson } from "../support/rest";
import { openServices, type TestServices } from "../support/services";

let s: TestServices;
beforeAll(async () => {
  s = await openServices();
});
afterAll(() => s.close());

/** As two servers on one database would have them. */
const newAuth = () =>
  createAccounts({
    ...s,
    config: { dataDir: s.place.dataDir, isAuthEnabled: true, smtpUrl: undefined, mailFrom: "" },
    log: { error: () => undefined, warn: () => undefined },
    cancelRun: () => undefined,
  }).auth;
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
