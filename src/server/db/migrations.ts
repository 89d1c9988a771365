import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { StartupError } from "./startup-error";

export interface Migration {
  name: string;
  /** Of its text, whatever the line endings a checkout gave it. */
  hash: string;
  statements: string[];
}

export interface MigrationReport {
  /** Names of the migrations that were applied now. */
  applied: string[];
  /** Path of the copy made before; null for a new or unchanged SQLite file, and always on PostgreSQL. */
  backup: string | null;
}

export type Applied = Pick<Migration, "name" | "hash">;

/** The table that remembers what has been applied, in SQL that both databases take. */
export const bookkeeping = {
  create:
    "CREATE TABLE IF NOT EXISTS schema_migrations (name text PRIMARY KEY, hash text NOT NULL, applied_at bigint NOT NULL)",
  list: "SELECT name, hash FROM schema_migrations ORDER BY name",
};

const journal = z.object({ entries: z.array(z.object({ idx: z.number(), tag: z.string() })) });

/** The migrations in one of drizzle-kit's folders, oldest first. */
export async function readMigrations(folder: string): Promise<Migration[]> {
  const { entries } = journal.parse(JSON.parse(await readFile(join(folder, "meta/_journal.json"), "utf8")));
  return Promise.all(
    entries
      .sort((a, b) => a.idx - b.idx)
      .map(async ({ tag }) => {
        const text = (await readFile(join(folder, `${tag}.sql`), "utf8")).replaceAll("\r\n", "\n");
        return {
          name: tag,
          hash: createHash("sha256").update(text).digest("hex"),
          statements: text.split("--> statement-breakpoint").filter((statement) => statement.trim()),
        };
      }),
  );
}

/**
 * What is still to be applied.
 * @throws StartupError when the database has been used by a newer or by another build
 */
export function pendingMigrations(known: Migration[], applied: Applied[]): Migration[] {
  for (const { name, hash } of applied) {
    const same = known.find((migration) => migration.name === name);
    if (!same) {
      throw new StartupError(
        "This data was last used by a newer Atelier. Start that version, or restore a backup.",
      );
    }
    if (same.hash !== hash) {
      throw new StartupError(
        `This data was made by another build of Atelier (${name} differs). Start that build, or restore a backup.`,
      );
    }
  }
  return known.filter(({ name }) => !applied.some((done) => done.name === name));
}
