import { fork } from "node:child_process";
import { once } from "node:events";
import { freePort } from "../support/server-process";

export interface Yardsticks {
  /** Fastify and the statement. */
  bare: string;
  /** The product's REST with a session that nobody looked up, and with one that was. */
  withoutLogin: string;
  withLogin: string;
}

/** Runs `work` with the addresses of the yardsticks, which read the same data folder. */
export async function withYardsticks<Out>(
  dataDir: string,
  token: string,
  work: (urls: Yardsticks) => Promise<Out>,
): Promise<Out> {
  const ports = [await freePort(), await freePort(), await freePort()];
  const child = fork("tests/bench/bare-server.ts", [dataDir, token, ...ports.map(String)], {
    execArgv: ["--import", "tsx"],
    env: { ...process.env, DATABASE_URL: "", NODE_ENV: "production" },
  });
  const ended = once(child, "close");
  try {
    await Promise.race([
      once(child, "message"),
      ended.then(() => Promise.reject(new Error("The yardsticks didn't start."))),
    ]);
    const [bare = "", withoutLogin = "", withLogin = ""] = ports.map((port) => `http://127.0.0.1:${port}`);
    return await work({ bare, withoutLogin, withLogin });
  } finally {
    child.kill();
    await ended;
  }
}
