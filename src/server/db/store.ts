import { AsyncLocalStorage } from "node:async_hooks";
import type { PgDatabase, PgQueryResultHKT } from "drizzle-orm/pg-core";

export type Drizzle = PgDatabase<PgQueryResultHKT, Record<string, never>>;

declare const transaction: unique symbol;

/** What a query may be read from: the read connection or an open transaction. */
export type Read = Pick<Drizzle, "select" | "selectDistinct" | "with" | "$with" | "$count">;

/** An open transaction; only `Store.write` hands one out. */
export type Tx = Read & Pick<Drizzle, "insert" | "update" | "delete"> & { readonly [transaction]: true };

export interface Store {
  /** One statement at a time, outside any transaction, on connections that can't change anything. */
  readonly read: Read;
  /**
   * Runs `fn` as if it were alone, and resolves when its changes are durable. What it throws undoes all of it.
   * It may be run several times, so nothing but `tx` may be touched inside. After a failed statement
   * let the error out and catch it round `write`: on PostgreSQL the transaction is over by then.
   *
   * `lock` makes the writers that give the same name wait for each other on PostgreSQL, instead of running at
   * once and repeating whichever lost. Then all writers of those rows must give it.
   */
  write<T>(fn: (tx: Tx) => Promise<T>, options?: { lock?: string }): Promise<T>;
  /** Waits for the writes under way. */
  close(): Promise<void>;
}

const current = new AsyncLocalStorage<{ isOpen: boolean }>();
const isInsideWrite = () => current.getStore()?.isOpen === true;

/** @throws when called inside a write, which would wait for itself or miss what it has changed */
export function assertOutsideWrite(): void {
  if (isInsideWrite()) throw new Error("Inside db.write only its own tx may be used.");
}

export function assertInsideWrite(): void {
  if (!isInsideWrite()) throw new Error("This transaction has ended.");
}

/** Drizzle calls `logQuery` whenever a statement runs, prepared ones too: the place to refuse one. */
export const outsideWrites = { logQuery: assertOutsideWrite };
export const insideWrites = { logQuery: assertInsideWrite };

/** Hands `db` to `fn` for as long as it runs; what keeps the `tx` longer gets errors. */
export async function lend<T>(db: Drizzle, fn: (tx: Tx) => Promise<T>): Promise<T> {
  const { proxy, revoke } = Proxy.revocable(db as Drizzle & Tx, {});
  const mine = { isOpen: true };
  try {
    return await current.run(mine, async () => await fn(proxy));
  } finally {
    mine.isOpen = false;
    revoke();
  }
}
