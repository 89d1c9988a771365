import { createRequire } from "node:module";
import { fileURLToPath, pathToFileURL } from "node:url";

export interface EntryFile {
  path: string | URL;
  /** What Node needs to run it. */
  execArgv: string[];
}

const isSource = import.meta.url.endsWith(".ts");
const resolved = (specifier: string) => pathToFileURL(createRequire(import.meta.url).resolve(specifier)).href;

/** The process that draws: a sibling in `dist` once bundled, the TypeScript source before. */
export function childEntry(): EntryFile {
  return isSource
    ? {
        path: fileURLToPath(new URL("./child.entry.ts", import.meta.url)),
        execArgv: ["--import", resolved("tsx")],
      }
    : { path: fileURLToPath(new URL("./embedded-child.js", import.meta.url)), execArgv: [] };
}

/** A thread that computes. From source it registers the TypeScript loader itself: threads inherit none. */
export function workerEntry(): EntryFile {
  if (!isSource) return { path: new URL("./embedded-worker.js", import.meta.url), execArgv: [] };
  const source = new URL("./worker.entry.ts", import.meta.url).href;
  const loader = resolved("tsx/esm/api").replace(/cjs$/, "mjs");
  const script = `import { register } from ${JSON.stringify(loader)}; register(); await import(${JSON.stringify(source)});`;
  return { path: new URL(`data:text/javascript,${encodeURIComponent(script)}`), execArgv: [] };
}

/** Where the built artwork lies. */
export const artworkDirectory = fileURLToPath(
  new URL(isSource ? "../../../../dist/artwork" : "./artwork", import.meta.url),
);
