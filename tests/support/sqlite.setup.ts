import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { migrateSqlite } from "@/server/db/migrate-sqlite";
import { readMigrations } from "@/server/db/migrations";

declare module "vitest" {
  interface ProvidedContext {
    /** A migrated file, copied for each test file. */
    sqliteTemplate: string;
  }
}

export default async function setUp({ provide }: TestProject) {
  const folder = mkdtempSync(join(tmpdir(), "atelier-sqlite-"));
  const file = join(folder, "template.db");
  await migrateSqlite(file, await readMigrations("drizzle/sqlite"));
  provide("sqliteTemplate", file);
  return () => rmSync(folder, { recursive: true, force: true });
}
