// @ts-check
import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";

if (existsSync(".env")) process.loadEnvFile(".env");

// The server restarts when its own files change; pages are reloaded by Next inside it.
const pages = ["src/app/**", "src/features/**", "src/components/**", ".next/**", "data/**"];
const child = spawn(
  process.execPath,
  [
    fileURLToPath(import.meta.resolve("tsx/cli")),
    "watch",
    "--clear-screen=false",
    ...pages.map((pattern) => `--exclude=${pattern}`),
    "src/server/main.entry.ts",
  ],
  {
    stdio: "inherit",
    env: { ...process.env, NODE_ENV: "development", NEXT_TELEMETRY_DISABLED: "1" },
  },
);
for (const signal of /** @type {const} */ (["SIGINT", "SIGTERM"]))
  process.on(signal, () => child.kill(signal));
child.once("exit", (code) => process.exit(code ?? 1));
