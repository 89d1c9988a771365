import { spawnSync } from "node:child_process";

// Both folders move together: a migration that one dialect has and the other hasn't is a bug by construction.
const kit = "node_modules/drizzle-kit/bin.cjs";
for (const url of ["", "postgres://generate"]) {
  const { status } = spawnSync(process.execPath, [kit, "generate", ...process.argv.slice(2)], {
    stdio: "inherit",
    env: { ...process.env, DATABASE_URL: url },
  });
  if (status !== 0) process.exit(status ?? 1);
}
