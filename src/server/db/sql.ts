import { type Column, type SQL, sql } from "drizzle-orm";
import * as pg from "drizzle-orm/pg-core";
import * as lite from "drizzle-orm/sqlite-core";
import { dialect } from "./dialect";

const isPostgres = dialect === "postgres";

/** A second look at the same table within one query. */
export const alias = isPostgres ? pg.alias : (lite.alias as unknown as typeof pg.alias);

/**
 * What stands under `keys` in a JSON column, as text; null where there is nothing. Numbers come as digits;
 * booleans differ (`true`, `1`), so don't ask for those.
 */
export function jsonText(column: Column | SQL, ...keys: [string, ...string[]]): SQL<string | null> {
  const path = keys.map((key) => `'${key.replaceAll("'", "''")}'`);
  const value = sql`${column}${sql.raw(path.map((key, at) => (at < path.length - 1 ? `->${key}` : `->>${key}`)).join(""))}`;
  return isPostgres ? sql`(${value})` : sql`cast(${value} as text)`;
}

/** The larger of two values, neither of them null. */
export const greatest = <T>(a: SQL<T> | Column, b: SQL<T> | Column | number): SQL<T> =>
  isPostgres ? sql<T>`greatest(${a}, ${b})` : sql<T>`max(${a}, ${b})`;

/** `value` where it lies within `least`..`most`, else the nearer of the two. */
export const within = (value: SQL<number>, least: SQL<number>, most: SQL<number>): SQL<number> =>
  isPostgres
    ? sql<number>`least(${most}, greatest(${least}, ${value}))`
    : sql<number>`min(${most}, max(${least}, ${value}))`;

/**
 * All rows in one value, each an array of these numbers, in no order: tens of thousands are read in half the time that
 * as many rows take.
 */
export function numberRows(...columns: (SQL<number> | SQL.Aliased<number> | Column)[]): SQL<number[][]> {
  const row = sql.join(columns, sql`, `);
  const all = isPostgres
    ? sql<number[][]>`coalesce(json_agg(json_build_array(${row})), '[]')`
    : sql<number[][]>`json_group_array(json_array(${row}))`;
  return all.mapWith((value: string | number[][]): number[][] =>
    typeof value === "string" ? JSON.parse(value) : value,
  );
}

/** Locks the rows it selects and passes over those that others have locked; on SQLite writers are alone anyway. */
export const skipLocked = <Query extends { for(strength: "update", config: { skipLocked: true }): unknown }>(
  query: Query,
) => (isPostgres ? query.for("update", { skipLocked: true }) : query) as Query;

/** In lower case, beyond ASCII too: SQLite's own `lower` is replaced when the file is opened. */
export const foldedCase = (column: Column | SQL.Aliased<string>): SQL<string> =>
  sql<string>`lower(${column})`;

/** The pattern of `like … escape '\'` for texts with these words anywhere, whatever their letter case. */
export const containing = (words: string): string =>
  `%${words.toLowerCase().replaceAll(/[\\%_]/g, (special) => `\\${special}`)}%`;
