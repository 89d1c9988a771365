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
const seconds = 3;
const rounds = 3;

/** Load from a process of its own, on this machine alone, for a fixed time; throws when an answer isn't 2xx. */
async function shoot(url: string, token: string): Promise<Load> {
  if (new URL(url).hostname !== "127.0.0.1") throw new Error("Load goes to 127.0.0.1 only.");
  const args = ["node_modules/autocannon/autocannon.js", "--json", "--no-progress"];
  args.push("--connections", String(connections), "--duration", String(seconds));
  args.push("--headers", `authorization=Bearer ${token}`);
  const { stdout } = await promisify(execFile)(process.execPath, [...args, url]);
  const { requests, latency, errors, non2xx } = report.parse(JSON.parse(stdout));
  if (errors + non2xx > 0) throw new Error(`${url}: ${errors} errors, ${non2xx} answers other than 2xx`);
  return { perSecond: requests.average, p99Ms: latency.p99 };
}

/**
 * The best of three rounds for each address. A round asks them one after the other, so that what else the
 * machine does meets all of them; the first round, which also warms up, may lose.
 */
export async function load<Name extends string>(
  targets: Record<Name, string>,
  token: string,
): Promise<Record<Name, Load>> {
  const best = Object.fromEntries(
    Object.keys(targets).map((name): [string, Load] => [name, { perSecond: 0, p99Ms: Number.NaN }]),
  ) as Record<Name, Load>;
  for (let round = 0; round < rounds; round++) {
    for (const name in targets) {
      const measured = await shoot(targets[name], token);
      if (measured.perSecond > best[name].perSecond) best[name] = measured;
    }
  }
  return best;
}

export const figures = ({ perSecond, p99Ms }: Load) => `${Math.round(perSecond)}/s, p99 ${p99Ms} ms`;
