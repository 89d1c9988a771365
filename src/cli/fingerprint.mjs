// @ts-check
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";

const sources = [
  "src",
  "drizzle",
  "public",
  "package-lock.json",
  "next.config.mjs",
  "tsconfig.json",
  ".postcssrc.json",
];

/** @type {(path: string) => string[]} */
function filesIn(path) {
  if (!existsSync(path)) return [];
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path)
    .sort()
    .flatMap((name) => filesIn(join(path, name)));
}

/**
 * One hash over the content of everything a build is made from; content rather than times, so that
 * a checkout that changes nothing costs no build.
 * @param {string} root
 */
export function fingerprint(root) {
  const hash = createHash("sha256").update(process.versions.node.split(".")[0] ?? "");
  for (const file of sources.flatMap((source) => filesIn(join(root, source)))) {
    hash.update(`\0${file.slice(root.length)}\0`).update(readFileSync(file));
  }
  return hash.digest("hex");
}

/**
 * The fingerprint of the last finished build, undefined when there is none.
 * @param {string} root
 * @returns {string | undefined}
 */
export function builtFingerprint(root) {
  try {
    return JSON.parse(readFileSync(join(root, "dist/build.json"), "utf8")).fingerprint;
  } catch {
    return undefined;
  }
}
