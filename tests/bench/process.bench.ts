import { execFileSync } from "node:child_process";
import { setTimeout as sleep } from "node:timers/promises";
import { Rest } from "../support/rest";
import { startServer } from "../support/server-process";
import type { Bench } from "./result";

/** Megabytes of every process below and with this one. */
function residentMegabytes(pid: number): number {
  const rows = execFileSync("ps", ["-A", "-o", "pid=,ppid=,rss="], { encoding: "utf8" })
    .trim()
    .split("\n")
    .map((line) => line.trim().split(/\s+/).map(Number));
  const family = new Set([pid]);
  for (const [child = 0, parent = 0] of rows) if (family.has(parent)) family.add(child);
  return rows.reduce((sum, [id = 0, , kilobytes = 0]) => sum + (family.has(id) ? kilobytes / 1024 : 0), 0);
}

/** From `npm start` to the first answer, and what an idle server holds. */
export const start: Bench = async () => {
  const first = await startServer();
  await new Rest(first.url).setUp();
  await first.end();
  const again = await startServer({ dataDir: first.dataDir });
  await fetch(`${again.url}/gallery`);
  await sleep(10_000);
  const megabytes = residentMegabytes(again.child.pid ?? 0);
  await again.end();
  const ms = Math.round(again.startedInMs);
  return [
    {
      what: "Start to listening, empty data folder",
      goal: "",
      measured: `${Math.round(first.startedInMs)} ms`,
    },
    { what: "Start to listening", goal: "under 3 s", measured: `${ms} ms`, isMet: ms < 3000 },
    {
      what: "Resident memory, idle",
      goal: "under 250 MB",
      measured: `${Math.round(megabytes)} MB`,
      isMet: megabytes < 250,
    },
  ];
};
