import { spawn } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { parseArgs } from "node:util";
import { z } from "zod";
import { provideChromium } from "./support/chromium";

interface Count {
  passed: number;
  failed: number;
}

interface Step {
  name: string;
  /** Scripts for Node with their arguments, one after the other. */
  run: string[][];
  /** Runs first; a sentence means that the step can't run. */
  prepare?: () => string | undefined;
  /** Reads how many tests the step ran. */
  count?: () => Count;
}

const results = "test-results";
const vitestResult = `${results}/vitest.json`;
const playwrightResult = `${results}/playwright.json`;
const longest = 25 * 60_000;

function read<Out>(path: string, schema: z.ZodType<Out>): Out | undefined {
  return existsSync(path) ? schema.parse(JSON.parse(readFileSync(path, "utf8"))) : undefined;
}

function countVitest(): Count {
  const result = read(vitestResult, z.object({ numPassedTests: z.number(), numFailedTests: z.number() }));
  return { passed: result?.numPassedTests ?? 0, failed: result?.numFailedTests ?? 0 };
}

function countPlaywright(): Count {
  const stats = z.object({ expected: z.number(), unexpected: z.number(), flaky: z.number() });
  const result = read(playwrightResult, z.object({ stats }))?.stats;
  return { passed: result?.expected ?? 0, failed: (result?.unexpected ?? 0) + (result?.flaky ?? 0) };
}

const vitest = "node_modules/vitest/vitest.mjs run --config tests/vitest.config.ts --root . --coverage".split(
  " ",
);
const steps: Step[] = [
  { name: "lint", run: [["node_modules/@biomejs/biome/bin/biome", "ci", "--colors=off", "."]] },
  {
    name: "types",
    run: [
      ["node_modules/next/dist/bin/next", "typegen"],
      ["node_modules/typescript/bin/tsc", "--noEmit"],
    ],
  },
  {
    name: "arrows",
    run: [
      [
        "node_modules/dependency-cruiser/bin/dependency-cruise.mjs",
        ..."src --config .dependency-cruiser.cjs".split(" "),
      ],
    ],
  },
  { name: "deadcode", run: [["node_modules/knip/bin/knip.js"]] },
  {
    name: "unit",
    run: [[...vitest, "--reporter=default", "--reporter=json", `--outputFile.json=${vitestResult}`]],
    count: countVitest,
  },
  { name: "build", run: [["node_modules/tsx/dist/cli.mjs", "src/cli/build.ts", "--if-needed"]] },
  {
    name: "e2e",
    prepare: () => (provideChromium() ? undefined : "No Chromium was found and none could be installed."),
    run: [["node_modules/@playwright/test/cli.js", "test", "--config", "tests/e2e/playwright.config.ts"]],
    count: countPlaywright,
  },
];

function runNode(args: string[]): Promise<{ isOk: boolean; output: string }> {
  const child = spawn(process.execPath, args, {
    stdio: ["ignore", "pipe", "pipe"],
    timeout: longest,
    env: {
      ...process.env,
      NEXT_TELEMETRY_DISABLED: "1",
      NO_COLOR: "1",
      FORCE_COLOR: "0",
    },
  });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding("utf8").on("data", (text: string) => {
      output += text;
    });
  }
  return new Promise((resolve) => child.once("close", (code) => resolve({ isOk: code === 0, output })));
}

async function runStep(step: Step): Promise<Count> {
  const startedAt = Date.now();
  let problem = step.prepare?.();
  for (const args of step.run) {
    if (problem !== undefined) break;
    const { isOk, output } = await runNode(args);
    if (!isOk) problem = output;
  }
  const tests = step.count?.() ?? { passed: 0, failed: 0 };
  const seconds = ((Date.now() - startedAt) / 1000).toFixed(1);
  const what = step.count ? `, ${tests.passed} passed, ${tests.failed} failed` : "";
  if (problem !== undefined) console.log(problem);
  console.log(`${problem === undefined ? "ok    " : "FAILED"} ${step.name} (${seconds} s${what})`);
  if (problem === undefined) return { passed: tests.passed + 1, failed: tests.failed };
  return { passed: tests.passed, failed: tests.failed + 1 };
}

const { only } = parseArgs({ options: { only: { type: "string" } } }).values;
const wanted = new Set(only?.split(",") ?? steps.map((step) => step.name));
if (wanted.has("e2e")) wanted.add("build");
const unknown = [...wanted].filter((name) => !steps.some((step) => step.name === name));
if (unknown.length > 0) {
  console.error(
    `There is no step ${unknown.join(", ")}. The steps: ${steps.map((step) => step.name).join(", ")}.`,
  );
  process.exit(1);
}

rmSync(results, { recursive: true, force: true });
mkdirSync(results, { recursive: true });
const total: Count = { passed: 0, failed: 0 };
for (const step of steps.filter(({ name }) => wanted.has(name))) {
  const { passed, failed } = await runStep(step);
  total.passed += passed;
  total.failed += failed;
}
if (total.failed > 0) process.exitCode = 1;
console.log(`${total.passed} passed, ${total.failed} failed`);
