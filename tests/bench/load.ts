import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { z } from "zod";

const report = z.object({
  requests: z.object({ average: z.number() }),
  latency: z.object({ p99: z.number() }),
  errors: z.number(),
  non2xx: z.number(),
});

export interface Load {
  perSecond: number;
  p99Ms: number;
}

const connections = 16;
const seconds = 8;

async function shoot(url: string, token: string | undefined, duration: number) {
  const args = ["node_modules/autocannon/autocannon.js", "--json", "--no-progress"];
  args.push("--connections", String(connections), "--duration", String(duration));
  if (token !== undefined) args.push("--headers", `authorization=Bearer ${token}`);
  const { stdout } = await promisify(execFile)(process.execPath, [...args, url]);
  return report.parse(JSON.parse(stdout));
}

/** Load from a process of its own, on this machine alone, for a fixed time; throws when an answer isn't 2xx. */
export async function load(url: string, token?: string): Promise<Load> {
  if (new URL(url).hostname !== "127.0.0.1") throw new Error("Load goes to 127.0.0.1 only.");
  await shoot(url, token, 2);
  const { requests, latency, errors, non2xx } = await shoot(url, token, seconds);
  if (errors + non2xx > 0) throw new Error(`${url}: ${errors} errors, ${non2xx} answers other than 2xx`);
  return { perSecond: requests.average, p99Ms: latency.p99 };
}

export const figures = ({ perSecond, p99Ms }: Load) => `${Math.round(perSecond)}/s, p99 ${p99Ms} ms`;
