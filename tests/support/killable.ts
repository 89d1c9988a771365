import { spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import type { Place } from "@/server/db/open";
import { testSecret } from "./services";

const program = fileURLToPath(new URL("serve.ts", import.meta.url));

/** The product on this place and port, as a process of its own; resolves once it listens. */
export async function startKillable({ dataDir, databaseUrl }: Place, port: number) {
  const child = spawn(process.execPath, ["--import", "tsx", program], {
    stdio: ["ignore", "pipe", "inherit"],
    env: {
      ...process.env,
      ...{ PORT: String(port), HOST: "127.0.0.1", ATELIER_DATA_DIR: dataDir, DATABASE_URL: databaseUrl },
      ...{ ATELIER_SECRET: testSecret, ATELIER_LOG_LEVEL: "error" },
    },
  });
  const ended = once(child, "exit");
  await Promise.race([
    once(child.stdout, "data"),
    ended.then(() => {
      throw new Error("The server ended at its start.");
    }),
  ]);
  return {
    url: `http://127.0.0.1:${port}`,
    /** As a power cut would, but for the disk. */
    async kill() {
      child.kill("SIGKILL");
      await ended;
    },
  };
}
