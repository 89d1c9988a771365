import { eq } from "drizzle-orm";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { dialect } from "@/server/db/dialect";
import { users } from "@/server/users/users.table";
import { openTestStore, type TestStore } from "../../support/database";
import { gate } from "../../support/gate";
import { runAsSuperuser } from "../../support/postgres-database";
import { addUser } from "../../support/rows";

describe.runIf(dialect === "postgres")("the PostgreSQL store", () => {
  let store: TestStore;
  beforeEach(async () => {
    store = await openTestStore();
  });
  afterEach(() => store.close());

  const breakConnections = () =>
    runAsSuperuser(
      store.place.databaseUrl,
      "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()",
    );

  test("a connection that breaks in a write fails that write alone", async () => {
    const { db } = store;
    const user = await addUser(db);
    const broken = db.write(async (tx) => {
      await tx.update(users).set({ displayName: "Lost" });
      await breakConnections();
      await tx.select().from(users);
    });
    await expect(broken).rejects.toThrow();
    expect(await db.read.select().from(users)).toEqual([user]);
    await addUser(db);
    expect(await db.read.$count(users)).toBe(2);
  });

  test("connections that break while idle are replaced", async () => {
    const { db } = store;
    await addUser(db);
    await db.read.$count(users);
    await breakConnections();
    await expect.poll(() => db.read.$count(users).catch(() => "broken")).toBe(1);
    await expect
      .poll(() =>
        addUser(db).then(
          () => "added",
          () => "broken",
        ),
      )
      .toBe("added");
  });

  test("a write whose error hides a lost race is run again", async () => {
    const { db } = store;
    const user = await addUser(db);
    const bothHaveRead = gate();
    let reads = 0;
    const rename = () =>
      db.write(async (tx) => {
        const [row] = await tx.select().from(users).where(eq(users.id, user.id));
        reads += 1;
        if (reads === 2) bothHaveRead.open();
        await bothHaveRead.passed;
        try {
          await tx.update(users).set({ displayName: `${row?.displayName}!` });
        } catch (cause) {
          throw new Error("Not renamed.", { cause });
        }
      });
    await Promise.all([rename(), rename()]);
    expect(reads).toBe(3);
    expect(await db.read.select().from(users)).toMatchObject([{ displayName: "Somebody!!" }]);
  });

  test("a write that loses every race is refused", async () => {
    let runs = 0;
    const loses = store.db.write(async () => {
      runs += 1;
      throw Object.assign(new Error("could not serialize access"), { code: "40001" });
    });
    await expect(loses).rejects.toThrow("could not serialize access");
    expect(runs).toBe(100);
  });
});
