import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

export interface Exit {
  code: number | null;
  signal: NodeJS.Signals | null;
}

export interface ServerProcess {
  url: string;
  port: number;
  dataDir: string;
  child: ChildProcess;
  /** Milliseconds from the start of the process to the first answer. */
  startedInMs: number;
  output: () => string;
  /** Sends the signal and waits for the end. */
  end: (signal?: NodeJS.Signals) => Promise<Exit>;
}

export const temporaryFolder = () => mkdtempSync(join(tmpdir(), "atelier-test-"));

/** A port of this machine that was free a moment ago. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
      .once("error", reject)
      .listen(0, "127.0.0.1", () => {
        const address = probe.address();
        probe.close(() => resolve(typeof address === "object" && address ? address.port : 0));
      });
  });
}

export interface LaunchOptions {
  port: number;
  dataDir: string;
  env?: Record<string, string>;
}

/** Starts the product as `npm start` does; what it prints is collected. */
export function launch({ port, dataDir, env }: LaunchOptions) {
  const child = spawn(process.execPath, ["src/cli/start.mjs"], {
    stdio: ["ignore", "pipe", "pipe"],
    env: {
      ...process.env,
      DATABASE_URL: "",
      HOST: "127.0.0.1",
      PORT: String(port),
      ATELIER_DATA_DIR: dataDir,
      ATELIER_LOG_LEVEL: "warn",
      ...env,
    },
  });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding("utf8").on("data", (text: string) => {
      output += text;
    });
  }
  const ended = new Promise<Exit>((resolve) =>
    child.once("close", (code, signal) => resolve({ code, signal })),
  );
  return { child, output: () => output, ended };
}

/** Starts the product and waits until it answers; throws with its output when it ends before. */
export async function startServer(options: Partial<LaunchOptions> = {}): Promise<ServerProcess> {
  const port = options.port ?? (await freePort());
  const dataDir = options.dataDir ?? temporaryFolder();
  const url = `http://127.0.0.1:${port}`;
  const startedAt = performance.now();
  const { child, output, ended } = launch({ ...options, port, dataDir });
  let isOver = false;
  void ended.then(() => {
    isOver = true;
  });
  while (!(await answers(url))) {
    if (isOver) throw new Error(`The server ended at its start:\n${output()}`);
    await sleep(20);
  }
  const end = (signal: NodeJS.Signals = "SIGTERM") => {
    child.kill(signal);
    return ended;
  };
  return { url, port, dataDir, child, output, end, startedInMs: performance.now() - startedAt };
}

async function answers(url: string): Promise<boolean> {
  try {
    return (await fetch(`${url}/api/v1/auth/status`)).ok;
  } catch {
    return false;
  }
}
