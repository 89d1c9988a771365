import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { setTimeout as pause } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import Database from "better-sqlite3";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { idText, table } from "@/server/db/columns";
import { dialect } from "@/server/db/dialect";
import { openSqlite } from "@/server/db/sqlite";
import type { Store } from "@/server/db/store";

const children = table("children", { id: idText().primaryKey(), parentId: idText() });

let folder: string;
let file: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "atelier-sqlite-"));
  file = join(folder, "test.db");
  const db = new Database(file);
  // Deferred: a missing parent is found at COMMIT, which then fails like on a full disk.
  db.exec(`CREATE TABLE parents (id text PRIMARY KEY);
    CREATE TABLE children (id text PRIMARY KEY, parent_id text REFERENCES parents (id) DEFERRABLE INITIALLY DEFERRED);
    CREATE TRIGGER gives_up BEFORE INSERT ON children WHEN new.id = 'too much'
      BEGIN SELECT RAISE(ROLLBACK, 'SQLite gives up'); END`);
  db.close();
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const add = (db: Store, id: string, parentId?: string) =>
  db.write((tx) => tx.insert(children).values({ id, parentId }));
const outcomes = async (writes: Promise<unknown>[]) =>
  (await Promise.allSettled(writes)).map(({ status }) => status === "fulfilled");

/** A process that runs `body` with a connection `db` to the file. */
function otherProcess(body: string): ChildProcess {
  const script = `const Database = require("better-sqlite3"); const db = new Database(${JSON.stringify(file)}); ${body}`;
  return spawn(process.execPath, ["-e", script], { stdio: ["ignore", "pipe", "inherit"] });
}

describe.runIf(dialect === "sqlite")("the SQLite store", () => {
  test("a commit that fails is told to everyone in it, and the next one works", async () => {
    const db = await openSqlite(file);
    expect(await outcomes([add(db, "a"), add(db, "b", "nobody"), add(db, "c")])).toEqual([
      false,
      false,
      false,
    ]);
    expect(await db.read.$count(children)).toBe(0);
    expect(await outcomes([add(db, "d"), add(db, "e")])).toEqual([true, true]);
    expect(await db.read.$count(children)).toBe(2);
    await db.close();
  });

  test("when SQLite undoes everything for one write's error, the others are run again", async () => {
    const db = await openSqlite(file);
    const writes = [add(db, "a"), add(db, "b"), add(db, "too much"), add(db, "c")];
    expect(await outcomes(writes)).toEqual([true, true, false, true]);
    await expect(writes[2]).rejects.toThrow("SQLite gives up");
    expect(await db.read.$count(children)).toBe(3);
    await db.close();
  });

  test("a write that goes on after SQLite undid it changes nothing", async () => {
    const db = await openSqlite(file);
    const stubborn = db.write(async (tx) => {
      await tx
        .insert(children)
        .values({ id: "too much" })
        .catch(() => undefined);
      await tx.insert(children).values({ id: "alone" });
    });
    await expect(stubborn).rejects.toThrow("SQLite has undone this transaction.");
    expect(await db.read.$count(children)).toBe(0);
    await db.close();
  });

  test("more writes than share a commit all arrive, in the order they were asked for", async () => {
    const db = await openSqlite(file);
    const order: number[] = [];
    const writes = Array.from({ length: 200 }, (_, at) => add(db, String(at)).then(() => order.push(at)));
    await Promise.all(writes);
    expect(order).toEqual(Array.from({ length: 200 }, (_, at) => at));
    expect(await db.read.$count(children)).toBe(200);
    await db.close();
  });

  test("the event loop runs while another process writes, and the write follows", async () => {
    const db = await openSqlite(file);
    const other = otherProcess(
      `db.exec("BEGIN IMMEDIATE"); console.log("begun"); setTimeout(() => { db.exec("COMMIT"); db.close(); }, 400)`,
    );
    if (!other.stdout) throw new Error("The other process has no output.");
    await once(other.stdout, "data");
    let ticks = 0;
    const timer = setInterval(() => {
      ticks += 1;
    }, 5);
    await add(db, "after");
    clearInterval(timer);
    expect(ticks).toBeGreaterThan(20);
    expect(await db.read.$count(children)).toBe(1);
    await db.close();
  });

  test("a file that stays busy is given up after a while", async () => {
    const db = await openSqlite(file, { busyPatienceMs: 50 });
    const other = new Database(file);
    other.exec("BEGIN IMMEDIATE");
    expect(await outcomes([add(db, "a"), add(db, "b")])).toEqual([false, false]);
    other.exec("COMMIT");
    other.close();
    await add(db, "c");
    expect(await db.read.$count(children)).toBe(1);
    await db.close();
  });

  test("closing waits for the writes under way and refuses new ones", async () => {
    const db = await openSqlite(file);
    const slow = db.write(async (tx) => {
      await pause(30);
      await tx.insert(children).values({ id: "slow" });
    });
    const queued = add(db, "queued");
    await db.close();
    await Promise.all([slow, queued]);
    await expect(add(db, "late")).rejects.toThrow("The database is closed.");
    const after = new Database(file, { readonly: true });
    expect(after.prepare("SELECT count(*) FROM children").pluck().get()).toBe(2);
    after.close();
  });

  test("whatever was acknowledged is there after a kill, nothing is half there", {
    timeout: 60_000,
  }, async () => {
    let acknowledged: string[] = [];
    for (let round = 0; round < 5; round += 1) {
      acknowledged = acknowledged.concat(await writeUntilKilled(`round${round}`));
    }
    const db = new Database(file);
    const stored = new Set(db.prepare("SELECT id FROM children").pluck().all());
    expect(acknowledged.length).toBeGreaterThan(100);
    expect(acknowledged.filter((id) => !stored.has(id) || !stored.has(`${id} twin`))).toEqual([]);
    expect(
      [...stored].filter(
        (id) => !stored.has(String(id).endsWith(" twin") ? String(id).slice(0, -5) : `${id} twin`),
      ),
    ).toEqual([]);
    expect(db.pragma("integrity_check", { simple: true })).toBe("ok");
    db.close();
  });
});

/** Starts a process that writes pairs of rows, kills it at a random moment, returns what it had acknowledged. */
async function writeUntilKilled(name: string): Promise<string[]> {
  const program = fileURLToPath(new URL("../../support/write-until-killed.ts", import.meta.url));
  const args = ["--import", "tsx", program, file, name];
  const child = spawn(process.execPath, args, {
    stdio: ["ignore", "pipe", "inherit"],
    env: { ...process.env, DATABASE_URL: "" },
  });
  const acknowledged: string[] = [];
  const lines = createInterface({ input: child.stdout });
  lines.on("line", (line) => acknowledged.push(line));
  const closed = once(lines, "close");
  await once(lines, "line");
  await pause(Math.random() * 300);
  child.kill("SIGKILL");
  await closed;
  return acknowledged;
}
