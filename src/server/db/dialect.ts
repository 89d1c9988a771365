import { StartupError } from "./startup-error";

export type Dialect = "sqlite" | "postgres";

/** @throws StartupError for an address of another kind of database */
export function dialectOf(databaseUrl: string | undefined): Dialect {
  if (!databaseUrl) return "sqlite";
  if (/^postgres(ql)?:\/\//.test(databaseUrl)) return "postgres";
  throw new StartupError(
    "DATABASE_URL must begin with postgres://, or be empty to keep the data in a SQLite file in the data folder.",
  );
}

/** Fixed when the process starts, because tables are made for one dialect when their module loads. */
export const dialect = dialectOf(process.env.DATABASE_URL);

/** Properties are camelCase, columns snake_case; drizzle.config.ts says the same to the generator. */
export const casing = "snake_case";
