import { AsyncLocalStorage } from "node:async_hooks";
import { setTimeout as pause } from "node:timers/promises";
import Database from "better-sqlite3";
import { drizzle } from "drizzle-orm/better-sqlite3";
import { casing } from "./dialect";
import { isBusy } from "./errors";
import {
  assertInsideWrite,
  assertOutsideWrite,
  type Drizzle,
  lend,
  outsideWrites,
  type Store,
} from "./store";

/** Writes that may share one commit. */
const batchSize = 64;

interface Write {
  /** Runs the caller's function; the result tells the caller what it returned. */
  run(): Promise<() => void>;
  reject(error: unknown): void;
}

/** In place of SQLite's own `lower`, which knows ASCII alone. */
const inLowerCase = (value: unknown) => (value === null ? null : String(value).toLowerCase());

/** Both builders have the same verbs and are awaited alike; `columns.ts` made the tables for this one. */
const asPostgres = (client: Database.Database, logger: { logQuery(): void }) =>
  drizzle(client, { casing, logger }) as unknown as Drizzle;

/**
 * One connection writes, another reads. better-sqlite3's own wait for a busy file would stop the event loop,
 * so it is off and the waiting is done here, for `busyPatienceMs` at most.
 */
export async function openSqlite(file: string, { busyPatienceMs = 30_000 } = {}): Promise<Store> {
  const writer = new Database(file, { timeout: 0 });
  writer.pragma("journal_mode = WAL");
  writer.pragma("synchronous = FULL");
  writer.pragma("foreign_keys = ON");
  const reader = new Database(file, { readonly: true, timeout: 0 });
  reader.pragma("query_only = ON");
  for (const connection of [writer, reader])
    connection.function("lower", { deterministic: true }, inLowerCase);
  const writeDb = asPostgres(writer, {
    logQuery() {
      assertInsideWrite();
      if (!writer.inTransaction) throw new Error("SQLite has undone this transaction.");
    },
  });

  const waiting: Write[] = [];
  let draining: Promise<void> | undefined;
  let isClosed = false;

  async function begin(): Promise<void> {
    const giveUpAt = Date.now() + busyPatienceMs;
    for (;;) {
      try {
        writer.exec("BEGIN IMMEDIATE");
        return;
      } catch (error) {
        if (!isBusy(error) || Date.now() > giveUpAt) throw error;
        await pause(5 + Math.random() * 20);
      }
    }
  }

  async function runOne(write: Write): Promise<(() => void) | undefined> {
    try {
      writer.exec("SAVEPOINT one");
      const tell = await write.run();
      writer.exec("RELEASE one");
      return tell;
    } catch (error) {
      if (writer.inTransaction) writer.exec("ROLLBACK TO one; RELEASE one");
      write.reject(error);
      return undefined;
    }
  }

  async function runBatch(): Promise<void> {
    const done: { write: Write; tell: () => void }[] = [];
    try {
      await begin();
    } catch (error) {
      for (const write of waiting.splice(0, batchSize)) write.reject(error);
      return;
    }
    while (done.length < batchSize) {
      const write = waiting.shift();
      if (!write) break;
      const tell = await runOne(write);
      if (!writer.inTransaction) {
        // SQLite undid everybody's changes with this one's: the others go again without it.
        waiting.unshift(...done.map((other) => other.write));
        return;
      }
      if (tell) done.push({ write, tell });
    }
    try {
      writer.exec("COMMIT");
    } catch (error) {
      if (writer.inTransaction) writer.exec("ROLLBACK");
      for (const { write } of done) write.reject(error);
      return;
    }
    for (const { tell } of done) tell();
  }

  async function drain(): Promise<void> {
    while (waiting.length > 0) await runBatch();
    draining = undefined;
  }

  return {
    read: asPostgres(reader, outsideWrites),
    write(fn) {
      return new Promise((resolve, reject) => {
        assertOutsideWrite();
        if (isClosed) throw new Error("The database is closed.");
        const inCallersContext = AsyncLocalStorage.bind(() => lend(writeDb, fn));
        const run = async () => {
          const result = await inCallersContext();
          return () => resolve(result);
        };
        waiting.push({ run, reject });
        draining ??= drain();
      });
    },
    async close() {
      isClosed = true;
      await draining;
      reader.close();
      writer.close();
    },
  };
}
