#!/usr/bin/env node
// @ts-check
// Plain JavaScript: it runs before anything is built. The built command line starts fast; without a fresh build the
// sources are run as they are.
import { existsSync } from "node:fs";
import { fileURLToPath, pathToFileURL } from "node:url";
import { builtFingerprint, fingerprint } from "./fingerprint.mjs";

const root = fileURLToPath(new URL("../..", import.meta.url)).replace(/[\\/]$/, "");
const from = process.cwd();
if (!existsSync(`${root}/node_modules/drizzle-orm`)) {
  console.error("The packages are missing. Run npm ci in Atelier's folder, then this again.");
  process.exit(1);
}

process.chdir(root);
if (existsSync(".env")) process.loadEnvFile(".env");
process.env.NODE_ENV ??= "production";

const isBuilt = existsSync(`${root}/dist/cli.js`) && builtFingerprint(root) === fingerprint(root);
if (!isBuilt) (await import("tsx/esm/api")).register();
const file = isBuilt ? `${root}/dist/cli.js` : `${root}/src/cli/atelier.entry.ts`;
const { run } = await import(pathToFileURL(file).href);
process.exitCode = await run({ root, from, args: process.argv.slice(2) });
