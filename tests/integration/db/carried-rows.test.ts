import { cp, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { z } from "zod";
import { dialect } from "@/server/db/dialect";
import { migrate } from "@/server/db/migrate";
import { createPlace } from "../../support/database";
import { openRaw, type RawDatabase } from "../../support/raw-database";

const source = join("drizzle", dialect);
const journal = z.looseObject({ entries: z.array(z.looseObject({ tag: z.string() })) });
const column = z.object({ name: z.string(), type: z.string() });
const snapshot = z.object({
  tables: z.record(z.string(), z.object({ name: z.string(), columns: z.record(z.string(), column) })),
});
type Tables = z.infer<typeof snapshot>["tables"][string][];

const readJson = async <Out>(schema: z.ZodType<Out>, path: string) =>
  schema.parse(JSON.parse(await readFile(path, "utf8")));
const { entries } = await readJson(journal, join(source, "meta/_journal.json"));

const folder = await mkdtemp(join(tmpdir(), "atelier-migrations-"));
afterAll(() => rm(folder, { recursive: true }));

/** The product's migrations up to and with the one at `last`. */
async function migrationsUntil(last: number): Promise<string> {
  const part = join(folder, String(last));
  await cp(source, join(part, dialect), { recursive: true });
  const file = join(part, dialect, "meta/_journal.json");
  const whole = await readJson(journal, file);
  await writeFile(file, JSON.stringify({ ...whole, entries: whole.entries.slice(0, last + 1) }));
  return part;
}

async function tablesAfter(at: number): Promise<Tables> {
  const names = (await readdir(join(source, "meta")))
    .filter((name) => name.endsWith("_snapshot.json"))
    .sort();
  const { tables } = await readJson(snapshot, join(source, "meta", names[at] ?? ""));
  return Object.values(tables);
}

/** All texts of a row are the same, ids too, so that every foreign key finds its row. */
function literal(type: string, row: number): string {
  if (type.startsWith("json")) return `'{"row": ${row}}'`;
  if (type === "boolean") return "true";
  return type.startsWith("text") ? `'row ${row}'` : String(row);
}

/** Kept by triggers from other tables' rows, so that no row of them is carried. */
const derived = ["image_counts", "image_hours"];

async function fill(db: RawDatabase, tables: Tables): Promise<void> {
  for (const { name, columns } of tables.filter((table) => !derived.includes(table.name))) {
    const all = Object.values(columns);
    const names = all.map((one) => `"${one.name}"`).join(", ");
    for (const row of [1, 2]) {
      const values = all.map((one) => literal(one.type, row)).join(", ");
      await db.run(`INSERT INTO "${name}" (${names}) VALUES (${values})`);
    }
  }
}

async function read(db: RawDatabase, tables: Tables) {
  const contents = new Map<string, Record<string, unknown>[]>();
  for (const { name } of tables) contents.set(name, await db.rows(`SELECT * FROM "${name}" ORDER BY 1, 2`));
  return contents;
}

test.each(entries.map(({ tag }, at) => ({ tag, at })))(
  "rows of every table of $tag are there after all later migrations",
  async ({ at }) => {
    const place = await createPlace({ isEmpty: true });
    await migrate(place, await migrationsUntil(at));
    const db = await openRaw(place);
    await fill(db, await tablesAfter(at));
    const before = await read(db, await tablesAfter(at));
    await migrate(place, "drizzle");
    const after = await read(db, await tablesAfter(entries.length - 1));
    await db.close();
    await place.remove();

    for (const [name, rows] of after) {
      if (derived.includes(name)) continue;
      const old = before.get(name);
      if (!old) continue;
      expect(rows).toHaveLength(2);
      for (const [index, row] of rows.entries()) {
        const kept = Object.entries(old[index] ?? {}).filter(([key]) => key in row);
        expect(row).toMatchObject(Object.fromEntries(kept));
      }
    }
  },
);
