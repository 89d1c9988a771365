import * as pg from "drizzle-orm/pg-core";
import * as lite from "drizzle-orm/sqlite-core";
import { dialect } from "./dialect";

/**
 * The words tables are written with. Each yields the running database's own builder, typed as PostgreSQL's:
 * that one has no synchronous verbs, so what compiles runs on both.
 */
const pick = <Word>(postgres: Word, sqlite: unknown): Word =>
  dialect === "postgres" ? postgres : (sqlite as Word);

export const table = pick(pg.pgTable, lite.sqliteTable);
export const index = pick(pg.index, lite.index);
export const uniqueIndex = pick(pg.uniqueIndex, lite.uniqueIndex);
export const primaryKey = pick(pg.primaryKey, lite.primaryKey);

export const text = pick(pg.text, lite.text);
/** 32 bits, signed. */
export const integer = pick(pg.integer, lite.integer);
/** 64 bits: PostgreSQL's own `real` would give 7.3 back as 7.300000190734863. */
export const real = pick(pg.doublePrecision, lite.real);

const bytewiseText = pg.customType<{ data: string; driverData: string }>({
  dataType: () => 'text collate "C"',
});
/** Text that is ordered by its bytes on both, whatever the database's language: lists page by it. */
export const idText = () => pick(bytewiseText(), lite.text());

export const boolean = () => pick(pg.boolean(), lite.integer({ mode: "boolean" }));

/** Milliseconds since 1970; whole numbers up to 2⁵³. */
export const epochMs = () => pick(pg.bigint({ mode: "number" }), lite.integer());

/** PostgreSQL sorts the keys of objects; what must come back as it was written is `text()`. */
export const json = <Value>() => pick(pg.jsonb().$type<Value>(), lite.text({ mode: "json" }).$type<Value>());
