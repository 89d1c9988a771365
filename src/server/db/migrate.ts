import { join } from "node:path";
import { dialect } from "./dialect";
import { migratePostgres } from "./migrate-postgres";
import { migrateSqlite } from "./migrate-sqlite";
import { type MigrationReport, readMigrations } from "./migrations";
import { type Place, sqliteFile } from "./open";

/**
 * Brings the database to this build's schema: all of it or nothing.
 * @param folder has drizzle-kit's `sqlite` and `postgres`
 * @throws StartupError when the data is newer than this build; nothing is changed then
 */
export async function migrate({ databaseUrl, dataDir }: Place, folder = "drizzle"): Promise<MigrationReport> {
  const known = await readMigrations(join(folder, dialect));
  return dialect === "postgres"
    ? migratePostgres(databaseUrl, known)
    : migrateSqlite(sqliteFile(dataDir), known);
}
