import { EventEmitter, on } from "node:events";
import type { AppEvent } from "@/lib/events";
import type { Events } from "./bus";

type Envelope = { to: string; event: AppEvent } | { owner: string };

/** Within one process. */
export function createLocalBus(): Events {
  const bus = new EventEmitter().setMaxListeners(0);
  const streams = new Map<string, Set<AbortController>>();
  const whole = new AbortController();
  bus.on("error", () => {});

  return {
    toUser: (userId, event) => void bus.emit("event", { to: userId, event } satisfies Envelope),
    queueChanged: (owner) => void bus.emit("event", { owner } satisfies Envelope),
    async *watch({ userId, sessionId }, signal) {
      const mine = new AbortController();
      const open = streams.get(sessionId) ?? new Set();
      streams.set(sessionId, open.add(mine));
      try {
        const all = AbortSignal.any([signal, mine.signal, whole.signal]);
        for await (const [envelope] of on(bus, "event", { signal: all }) as AsyncIterable<[Envelope]>) {
          if ("owner" in envelope) yield { type: "queue.changed", mine: envelope.owner === userId };
          else if (envelope.to === userId) yield envelope.event;
        }
      } catch (error) {
        if (!(error instanceof Error && error.name === "AbortError")) throw error;
      } finally {
        open.delete(mine);
        if (open.size === 0) streams.delete(sessionId);
      }
    },
    endSession: (sessionId) => {
      for (const stream of streams.get(sessionId) ?? []) stream.abort();
    },
    close: () => whole.abort(),
  };
}
