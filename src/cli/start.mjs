// @ts-check
// Plain JavaScript: it runs before anything is built, on a Node that may not know TypeScript.
import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { fileURLToPath, pathToFileURL } from "node:url";
import { builtFingerprint, fingerprint } from "./fingerprint.mjs";

const root = fileURLToPath(new URL("../..", import.meta.url)).replace(/[\\/]$/, "");

/** @param {string} sentence @returns {never} */
function fail(sentence) {
  console.error(sentence);
  process.exit(1);
}

const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  fail(`Atelier needs Node 20.19 or newer; this is ${process.versions.node}. Install it from nodejs.org.`);
}
if (!existsSync(`${root}/node_modules/next`)) fail("The packages are missing. Run npm ci, then npm start.");

/** Runs the build in a process of its own, so that what it loads doesn't stay in the server's memory. */
function build() {
  const child = spawn(process.execPath, ["--import", "tsx", "src/cli/build.ts", "--if-needed"], {
    cwd: root,
    stdio: "inherit",
  });
  for (const signal of /** @type {const} */ (["SIGINT", "SIGTERM"])) {
    process.once(signal, () => {
      child.kill(signal);
      process.exit(1);
    });
  }
  return new Promise((resolve) => child.once("exit", (code) => resolve(code === 0)));
}

process.chdir(root);
if (existsSync(".env")) process.loadEnvFile(".env");
Object.assign(process.env, { NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" });

if (builtFingerprint(root) !== fingerprint(root)) {
  const isBuilt = await build();
  if (!isBuilt) process.exit(1);
  process.removeAllListeners("SIGINT");
  process.removeAllListeners("SIGTERM");
}
await import(pathToFileURL(`${root}/dist/main.js`).href);
