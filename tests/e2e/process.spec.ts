import { chmodSync, cpSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { expect, test } from "@playwright/test";
import Database from "better-sqlite3";
import { administrator, Rest } from "../support/rest";
import { freePort, launch, startServer, temporaryFolder } from "../support/server-process";

test.setTimeout(90_000);

/** Every file below a folder with its bytes, so that "nothing changed" can be compared. */
function snapshot(folder: string): Record<string, string> {
  return Object.fromEntries(
    readdirSync(folder, { recursive: true, encoding: "utf8" })
      .filter((name) => statSync(join(folder, name)).isFile())
      .map((name) => [name, readFileSync(join(folder, name)).toString("base64")]),
  );
}

/** Starts what must refuse to start; what it says is one sentence and its code is 1. */
async function refuse(options: {
  port?: number;
  dataDir: string;
  env?: Record<string, string>;
}): Promise<string> {
  const { ended, output } = launch({ port: options.port ?? (await freePort()), ...options });
  expect(await ended).toEqual({ code: 1, signal: null });
  const said = output().trim();
  expect(said.split("\n"), said).toHaveLength(1);
  expect(said).not.toMatch(/^\s+at /m);
  return said;
}

/** A data folder as a used instance leaves it. */
let used: string;

test.beforeAll(async () => {
  const server = await startServer();
  await new Rest(server.url).setUp();
  expect(await server.end()).toEqual({ code: 0, signal: null });
  used = server.dataDir;
});

test("a second start with nothing changed answers within 3 seconds", async () => {
  let fastest = Number.POSITIVE_INFINITY;
  // The other journeys keep the machine busy meanwhile, so one quick start of five is asked for.
  for (let round = 0; round < 5 && fastest >= 3000; round++) {
    const server = await startServer({ dataDir: used });
    await server.end();
    fastest = Math.min(fastest, server.startedInMs);
  }
  expect(fastest).toBeLessThan(3000);
});

test("a port in use: a sentence, and the data folder isn't touched", async () => {
  const port = await freePort();
  const other = createServer().listen(port, "127.0.0.1");
  const dataDir = join(temporaryFolder(), "data");
  expect(await refuse({ port, dataDir })).toContain(String(port));
  expect(() => statSync(dataDir)).toThrow();
  const before = snapshot(used);
  await refuse({ port, dataDir: used });
  expect(snapshot(used)).toEqual(before);
  other.close();
});

test("a data folder that can't be written: a sentence", async () => {
  // Permissions don't stop root, a file in the way does.
  const file = join(temporaryFolder(), "file");
  writeFileSync(file, "in the way");
  expect(await refuse({ dataDir: join(file, "data") })).toContain(file);
  expect(readFileSync(file, "utf8")).toBe("in the way");
});

test("a data folder without the right to write: a sentence", async () => {
  test.skip(process.getuid?.() === 0 || process.platform === "win32", "root may write everywhere");
  const dataDir = temporaryFolder();
  chmodSync(dataDir, 0o500);
  expect(await refuse({ dataDir })).toContain(dataDir);
  expect(readdirSync(dataDir)).toEqual([]);
});

test("a database of a newer version: a sentence, nothing changed", async () => {
  const dataDir = temporaryFolder();
  cpSync(used, dataDir, { recursive: true });
  const database = new Database(join(dataDir, "atelier.db"));
  database.prepare("INSERT INTO schema_migrations VALUES (?, ?, ?)").run("9999_from_the_future", "hash", 0);
  database.close();
  const before = snapshot(dataDir);
  expect(await refuse({ dataDir })).toMatch(/newer/i);
  expect(snapshot(dataDir)).toEqual(before);
});

test("a secret that others can read: a sentence, nothing changed", async () => {
  test.skip(process.platform === "win32", "no modes there");
  const dataDir = temporaryFolder();
  cpSync(used, dataDir, { recursive: true });
  chmodSync(join(dataDir, "secret"), 0o644);
  const before = snapshot(dataDir);
  expect(await refuse({ dataDir })).toContain("chmod 600");
  expect(snapshot(dataDir)).toEqual(before);
});

test("a data folder that another server uses: a sentence", async () => {
  const server = await startServer({ dataDir: used });
  expect(await refuse({ dataDir: used })).toContain(used);
  expect(await server.end()).toEqual({ code: 0, signal: null });
});

test("an unknown setting: a sentence with the nearest name", async () => {
  const said = await refuse({ dataDir: temporaryFolder(), env: { ATELIER_DATA_DIRR: "x" } });
  expect(said).toContain("ATELIER_DATA_DIR");
});

test("SIGTERM with an open event stream ends cleanly and soon", async () => {
  const server = await startServer({ dataDir: used });
  const { token } = await new Rest(server.url).login(administrator);
  const stream = await new Rest(server.url, token).request("GET", "/api/v1/queue/events");
  expect(stream.headers.get("content-type")).toContain("text/event-stream");
  const startedAt = Date.now();
  expect(await server.end("SIGTERM")).toEqual({ code: 0, signal: null });
  expect(Date.now() - startedAt).toBeLessThan(10_000);
  await stream.body?.cancel().catch(() => undefined);
});
