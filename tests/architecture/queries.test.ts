import Database from "better-sqlite3";
import { SQLiteSelectBase } from "drizzle-orm/sqlite-core";
import { pino } from "pino";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { z } from "zod";
import * as boards from "@/server/access/boards";
import * as images from "@/server/access/images";
import * as queue from "@/server/access/queue";
import { readConfig } from "@/server/config";
import { openStore, sqliteFile } from "@/server/db/open";
import type { Tx } from "@/server/db/store";
import { start } from "@/server/main";
import { createPlace, type TestPlace } from "../support/database";

const viewer = { userId: "me", role: "user", sessionId: "s" } as const;

/** Statements of `access/` that are built anew in each transaction: one call of each. */
const inTransactions: Record<string, (tx: Tx) => PromiseLike<unknown>> = {
  grantBoard: (tx) => boards.grantBoard(tx, viewer, "b", "read"),
  grantImage: (tx) => images.grantImage(tx, viewer, "i"),
  "grantImage in the trash": (tx) => images.grantImage(tx, viewer, "i", "trash"),
  grantItem: (tx) => queue.grantItem(tx, viewer, "q"),
  grantItems: (tx) => queue.grantItems(tx, viewer, ["pending", "running"]),
  unscopedExpiredTrash: (tx) => images.unscopedExpiredTrash(tx, 1, 500),
  unscopedFirstWaiting: (tx) => queue.unscopedFirstWaiting(tx, "u", ["m"]),
  unscopedKnownImages: (tx) => images.unscopedKnownImages(tx, ["i"]),
  unscopedLeasedItem: (tx) => queue.unscopedLeasedItem(tx, "q", "t"),
  unscopedLostItems: (tx) => queue.unscopedLostItems(tx, 1),
  unscopedWaitingPeople: (tx) => queue.unscopedWaitingPeople(tx, 1),
};

/** Plans that walk a whole table or sort, and why that is bearable. */
const bearable: Record<string, string> = {
  queue_turns: "a row per person who ever queued",
  unscopedWaitingPeople: "an index of those who wait, in the order of their turn",
};

let place: TestPlace;
const statements = new Map<string, string>();
const plans = new Map<string, string[]>();

beforeAll(async () => {
  place = await createPlace();
  await capturePrepared();
  await captureTransactions();
  explain();
});
afterAll(() => place.remove());

/** Every part makes its prepared statements when the server starts. */
async function capturePrepared(): Promise<void> {
  const prepare = SQLiteSelectBase.prototype.prepare;
  const spy = vi.spyOn(SQLiteSelectBase.prototype, "prepare").mockImplementation(function (
    this: { toSQL(): { sql: string } },
    ...[name]: unknown[]
  ) {
    statements.set(z.string().parse(name), this.toSQL().sql);
    return Reflect.apply(prepare, this, []);
  });
  const config = readConfig({ PORT: "0", HOST: "127.0.0.1", ATELIER_DATA_DIR: place.dataDir });
  const server = await start(config, { root: ".", log: pino({ level: "silent" }), engines: [] });
  await server.stop();
  spy.mockRestore();
}

async function captureTransactions(): Promise<void> {
  const db = await openStore(place);
  const spy = vi.spyOn(Database.prototype, "prepare");
  for (const [name, call] of Object.entries(inTransactions)) {
    // Nothing is there, so a grant is refused once it has looked.
    await db.write(async (tx) => call(tx)).catch(() => undefined);
    statements.set(name, z.string().parse(spy.mock.lastCall?.[0]));
  }
  spy.mockRestore();
  await db.close();
}

function explain(): void {
  const db = new Database(sqliteFile(place.dataDir), { readonly: true });
  const step = z.object({ id: z.number(), parent: z.number(), detail: z.string() });
  for (const [name, sql] of statements) {
    // The values stay unknown, as in a prepared statement: a partial index is found by a literal alone.
    const parameters = sql.split("?").slice(1).fill("");
    const steps = z.array(step).parse(db.prepare(`EXPLAIN QUERY PLAN ${sql}`).all(...parameters));
    const depths = new Map([[0, 0]]);
    const lines = steps.map(({ id, parent, detail }) => {
      const depth = (depths.get(parent) ?? 0) + 1;
      depths.set(id, depth);
      return `${"  ".repeat(depth)}${detail}`;
    });
    plans.set(name, lines);
  }
  db.close();
}

const clauses = / (?=from |(?:left|inner) join |where |group by |order by |limit )/g;

test("queries.sql has every statement and its plan; run with -u to write it anew, then read the difference", async () => {
  const sections = [...statements]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(
      ([name, sql]) =>
        `-- ${name}\n${sql.replaceAll(clauses, "\n")};\n${plans
          .get(name)
          ?.map((line) => `-- ${line}`)
          .join("\n")}\n`,
    );
  await expect(sections.join("\n")).toMatchFileSnapshot("queries.sql");
});

test("no plan walks a whole table or sorts, unless a reason is given above", () => {
  const slow = [...plans]
    .filter(([, lines]) => lines.some((line) => /^ *SCAN (?!CONSTANT)|USE TEMP B-TREE/.test(line)))
    .map(([name]) => name);
  expect(slow.sort()).toEqual(Object.keys(bearable).sort());
});

test("every grant… and unscoped… of access/ is among them", () => {
  const modules = import.meta.glob<Record<string, unknown>>("../../src/server/access/*.ts", { eager: true });
  const exported = Object.values(modules).flatMap((module) => Object.keys(module));
  const checked = new Set([...Object.keys(inTransactions), "unscopedTurns"]);
  expect(exported.filter((name) => /^(grant|unscoped)[A-Z]/.test(name) && !checked.has(name))).toEqual([]);
});
