import { count } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type AuditEntry, listAuditOut } from "@/lib/audit";
import { newId } from "@/lib/ids";
import { createAudit } from "@/server/audit/audit.service";
import { auditLog } from "@/server/audit/audit.table";
import type { Store } from "@/server/db/store";
import { type AppPerson, startApp, type TestApp } from "../support/app";
import { openTestStore, type TestStore } from "../support/database";
import { secondPerson } from "../support/rest";

type Row = typeof auditLog.$inferInsert;
const start = Date.UTC(2026, 0, 1);

/** UUIDv7 of a time, the last part told apart by a number. */
const idAt = (ms: number, n: number) => {
  const hex = ms.toString(16).padStart(12, "0");
  return `${hex.slice(0, 8)}-${hex.slice(8)}-7000-8000-${n.toString(16).padStart(12, "0")}`;
};
const entry = (at: number, n: number, row: Partial<Row> = {}): Row => ({
  ...{ id: idAt(at, n), at, action: "auth.login", actorId: "a", actorName: "Ada", via: "session" },
  ...{ address: "192.0.2.1", targetType: "user", targetId: "t", targetName: "Target", details: {} },
  ...row,
});

async function add(db: Store, rows: Row[]): Promise<void> {
  for (let from = 0; from < rows.length; from += 1000) {
    await db.write(async (tx) => void (await tx.insert(auditLog).values(rows.slice(from, from + 1000))));
  }
}

describe("the list", () => {
  let store: TestStore;
  beforeAll(async () => {
    store = await openTestStore();
    await add(
      store.db,
      Array.from({ length: 30 }, (_, n) =>
        entry(start + n * 1000, n, {
          action: n % 3 === 0 ? "user.created" : "auth.login",
          actorId: n % 2 === 0 ? "a" : "b",
          actorName: n % 2 === 0 ? "Ada" : "Bo",
          targetName: n === 7 ? "Änne 100%" : "Target",
        }),
      ),
    );
  });
  afterAll(() => store.close());
  const numbers = (items: AuditEntry[]) => items.map(({ at }) => (at - start) / 1000);
  const list = async (filter: Parameters<ReturnType<typeof createAudit>["list"]>[0]) =>
    createAudit({ db: store.db }).list(filter);

  test("is newest first and pages by key", async () => {
    const first = await list({ limit: 20 });
    expect(numbers(first.items)).toEqual(Array.from({ length: 20 }, (_, n) => 29 - n));
    const second = await list({ limit: 20, cursor: first.nextCursor });
    expect(numbers(second.items)).toEqual([9, 8, 7, 6, 5, 4, 3, 2, 1, 0]);
    expect(second.nextCursor).toBeNull();
  });

  test("filters by action, actor, both, and time", async () => {
    expect(numbers((await list({ limit: 4, action: "user.created" })).items)).toEqual([27, 24, 21, 18]);
    expect(numbers((await list({ limit: 3, actorId: "b" })).items)).toEqual([29, 27, 25]);
    expect(numbers((await list({ limit: 9, actorId: "b", action: "user.created" })).items)).toEqual([
      27, 21, 15, 9, 3,
    ]);
    expect(numbers((await list({ limit: 9, from: start + 3000, to: start + 6000 })).items)).toEqual([
      5, 4, 3,
    ]);
  });

  test("finds words in names, whatever their letter case, and no wildcards", async () => {
    expect(numbers((await list({ limit: 9, q: "änne 100%" })).items)).toEqual([7]);
    expect((await list({ limit: 9, q: "a_a" })).items).toEqual([]);
    expect(numbers((await list({ limit: 3, q: "bo" })).items)).toEqual([29, 27, 25]);
    const first = await list({ limit: 2, q: "bo" });
    expect(numbers((await list({ limit: 2, q: "bo", cursor: first.nextCursor })).items)).toEqual([25, 23]);
  });

  test("forgets what is old enough", async () => {
    const audit = createAudit({ db: store.db });
    const day = 24 * 3600 * 1000;
    expect(await audit.purge(start + 10 * day, 10)).toBe(0);
    expect(await audit.purge(start + 10 * day + 5000, 10)).toBe(5);
    const [left] = await store.db.read.select({ count: count() }).from(auditLog);
    expect(left?.count).toBe(25);
  });
});

