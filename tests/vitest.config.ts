import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const onBothDatabases = ["tests/integration/**/*.test.ts", "tests/security/**/*.test.ts"];

export default defineConfig({
  resolve: { alias: { "@": fileURLToPath(new URL("../src", import.meta.url)) } },
  test: {
    pool: "forks",
    testTimeout: 20_000,
    hookTimeout: 60_000,
    coverage: {
      provider: "v8",
      reporter: ["text-summary", "json-summary", "html"],
      reportsDirectory: "test-results/coverage",
      include: ["src/server/**/*.ts", "src/lib/**/*.ts"],
      exclude: ["**/*.entry.ts", "src/lib/trpc.ts", "src/server/main.entry.ts"],
      thresholds: { lines: 90, branches: 90 },
    },
    projects: [
      { extends: true, test: { name: "unit", include: ["tests/unit/**/*.test.{ts,tsx}"] } },
      {
        extends: true,
        test: {
          name: "sqlite",
          include: onBothDatabases,
          env: { DATABASE_URL: "" },
          globalSetup: "tests/support/sqlite.setup.ts",
        },
      },
      {
        extends: true,
        test: {
          name: "postgres",
          include: onBothDatabases,
          // Only chooses the dialect; each file gets the address of a database of its own.
          env: { DATABASE_URL: "postgres://test" },
          globalSetup: "tests/support/postgres.setup.ts",
        },
      },
      {
        extends: true,
        test: {
          name: "architecture",
          include: ["tests/architecture/**/*.test.ts"],
          env: { DATABASE_URL: "" },
          globalSetup: "tests/support/sqlite.setup.ts",
        },
      },
    ],
  },
});
