import { mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { cruise, type ICruiseOptions, type IFlattenedRuleSet } from "dependency-cruiser";
import { expect, test } from "vitest";

const root = join(import.meta.dirname, "../..");
const config: { forbidden: IFlattenedRuleSet["forbidden"]; options: ICruiseOptions } = createRequire(
  import.meta.url,
)(join(root, ".dependency-cruiser.cjs"));

/** For each rule an import that it must refuse: [rule, file, what it imports]. */
const refused: [string, string, string][] = [
  ["lib-is-pure", "src/lib/boards.ts", "../features/boards/board-card"],
  ["components-know-no-product", "src/components/card.ts", "../features/boards/board-card"],
  ["features-below-pages", "src/features/boards/board-card.ts", "../../app/page"],
  ["features-are-apart", "src/features/gallery/grid.ts", "../boards/board-card"],
  ["browser-knows-one-type", "src/features/boards/board-card.ts", "../../server/boards/boards.service"],
  ["pages-use-one-door", "src/app/page.ts", "../server/boards/boards.service"],
  ["server-draws-nothing", "src/server/boards/boards.service.ts", "react"],
  ["main-sees-all", "src/server/http/server.ts", "../main"],
  ["http-on-top", "src/server/boards/boards.service.ts", "../http/server"],
  ["routers-under-trpc", "src/server/http/server.ts", "../boards/boards.router"],
  ["services-know-no-transport", "src/server/boards/boards.service.ts", "../trpc/init"],
  ["access-below-services", "src/server/access/boards.ts", "../boards/boards.service"],
  ["db-at-the-bottom", "src/server/db/store.ts", "../access/boards"],
  ["tables-are-private", "src/server/images/images.service.ts", "../boards/boards.table"],
  ["routers-ask-services", "src/server/boards/boards.router.ts", "./boards.table"],
  ["engines-by-main-alone", "src/server/queue/worker.ts", "../engines/comfy/comfy"],
  ["engines-are-apart", "src/server/engines/embedded/embedded.ts", "../comfy/comfy"],
  ["storage-by-main-alone", "src/server/images/images.service.ts", "../storage/disk"],
  ["events-by-main-alone", "src/server/images/images.service.ts", "../events/local-bus"],
  ["trpc-in-routers-alone", "src/server/boards/boards.service.ts", "@trpc/server"],
  ["dialects-in-db-alone", "src/server/boards/boards.service.ts", "better-sqlite3"],
  ["dialects-in-db-alone", "src/server/boards/boards.service.ts", "drizzle-orm/pg-core"],
  ["next-in-pages-alone", "src/server/boards/boards.service.ts", "next"],
  ["next-to-move-about", "src/features/boards/board-card.ts", "next/headers"],
  ["no-cycles", "src/server/boards/boards.table.ts", "./boards.service"],
  ["nothing-unresolved", "src/lib/boards.ts", "./no-such-file"],
];

/** Imports that have to stay possible. */
const allowed: [string, string][] = [
  ["src/app/page.ts", "../features/boards/board-card"],
  ["src/features/boards/board-card.ts", "../../components/card"],
  ["src/features/boards/board-card.ts", "next/link"],
  ["src/server/main.ts", "./engines/comfy/comfy"],
  ["src/server/main.ts", "./storage/disk"],
  ["src/server/queue/worker.ts", "../engines/engine"],
  ["src/server/boards/boards.service.ts", "./boards.table"],
  ["src/server/boards/boards.service.ts", "../access/boards"],
  ["src/server/images/images.table.ts", "../boards/boards.table"],
  ["src/server/trpc/root.ts", "../boards/boards.router"],
  ["src/server/db/store.ts", "better-sqlite3"],
];

const bystanders = [...refused, ...allowed.map(([file, to]) => ["", file, to] as const)].flatMap(
  ([, file, to]) => {
    const imported = to.startsWith(".") && !to.includes("no-such") ? [`${join(dirname(file), to)}.ts`] : [];
    return [file, ...imported];
  },
);

/** The names of the rules that a tree with this one import breaks. */
async function broken(file: string, imported: string): Promise<string[]> {
  const tree = mkdtempSync(join(tmpdir(), "atelier-arrows-"));
  symlinkSync(join(root, "node_modules"), join(tree, "node_modules"), "junction");
  writeFileSync(join(tree, "tsconfig.json"), "{}");
  const write = (path: string, text: string) => {
    mkdirSync(dirname(join(tree, path)), { recursive: true });
    writeFileSync(join(tree, path), text);
  };
  for (const path of bystanders) write(path, "export const x = 1;\n");
  write(file, `import * as y from "${imported}";\nexport const x = y;\n`);
  // The one import back, without which there is no cycle.
  if (file.endsWith("boards.table.ts") && imported === "./boards.service") {
    write(
      "src/server/boards/boards.service.ts",
      'import * as y from "./boards.table";\nexport const x = y;\n',
    );
  }
  const options = { ...config.options, tsConfig: undefined, baseDir: tree, validate: true };
  const { output } = await cruise(["src"], { ...options, ruleSet: { forbidden: config.forbidden } });
  if (typeof output === "string") throw new Error(output);
  return output.summary.violations.map(({ rule }) => rule.name);
}

test.each(refused)("%s refuses %s → %s", async (rule, file, imported) => {
  expect(await broken(file, imported)).toContain(rule);
});

test.each(allowed)("%s → %s is allowed", async (file, imported) => {
  expect(await broken(file, imported)).toEqual([]);
});

test("every rule has an import that it refuses", () => {
  const tried = new Set(refused.map(([rule]) => rule));
  expect(config.forbidden?.map(({ name }) => name).filter((name) => name && !tried.has(name))).toEqual([]);
});
