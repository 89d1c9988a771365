import type { Logger } from "pino";
import type { Housekeeping } from "./housekeeping";

const everyMs = 3600 * 1000;

/** Sweeps, purges and does `more` now and every hour; `more` tells what it did by a number. Returns what stops it, which waits for a round under way. */
export function keepHouse(
  housekeeping: Housekeeping,
  log: Pick<Logger, "info" | "error">,
  more: Record<string, (now: number) => Promise<number>> = {},
): () => Promise<void> {
  let round = Promise.resolve();
  const run = async () => {
    try {
      const swept = await housekeeping.sweep();
      const purged = await housekeeping.purge(Date.now());
      await housekeeping.tidySearch();
      if (swept + purged > 0)
        log.info({ swept, purged }, "Files without pictures and old trash were removed.");
      for (const [what, work] of Object.entries(more)) {
        const count = await work(Date.now());
        if (count > 0) log.info({ what, count }, "What was kept long enough was removed.");
      }
    } catch (error) {
      log.error({ error }, "Housekeeping failed; it is tried again in an hour.");
    }
  };
  const next = () => {
    round = round.then(run);
  };
  next();
  const timer = setInterval(next, everyMs);
  return () => {
    clearInterval(timer);
    return round;
  };
}
