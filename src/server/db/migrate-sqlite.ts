import Database from "better-sqlite3";
import { z } from "zod";
import {
  type Applied,
  bookkeeping,
  type Migration,
  type MigrationReport,
  pendingMigrations,
} from "./migrations";
import { backUpSqlite } from "./sqlite-backup";

const appliedRows = z.array(z.object({ name: z.string(), hash: z.string() }));

/**
 * Foreign keys are off while tables change: drizzle-kit rebuilds a table by dropping it, and with them on
 * that would delete by cascade every row that points to it. Its own `PRAGMA foreign_keys=OFF` does nothing
 * inside a transaction.
 */
export async function migrateSqlite(file: string, known: Migration[]): Promise<MigrationReport> {
  const db = new Database(file);
  try {
    db.pragma("foreign_keys = OFF");
    const before = readApplied(db);
    const isUpToDate = pendingMigrations(known, before).length === 0;
    if (isUpToDate) return { applied: [], backup: null };

    const backup = before.length > 0 ? await backUpSqlite(db, file) : null;
    const apply = db.transaction(() => {
      const pending = pendingMigrations(known, readApplied(db));
      db.exec(bookkeeping.create);
      const remember = db.prepare("INSERT INTO schema_migrations VALUES (?, ?, ?)");
      for (const { name, hash, statements } of pending) {
        for (const statement of statements) db.exec(statement);
        remember.run(name, hash, Date.now());
      }
      assertForeignKeys(db);
      return pending.map(({ name }) => name);
    });
    return { applied: apply.immediate(), backup };
  } finally {
    db.close();
  }
}

function readApplied(db: Database.Database): Applied[] {
  const isNew =
    db.prepare("SELECT 1 FROM sqlite_schema WHERE name = 'schema_migrations'").get() === undefined;
  return isNew ? [] : appliedRows.parse(db.prepare(bookkeeping.list).all());
}

function assertForeignKeys(db: Database.Database): void {
  const broken = z
    .array(z.object({ table: z.string(), parent: z.string() }))
    .parse(db.pragma("foreign_key_check"));
  const first = broken[0];
  if (first) {
    throw new Error(
      `A migration leaves ${broken.length} rows without their parent, first in ${first.table} → ${first.parent}.`,
    );
  }
}
