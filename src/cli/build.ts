import { spawn } from "node:child_process";
import { mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build as bundle } from "esbuild";
import { withBuildLock } from "./build-lock";
import { builtFingerprint, fingerprint } from "./fingerprint.mjs";

const root = join(dirname(fileURLToPath(import.meta.url)), "../..");
const dist = join(root, "dist");
const stamp = join(dist, "build.json");

/** Runs `next build`; its output is of interest only when it fails. */
async function buildPages() {
  const child = spawn(process.execPath, ["node_modules/next/dist/bin/next", "build"], {
    cwd: root,
    env: { ...process.env, NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" },
  });
  const output: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk) => output.push(chunk));
  const code = await new Promise((resolve) => child.once("close", resolve));
  if (code !== 0) throw new Error(Buffer.concat(output).toString().trim());
}

async function buildServer() {
  const engine = "src/server/engines/embedded";
  await bundle({
    absWorkingDir: root,
    entryPoints: {
      main: "src/server/main.entry.ts",
      cli: "src/cli/atelier.entry.ts",
      "embedded-child": `${engine}/child.entry.ts`,
      "embedded-worker": `${engine}/worker.entry.ts`,
    },
    outdir: "dist",
    bundle: true,
    platform: "node",
    target: "node20.19",
    format: "esm",
    packages: "external",
    sourcemap: "linked",
    logLevel: "silent",
  });
}

/** The artwork's own builder is TypeScript beside its engine; reached by path, so that cli/ imports no engine. */
async function buildArtwork() {
  const builder = join(root, "src/server/engines/embedded/artwork/build.ts");
  const { buildArtwork } = await import(pathToFileURL(builder).href);
  await buildArtwork(join(dist, "artwork"));
}

async function build() {
  if (process.argv.includes("--if-needed") && builtFingerprint(root) === fingerprint(root)) return;
  console.info("Building, about half a minute …");
  const startedAt = Date.now();
  // Taken before the work: a file that changes meanwhile makes this build old, never the other way round.
  const made = fingerprint(root);
  rmSync(stamp, { force: true });
  mkdirSync(dist, { recursive: true });
  await buildServer();
  await buildArtwork();
  await buildPages();
  writeFileSync(`${stamp}.new`, `${JSON.stringify({ fingerprint: made })}\n`);
  renameSync(`${stamp}.new`, stamp);
  console.info(`Built in ${Math.round((Date.now() - startedAt) / 1000)} s.`);
}

try {
  const wait = () => console.info("Another start is building; waiting for it …");
  await withBuildLock(join(dist, "build.lock"), wait, build);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  console.error("The build failed, nothing was started. What went wrong stands above; then run it again.");
  process.exitCode = 1;
}
