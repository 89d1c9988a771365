import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { integer, table, text } from "@/server/db/columns";
import { dialect } from "@/server/db/dialect";
import { migrate } from "@/server/db/migrate";
import { openStore, sqliteFile } from "@/server/db/open";
import { StartupError } from "@/server/db/startup-error";
import { createPlace, type TestPlace } from "../../support/database";

const things = table("things", { id: integer().primaryKey(), name: text() });

const first = [
  "CREATE TABLE things (id integer PRIMARY KEY, name text NOT NULL)",
  "CREATE TABLE parts (id integer PRIMARY KEY, thing_id integer NOT NULL REFERENCES things (id) ON DELETE CASCADE)",
];
const second = ["CREATE TABLE extras (id integer PRIMARY KEY)"];

let place: TestPlace;
let folder: string;
beforeEach(async () => {
  place = await createPlace({ isEmpty: true });
  folder = await mkdtemp(join(tmpdir(), "atelier-migrations-"));
});
afterEach(async () => {
  await place.remove();
  await rm(folder, { recursive: true, force: true });
});

/** Writes a folder as drizzle-kit does. */
async function offer(...migrations: string[][]): Promise<void> {
  const own = join(folder, dialect);
  await rm(own, { recursive: true, force: true });
  await mkdir(join(own, "meta"), { recursive: true });
  const entries = migrations.map((_, idx) => ({ idx, tag: `000${idx}_m` }));
  await writeFile(join(own, "meta/_journal.json"), JSON.stringify({ entries }));
  for (const [idx, statements] of migrations.entries()) {
    await writeFile(join(own, `000${idx}_m.sql`), statements.join(";--> statement-breakpoint\n"));
  }
}

async function names(): Promise<(string | null)[]> {
  const db = await openStore(place);
  const rows = await db.read.select({ name: things.name }).from(things).orderBy(things.id);
  await db.close();
  return rows.map((row) => row.name);
}

async function addThing(id: number, name: string): Promise<void> {
  const db = await openStore(place);
  await db.write((tx) => tx.insert(things).values({ id, name }));
  await db.close();
}

test("each migration is applied once, in order", async () => {
  await offer(first);
  expect(await migrate(place, folder)).toEqual({ applied: ["0000_m"], backup: null });
  await addThing(1, "kept");
  await offer(first, second);
  expect(await migrate(place, folder)).toMatchObject({ applied: ["0001_m"] });
  expect(await migrate(place, folder)).toEqual({ applied: [], backup: null });
  expect(await names()).toEqual(["kept"]);
});

test("two that start together migrate one after the other", async () => {
  await offer(first, second);
  const reports = await Promise.all([migrate(place, folder), migrate(place, folder)]);
  expect(reports.flatMap(({ applied }) => applied).sort()).toEqual(["0000_m", "0001_m"]);
});

test("the line endings of a checkout don't matter", async () => {
  await offer(first);
  await migrate(place, folder);
  const file = join(folder, dialect, "0000_m.sql");
  await writeFile(file, (await readFile(file, "utf8")).replaceAll("\n", "\r\n"));
  expect(await migrate(place, folder)).toMatchObject({ applied: [] });
});

test("a migration that fails leaves the database as it was, and can be repeated", async () => {
  await offer(first);
  await migrate(place, folder);
  await addThing(1, "kept");
  await offer(first, second, ["UPDATE things SET name = 'changed'", "INSERT INTO nowhere VALUES (1)"]);
  await expect(migrate(place, folder)).rejects.toThrow("nowhere");
  expect(await names()).toEqual(["kept"]);
  await offer(first, second);
  expect(await migrate(place, folder)).toMatchObject({ applied: ["0001_m"] });
});

test("a database of a newer build is refused and not touched", async () => {
  await offer(first, second);
  await migrate(place, folder);
  await addThing(1, "kept");
  const before = dialect === "sqlite" ? await readFile(sqliteFile(place.dataDir)) : undefined;
  await offer(first);
  const refusal = migrate(place, folder);
  await expect(refusal).rejects.toThrow(StartupError);
  await expect(refusal).rejects.toThrow(
    "This data was last used by a newer Atelier. Start that version, or restore a backup.",
  );
  if (before) {
    expect(before.equals(await readFile(sqliteFile(place.dataDir)))).toBe(true);
    expect(await readdir(place.dataDir)).toEqual(["atelier.db"]);
  }
  expect(await names()).toEqual(["kept"]);
});

test("a database of another build with the same names is refused", async () => {
  await offer(first);
  await migrate(place, folder);
  await offer(second);
  await expect(migrate(place, folder)).rejects.toThrow(
    "This data was made by another build of Atelier (0000_m differs).",
  );
});

describe.runIf(dialect === "sqlite")("on SQLite", () => {
  /** What drizzle-kit writes to make `things.name` nullable. */
  const rebuild = [
    "PRAGMA foreign_keys=OFF",
    "CREATE TABLE __new_things (id integer PRIMARY KEY, name text)",
    "INSERT INTO __new_things (id, name) SELECT id, name FROM things",
    "DROP TABLE things",
    "ALTER TABLE __new_things RENAME TO things",
    "PRAGMA foreign_keys=ON",
  ];

  test("a table that is rebuilt keeps the rows that point to it", async () => {
    await offer(first, ["INSERT INTO things VALUES (1, 'a')", "INSERT INTO parts VALUES (1, 1), (2, 1)"]);
    await migrate(place, folder);
    await offer(
      first,
      ["INSERT INTO things VALUES (1, 'a')", "INSERT INTO parts VALUES (1, 1), (2, 1)"],
      rebuild,
    );
    await migrate(place, folder);
    const db = await openStore(place);
    expect(await db.read.$count(things)).toBe(1);
    expect(await db.read.$count(table("parts", { id: integer() }))).toBe(2);
    await expect(
      db.write((tx) =>
        tx.insert(table("parts", { id: integer(), thingId: integer() })).values({ id: 3, thingId: 9 }),
      ),
    ).rejects.toThrow();
    await db.close();
  });

  test("a migration that leaves rows without their parent is undone", async () => {
    await offer(first);
    await migrate(place, folder);
    await addThing(1, "kept");
    await offer(first, ["INSERT INTO parts VALUES (1, 1)", "DELETE FROM things"]);
    await expect(migrate(place, folder)).rejects.toThrow(
      "A migration leaves 1 rows without their parent, first in parts → things.",
    );
    expect(await names()).toEqual(["kept"]);
  });

  test("an existing file is copied first, and the newest three copies are kept", async () => {
    await offer(first);
    await migrate(place, folder);
    await addThing(1, "before");
    const migrations = [first];
    let latest: string | null = null;
    for (let at = 1; at <= 5; at += 1) {
      migrations.push([`INSERT INTO things VALUES (${at + 1}, 'number ${at}')`]);
      await offer(...migrations);
      latest = (await migrate(place, folder)).backup;
    }
    const copies = await readdir(join(place.dataDir, "backups"));
    expect(copies).toHaveLength(3);
    if (!latest) throw new Error("No backup was made.");
    expect(copies.sort().at(-1)).toBe(latest.slice(dirname(latest).length + 1));

    const old = await mkdtemp(join(tmpdir(), "atelier-restored-"));
    await cp(latest, sqliteFile(old));
    const db = await openStore({ databaseUrl: "", dataDir: old });
    expect(await db.read.$count(things)).toBe(5);
    await db.close();
    await rm(old, { recursive: true });
  });
});
