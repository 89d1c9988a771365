import { z } from "zod";

const databaseError = z.object({ code: z.string(), message: z.string(), detail: z.string().optional() });
type DatabaseError = z.infer<typeof databaseError>;

/** The database's own error, however often it was wrapped. */
function withCode(error: unknown, code: RegExp): DatabaseError | undefined {
  for (let at = error; at instanceof Error; at = at.cause) {
    const { data } = databaseError.safeParse(at);
    if (data && code.test(data.code)) return data;
  }
  return undefined;
}

/** SQLite: `UNIQUE constraint failed: users.email`; PostgreSQL, in any language: `… (email)=(a@b.c) …`. */
function columnsOf({ message, detail }: DatabaseError): string[] {
  const list = detail === undefined ? message.split(": ").at(-1) : /\(([^=]*)\)=\(/.exec(detail)?.[1];
  return (list ?? "").split(", ").map((name) => name.replace(/^.*\./, ""));
}

/**
 * Another row has this value already. `column` (its name in SQL) asks for one of those that clash: the name
 * of an index is something SQLite doesn't tell.
 */
export function isUniqueViolation(error: unknown, column?: string): boolean {
  const violation = withCode(error, /^(23505|SQLITE_CONSTRAINT_(UNIQUE|PRIMARYKEY))$/);
  return violation !== undefined && (column === undefined || columnsOf(violation).includes(column));
}

/** A row that is pointed to doesn't exist, or one that would be deleted is still pointed to. */
export const isForeignKeyViolation = (error: unknown) =>
  withCode(error, /^(2350[13]|SQLITE_CONSTRAINT_FOREIGNKEY)$/) !== undefined;

/** PostgreSQL gave this transaction up for another; run again it may succeed. */
export const isSerializationFailure = (error: unknown) => withCode(error, /^(40001|40P01)$/) !== undefined;

/** Another process is writing to the SQLite file. */
export const isBusy = (error: unknown) => withCode(error, /^SQLITE_BUSY/) !== undefined;
