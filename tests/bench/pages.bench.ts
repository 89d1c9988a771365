import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import type { Bench } from "./result";

/** Scripts that the prerendered page names, as they travel; `nomodule` ones aren't loaded by any browser of today. */
function firstLoadBytes(page: string): number {
  const html = readFileSync(join(".next/server/app", `${page}.html`), "utf8");
  const tags = html.match(/<script\b[^>]*\bsrc="[^"]*"[^>]*>/g) ?? [];
  const sources = tags
    .filter((tag) => !/\bnomodule\b/i.test(tag))
    .map((tag) => /src="\/_next\/([^"?]*)/.exec(tag)?.[1] ?? "");
  return [...new Set(sources)]
    .map((source) => join(".next", decodeURIComponent(source)))
    .filter((path) => existsSync(path))
    .reduce((sum, path) => sum + gzipSync(readFileSync(path)).length, 0);
}

export const pages: Bench = async () =>
  ["gallery", "generate", "login"].map((page) => {
    const bytes = firstLoadBytes(page);
    const measured = `${Math.round(bytes / 1000)} kB`;
    if (page !== "gallery") return { what: `First-load JavaScript, /${page}, gzip`, goal: "", measured };
    return {
      what: "First-load JavaScript, /gallery, gzip",
      goal: "under 300 kB",
      measured,
      isMet: bytes < 300_000,
    };
  });