describe("looking for a name among very many", () => {
  test("reads a bounded part and says how far it came", async () => {
    const store = await openTestStore();
    const rows = Array.from({ length: 60_500 }, (_, n) => entry(start + n, n));
    rows[100] = entry(start + 100, 100, { targetName: "Needle" });
    await add(store.db, rows);
    const audit = createAudit({ db: store.db });
    const first = await audit.list({ limit: 50, q: "needle" });
    expect(first.items).toEqual([]);
    expect(first.nextCursor).toBe(idAt(start + 10_500, 10_500));
    const second = await audit.list({ limit: 50, q: "needle", cursor: first.nextCursor });
    expect(second.items.map(({ targetName }) => targetName)).toEqual(["Needle"]);
    await store.close();
  });
});

describe("over REST", () => {
  let app: TestApp;
  let ada: AppPerson;
  beforeAll(async () => {
    app = await startApp();
    ada = await app.person("Ada", { role: "admin" });
    await add(app.db, [
      {
        ...entry(Date.now(), 1, { actorName: '=HYPERLINK("http://evil")', targetName: 'a "b", c' }),
        id: newId(),
      },
    ]);
  });
  afterAll(() => app.close());
  const get = (path: string, who = ada) => who.rest.request("GET", `/api/v1/audit${path}`);

  test("logins and failed logins are kept, with address and without the password", async () => {
    const secret = "wrong horse battery";
    const bo = await ada.rest.createUser(secondPerson);
    await app.rest.request("POST", "/api/v1/auth/login", { email: bo.email, password: secret });
    await app.rest.request("POST", "/api/v1/auth/login", { email: secret, password: secret });
    const { items } = listAuditOut.parse(await (await get("?action=auth.loginFailed")).json());
    expect(
      items.map(({ via, address, targetId, targetName }) => [via, address, targetId, targetName]),
    ).toEqual([
      ["anonymous", "127.0.0.1", null, ""],
      ["anonymous", "127.0.0.1", bo.id, bo.email],
    ]);
    expect(JSON.stringify(items)).not.toContain(secret);
  });

  test("it is for administrators, and filters are checked", async () => {
    const cy = await app.person("Cy");
    for (const path of ["", "/export"]) {
      expect((await get(path, cy)).status).toBe(403);
      expect((await app.rest.request("GET", `/api/v1/audit${path}`)).status).toBe(401);
    }
    expect((await get("?action=nonsense")).status).toBe(422);
    expect((await get("/export?format=xml")).status).toBe(422);
  });

  test("the CSV holds every entry, and no formula for a spreadsheet", async () => {
    const response = await get("/export?format=csv");
    expect(response.headers.get("content-disposition")).toContain("atelier-audit.csv");
    const text = await response.text();
    expect(text.split("\n")[0]).toBe(
      "id,at,action,actorId,actorName,via,address,targetType,targetId,targetName,details",
    );
    expect(text).toContain(`"'=HYPERLINK(""http://evil"")"`);
    expect(text).toContain('"a ""b"", c"');
    expect(text).toContain("audit.exported");
  });

  test("the JSON is what the list has; the export itself is kept", async () => {
    const exported = await (await get("/export?format=json&action=audit.exported")).json();
    const { items } = listAuditOut.parse(await (await get("?action=audit.exported")).json());
    expect(exported).toEqual(items);
    expect(items[0]).toMatchObject({ actorId: ada.id, details: { format: "json" } });
    expect(await (await get("/export?format=json&action=group.deleted")).json()).toEqual([]);
  });
});
