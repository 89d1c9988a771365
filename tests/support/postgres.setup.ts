import type { TestProject } from "vitest/node";
import { migratePostgres } from "@/server/db/migrate-postgres";
import { readMigrations } from "@/server/db/migrations";
import { createDatabase } from "./postgres-database";
import { startPostgres } from "./postgres-server";

declare module "vitest" {
  interface ProvidedContext {
    /** Of the superuser's database; a migrated one named `template_atelier` is beside it. */
    postgresUrl: string;
  }
}

export default async function setUp({ provide }: TestProject) {
  const server = await startPostgres();
  const template = await createDatabase(server.url, { name: "template_atelier" });
  await migratePostgres(template, await readMigrations("drizzle/postgres"));
  provide("postgresUrl", server.url);
  return () => server.stop();
}
