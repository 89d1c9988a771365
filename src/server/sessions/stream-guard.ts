import type { Logger } from "pino";
import { unscopedLiveCredentials } from "../access/sessions";
import type { Store } from "../db/store";
import type { Events } from "../events/bus";

const everyMs = 1500;
/** Ids in one statement. */
const chunk = 500;

interface Parts {
  db: Store;
  events: Pick<Events, "watchedSessions" | "endSession">;
  log: Pick<Logger, "error">;
}

/**
 * Closes the event streams of sessions and API keys that another process, such as the CLI, has ended: every one
 * and a half seconds two statements for all streams together. Returns what stops it.
 */
export function guardStreams({ db, events, log }: Parts): () => Promise<void> {
  let round: Promise<void> | undefined;

  async function look(): Promise<void> {
    const watched = events.watchedSessions();
    for (let from = 0; from < watched.length; from += chunk) {
      const ids = watched.slice(from, from + chunk);
      const live = await unscopedLiveCredentials(db.read, ids, Date.now());
      for (const id of ids) if (!live.has(id)) events.endSession(id);
    }
  }

  const timer = setInterval(() => {
    round ??= look()
      .catch((error: unknown) => log.error({ error }, "Whose event streams are over can't be read."))
      .finally(() => {
        round = undefined;
      });
  }, everyMs);
  return async () => {
    clearInterval(timer);
    await round;
  };
}
