import pg from "pg";
import {
  type Applied,
  bookkeeping,
  type Migration,
  type MigrationReport,
  pendingMigrations,
} from "./migrations";

/** Makes two servers that start together migrate one after the other. */
const lock = 7_238_500;

export async function migratePostgres(url: string, known: Migration[]): Promise<MigrationReport> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query("BEGIN");
    await client.query("SELECT pg_advisory_xact_lock($1)", [lock]);
    await client.query(bookkeeping.create);
    const { rows } = await client.query<Applied>(bookkeeping.list);
    const pending = pendingMigrations(known, rows);
    for (const { name, hash, statements } of pending) {
      for (const statement of statements) await client.query(statement);
      await client.query("INSERT INTO schema_migrations VALUES ($1, $2, $3)", [name, hash, Date.now()]);
    }
    await client.query("COMMIT");
    return { applied: pending.map(({ name }) => name), backup: null };
  } finally {
    await client.end();
  }
}
