import type { Logger } from "pino";
import type { Housekeeping } from "./housekeeping";

const everyMs = 3600 * 1000;

/** Sweeps and purges now and every hour; returns what stops it, which waits for a round under way. */
export function keepHouse(
  housekeeping: Housekeeping,
  log: Pick<Logger, "info" | "error">,
): () => Promise<void> {
  let round = Promise.resolve();
  const run = async () => {
    try {
      const swept = await housekeeping.sweep();
      const purged = await housekeeping.purge(Date.now());
      if (swept + purged > 0)
        log.info({ swept, purged }, "Files without pictures and old trash were removed.");
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
