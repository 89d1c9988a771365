// @ts-check
// Runs after `npm install`; a tarball, a container or a CI machine has no use for commit hooks.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";

const lefthook = "node_modules/lefthook/bin/index.js";
if (existsSync(".git") && !process.env.CI && existsSync(lefthook)) {
  spawnSync(process.execPath, [lefthook, "install"], { stdio: "ignore" });
}
