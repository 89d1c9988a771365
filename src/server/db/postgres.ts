import { setTimeout as pause } from "node:timers/promises";
import { drizzle } from "drizzle-orm/node-postgres";
import pg from "pg";
import { casing } from "./dialect";
import { isSerializationFailure, isUniqueViolation } from "./errors";
import { assertOutsideWrite, insideWrites, lend, outsideWrites, type Store, type Tx } from "./store";

const connections = { read: 10, write: 10 };
/** Each lost attempt was won by a newcomer, so that fifty who come at once need at most fifty; none waits for ever. */
const maxAttempts = 100;
/** Held by those who have to repeat their transaction, so that they meet newcomers only, not each other. */
const repeating = 7_238_501;

export async function openPostgres(url: string): Promise<Store> {
  const readers = openPool(url, connections.read, async (client) => {
    await client.query("SET default_transaction_read_only = on");
  });
  const writers = openPool(url, connections.write);

  async function attempt<T>(
    fn: (tx: Tx) => Promise<T>,
    lock: string | undefined,
    isRepeat: boolean,
  ): Promise<T> {
    const client = await writers.connect();
    let broken: Error | undefined;
    try {
      if (isRepeat) await client.query("SELECT pg_advisory_lock($1)", [repeating]);
      await client.query(`BEGIN ISOLATION LEVEL ${lock === undefined ? "SERIALIZABLE" : "READ COMMITTED"}`);
      if (lock !== undefined) await client.query("SELECT pg_advisory_xact_lock(hashtext($1))", [lock]);
      const result = await lend(drizzle(client, { casing, logger: insideWrites }), fn);
      await client.query("COMMIT");
      return result;
    } catch (error) {
      await client.query("ROLLBACK").catch((failure: Error) => {
        broken = failure;
      });
      throw error;
    } finally {
      if (isRepeat && !broken) await client.query("SELECT pg_advisory_unlock($1)", [repeating]);
      client.release(broken);
    }
  }

  return {
    read: drizzle(readers, { casing, logger: outsideWrites }),
    async write(fn, { lock } = {}) {
      assertOutsideWrite();
      for (let tries = 1; ; tries += 1) {
        try {
          return await attempt(fn, lock, tries > 1);
        } catch (error) {
          if (tries === maxAttempts || !isWorthRepeating(error)) throw error;
          await pause(Math.random() * 10 * Math.min(tries, 10));
        }
      }
    },
    async close() {
      await Promise.all([readers.end(), writers.end()]);
    },
  };
}

/** A number that another transaction drew by lot at the same time is the loser's bad luck alone. */
const isWorthRepeating = (error: unknown) => isSerializationFailure(error) || isUniqueViolation(error, "seq");

function openPool(url: string, max: number, onConnect?: (client: pg.ClientBase) => Promise<void>): pg.Pool {
  const pool = new pg.Pool({ connectionString: url, max, onConnect });
  // A broken connection fails its query or is replaced at the next; without listeners it would end the process.
  pool.on("error", () => undefined);
  pool.on("connect", (client) => client.on("error", () => undefined));
  return pool;
}
