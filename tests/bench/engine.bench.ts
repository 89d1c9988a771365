import type { GenerationRequest } from "@/lib/generation";
import { listModelsOut } from "@/lib/models";
import { Rest } from "../support/rest";
import { startServer } from "../support/server-process";
import { type Bench, quantile, type Result } from "./result";

const prompt = "two red foxes in a snowy forest at night, a full moon, a small cabin";

/** The embedded engine by way of the queue: from the claim to the stored picture. */
export const engine: Bench = async () => {
  const server = await startServer();
  const { token } = await new Rest(server.url).setUp();
  const rest = new Rest(server.url, token);
  const { items: models } = listModelsOut.parse(await rest.json("GET", "/models"));
  const idOf = (name: string) => models.find((model) => model.name.startsWith(name))?.id;

  async function time(
    what: string,
    request: Omit<GenerationRequest, "prompt">,
    count: number,
    goalMs?: number,
  ) {
    const made = await rest.enqueue({ prompt, count, ...request });
    const ids = new Set(made.map(({ id }) => id));
    const items = (await rest.idle(120_000)).filter(({ id }) => ids.has(id));
    const times = items.map(({ startedAt, finishedAt }) => (finishedAt ?? Number.NaN) - (startedAt ?? 0));
    const median = quantile(times, 0.5);
    const result: Result = { what, goal: "", measured: `${median} ms` };
    return goalMs === undefined
      ? result
      : { ...result, goal: `under ${goalMs / 1000} s`, isMet: median < goalMs };
  }

  const [scene, aurora] = [idOf("Scene"), idOf("Aurora")];
  await time("warm-up", { model: scene, width: 512, height: 512 }, 1);
  const results = [
    await time("Scene, 512 × 512", { model: scene, width: 512, height: 512 }, 8, 500),
    await time("Scene, 1024 × 1024", { model: scene, width: 1024, height: 1024 }, 4),
    await time("Aurora, 512 × 512", { model: aurora, width: 512, height: 512 }, 3, 6000),
  ];
  await server.end();
  return results;
};
