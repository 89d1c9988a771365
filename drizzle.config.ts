import { defineConfig } from "drizzle-kit";
import { casing, dialect } from "./src/server/db/dialect";

export default defineConfig({
  dialect: dialect === "postgres" ? "postgresql" : "sqlite",
  schema: "./src/server/**/*.table.ts",
  out: `./drizzle/${dialect}`,
  casing,
});
