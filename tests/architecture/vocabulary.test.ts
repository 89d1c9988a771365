import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { describe, expect, test } from "vitest";
import { sourcesIn, within } from "./source-files";

const files = readdirSync("src", { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => join(entry.parentPath, entry.name).replaceAll("\\", "/"));
const code = files.filter((path) => /\.(tsx?|mjs)$/.test(path));
const sources = sourcesIn("src");

/** What the middle of a file's name may say: its job. */
const kinds = [
  ...["table", "service", "router"], // columns, verbs, the wire
  "entry", // starts a process
  "texts", // the sentences of a feature
  "module", // style of one component
  ...["words", "parse", "paint", "svg"], // the embedded engine's vocabulary, grammar, brushes and drawings
];
/** Words that say nothing of what is inside. */
const empty = ["util", "utils", "helper", "helpers", "common", "manager", "index", "misc", "shared", "stuff"];
/** Casts past the compiler, and why. */
const forcedCasts: Record<string, number> = {
  "src/server/db/sql.ts": 1, // SQLite's builder shown as PostgreSQL's
  "src/server/db/sqlite.ts": 1, // the same
  "src/server/trpc/procedures.ts": 1, // tRPC types its flat list of procedures as unknown
};

describe("names", () => {
  test("files are kebab-case, <noun>.<kind>", () => {
    const name = new RegExp(`^[a-z0-9]+(-[a-z0-9]+)*(\\.(${kinds.join("|")}))?\\.[a-z0-9]+$`);
    const named = files.filter((path) => basename(path) !== "README.md");
    expect(named.filter((path) => !name.test(basename(path)))).toEqual([]);
  });

  test("no file or folder hides what it is", () => {
    const says = (path: string) => path.split(/[/.-]/).some((word) => empty.includes(word));
    expect(files.filter(says)).toEqual([]);
  });

  test("a table, service or router lies in the folder of its noun", () => {
    const server = files.filter((path) => /\.(service|router|table)\.ts$/.test(path));
    const strangers = server.filter((path) => !/^src\/server\/[a-z-]+\/[a-z-]+\.[a-z]+\.ts$/.test(path));
    expect(strangers).toEqual([]);
  });

  test("a component's file has its name and no second component", () => {
    const pascal = (path: string) =>
      basename(path, ".tsx").replace(/(^|-)([a-z0-9])/g, (_, __, letter: string) => letter.toUpperCase());
    const wrong = sources
      .filter(({ path }) => /^src\/(features|components)\/.*\.tsx$/.test(path))
      .flatMap(({ path, text }) => {
        const exported = [...text.matchAll(/^export (?:default )?(?:function|const) ([A-Z][a-z]\w*)/gm)].map(
          (match) => match[1],
        );
        return exported.every((name) => name === pascal(path)) ? [] : [`${path}: ${exported.join(", ")}`];
      });
    expect(wrong).toEqual([]);
  });
});

describe("sizes", () => {
  const sizes = code
    .map((path) => ({ path, lines: readFileSync(path, "utf8").split("\n").length - 1 }))
    .sort((a, b) => a.lines - b.lines);
  const at = (share: number) => sizes[Math.floor((sizes.length - 1) * share)]?.lines;

  test("half the files have at most 70 lines, nine of ten at most 200, none more than 400", () => {
    expect(at(0.5)).toBeLessThanOrEqual(70);
    expect(at(0.9)).toBeLessThanOrEqual(200);
    expect(sizes.filter(({ lines }) => lines > 400)).toEqual([]);
  });
});

describe("text", () => {
  test("nothing is left to do", () => {
    const unfinished = /\b(TODO|FIXME|XXX|HACK)\b|coming soon|not implemented/i;
    expect(sources.filter(({ text }) => unfinished.test(text)).map(({ path }) => path)).toEqual([]);
  });

  test("the compiler is overruled only where a reason is given above", () => {
    expect(
      sources.filter(({ text }) => /@ts-(ignore|nocheck|expect-error)/.test(text)).map(({ path }) => path),
    ).toEqual([]);
    const casts = sources.map(({ path, text }) => [path, text.split(" as unknown as ").length - 1] as const);
    expect(Object.fromEntries(casts.filter(([, count]) => count > 0))).toEqual(forcedCasts);
  });

  test("a column has one name: its property's", () => {
    const named = sources
      .filter(({ path }) => path.endsWith(".table.ts"))
      .flatMap(({ path, tree }) => [...within(tree)].map((node) => ({ path, text: node.getText() })))
      .filter(({ text }) => /^(text|integer|real|boolean|epochMs|json|idText)\(["']/.test(text));
    expect(named).toEqual([]);
  });
});
