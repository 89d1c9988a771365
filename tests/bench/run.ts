import { execFileSync } from "node:child_process";
import { accounts } from "./accounts.bench";
import { engine } from "./engine.bench";
import { gallery } from "./gallery.bench";
import { http } from "./http.bench";
import { login } from "./login.bench";
import { pages } from "./pages.bench";
import { start } from "./process.bench";
import { type Bench, table } from "./result";
import { uploads } from "./uploads.bench";

const groups: Record<string, Bench> = { start, pages, http, login, accounts, engine, gallery, uploads };
/** Groups that call the services in this process. */
const withoutServer = ["gallery"];
const names = process.argv.slice(2);
const unknown = names.filter((name) => !(name in groups));
if (unknown.length > 0) {
  console.error(`There is no group ${unknown.join(", ")}. The groups: ${Object.keys(groups).join(", ")}.`);
  process.exit(1);
}

if (names.length === 0 || names.some((name) => !withoutServer.includes(name))) {
  execFileSync(process.execPath, ["--import", "tsx", "src/cli/build.ts", "--if-needed"], {
    stdio: "inherit",
  });
}
const results = [];
for (const [name, bench] of Object.entries(groups)) {
  if (names.length > 0 && !names.includes(name)) continue;
  console.error(`${name} …`);
  results.push(...(await bench()));
}
console.log(table(results));
