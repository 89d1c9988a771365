import type { FastifyInstance } from "fastify";

/** Each throws, or answers false, when its part can't work. */
export type Checks = Record<"database" | "storage" | "engines" | "worker", () => Promise<unknown> | boolean>;

/** A check is believed for a second, so that asking often costs nothing. */
const freshMs = 1000;
const timeoutMs = 5000;

/** `GET /api/health`: 200 while everything works, 503 when a part is down; says which, not why. */
export function mountHealth(app: FastifyInstance, { checks }: { checks: Checks }): void {
  let last: { at: number; result: Promise<Record<string, "ok" | "down">> } | undefined;

  async function runAll() {
    const names = Object.keys(checks) as (keyof Checks)[];
    const results = await Promise.all(
      names.map(async (name) => [name, (await isWorking(checks[name])) ? "ok" : "down"] as const),
    );
    return Object.fromEntries(results);
  }

  app.get("/api/health", async (_request, reply) => {
    if (!last || Date.now() - last.at > freshMs) last = { at: Date.now(), result: runAll() };
    const parts = await last.result;
    const isUp = Object.values(parts).every((state) => state === "ok");
    return reply
      .code(isUp ? 200 : 503)
      .header("cache-control", "no-store")
      .send({ status: isUp ? "ok" : "down", ...parts });
  });
}

async function isWorking(check: Checks[keyof Checks]): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const tooLate = new Promise<boolean>((resolve) => {
    timer = setTimeout(() => resolve(false), timeoutMs);
  });
  try {
    return (await Promise.race([check(), tooLate])) !== false;
  } catch {
    return false;
  } finally {
    clearTimeout(timer);
  }
}
