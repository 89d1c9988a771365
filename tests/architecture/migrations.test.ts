import { execFile } from "node:child_process";
import { cp, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { promisify } from "node:util";
import { expect, test } from "vitest";
import { z } from "zod";

const journal = z.object({ entries: z.array(z.object({ idx: z.number(), tag: z.string() })) });

const entriesOf = async (dialect: string) =>
  journal.parse(JSON.parse(await readFile(`drizzle/${dialect}/meta/_journal.json`, "utf8"))).entries;

test("both databases have the same migrations", async () => {
  const [sqlite, postgres] = await Promise.all([entriesOf("sqlite"), entriesOf("postgres")]);
  expect(postgres.map(({ tag }) => tag)).toEqual(sqlite.map(({ tag }) => tag));
});

test.each(["sqlite", "postgres"])(
  "each migration of %s has its file, and each file is listed",
  async (dialect) => {
    const files = (await readdir(`drizzle/${dialect}`)).filter((name) => name.endsWith(".sql"));
    expect(files.sort()).toEqual((await entriesOf(dialect)).map(({ tag }) => `${tag}.sql`).sort());
  },
);

/** The generator is run on a copy: if the tables say something new, it adds a file to it. */
test.each([
  { dialect: "sqlite", generator: "sqlite", databaseUrl: "" },
  { dialect: "postgres", generator: "postgresql", databaseUrl: "postgres://test" },
])(
  "the tables say what the migrations of $dialect make; else run npm run db:generate",
  { timeout: 60_000 },
  async ({ dialect, generator, databaseUrl }) => {
    const folder = await mkdtemp(join(tmpdir(), "atelier-generate-"));
    const out = join(folder, dialect);
    await cp(`drizzle/${dialect}`, out, { recursive: true });
    const config = join(folder, "drizzle.config.json");
    // An absolute path would be looked for under the working directory.
    const settings = {
      dialect: generator,
      schema: "./src/server/**/*.table.ts",
      out: relative(".", out),
      casing: "snake_case",
    };
    await writeFile(config, JSON.stringify(settings));
    const { stdout } = await promisify(execFile)(
      process.execPath,
      ["node_modules/drizzle-kit/bin.cjs", "generate", "--config", config],
      { env: { ...process.env, DATABASE_URL: databaseUrl } },
    );
    expect(stdout).toContain("No schema changes");
    expect(await readdir(out)).toEqual(await readdir(`drizzle/${dialect}`));
    await rm(folder, { recursive: true });
  },
);
