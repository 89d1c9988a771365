import { setTimeout as sleep } from "node:timers/promises";
import { administrator, Rest } from "../support/rest";
import { startServer } from "../support/server-process";
import { type Bench, quantile } from "./result";

async function milliseconds(work: () => Promise<unknown>): Promise<number> {
  const startedAt = performance.now();
  await work();
  return performance.now() - startedAt;
}

const ms = (value: number) => `${Math.round(value)} ms`;

/** Logins one after the other, then 50 at once while a health check is asked for again and again. */
export const login: Bench = async () => {
  const server = await startServer();
  const rest = new Rest(server.url);
  await rest.setUp(administrator);
  const alone: number[] = [];
  for (let round = 0; round < 40; round++) alone.push(await milliseconds(() => rest.login(administrator)));

  const health: number[] = [];
  const logins = Promise.all(Array.from({ length: 50 }, () => milliseconds(() => rest.login(administrator))));
  let isOver = false;
  const watch = (async () => {
    while (!isOver) {
      health.push(await milliseconds(() => fetch(`${server.url}/api/health`)));
      await sleep(10);
    }
  })();
  const together = await logins;
  isOver = true;
  await watch;
  await server.end();

  const [aloneP95, togetherP95, healthMax] = [
    quantile(alone, 0.95),
    quantile(together, 0.95),
    Math.max(...health),
  ];
  return [
    { what: "Login, p95, alone", goal: "under 150 ms", measured: ms(aloneP95), isMet: aloneP95 < 150 },
    {
      what: "Login, p95, 50 at once",
      goal: "under 2 s",
      measured: ms(togetherP95),
      isMet: togetherP95 < 2000,
    },
    {
      what: "Health check meanwhile, slowest",
      goal: "under 50 ms",
      measured: ms(healthMax),
      isMet: healthMax < 50,
    },
  ];
};
