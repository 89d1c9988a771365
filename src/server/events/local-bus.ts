import type { AppEvent } from "@/lib/events";
import type { Events } from "./bus";

/** A page that reads nothing for so long loses its stream; when it opens a new one it asks for everything. */
const mostUnread = 1000;
/** The most that a timer takes, 24 days; a stream that ends then opens again. */
const longestMs = 2 ** 31 - 1;

interface Watcher {
  userId: string;
  sessionId: string;
  push(event: AppEvent): void;
  end(): void;
}

/** Within one process. */
export function createLocalBus(): Events {
  const watchers = new Set<Watcher>();
  let isClosed = false;

  const endWhere = (isMeant: (watcher: Watcher) => boolean) => {
    for (const watcher of [...watchers].filter(isMeant)) watcher.end();
  };

  return {
    toUser(userId, event) {
      for (const watcher of watchers) if (watcher.userId === userId) watcher.push(event);
    },
    toUsers(userIds, event) {
      const meant = new Set(userIds);
      for (const watcher of watchers) if (meant.has(watcher.userId)) watcher.push(event);
    },
    queueChanged(ownerId) {
      for (const watcher of watchers) {
        watcher.push({ type: "queue.changed", mine: watcher.userId === ownerId });
      }
    },
    watch({ userId, sessionId, expiresAt }, signal) {
      const unread: AppEvent[] = [];
      let isOver = false;
      let wake = () => {};
      const watcher: Watcher = {
        userId,
        sessionId,
        push(event) {
          if (unread.length === mostUnread) return watcher.end();
          unread.push(event);
          wake();
        },
        end() {
          isOver = true;
          watchers.delete(watcher);
          clearTimeout(expiry);
          signal.removeEventListener("abort", watcher.end);
          wake();
        },
      };
      const expiry = setTimeout(watcher.end, Math.min(longestMs, expiresAt - Date.now())).unref();
      signal.addEventListener("abort", watcher.end);
      watchers.add(watcher);
      if (isClosed || signal.aborted) watcher.end();

      async function* events() {
        try {
          while (!isOver) {
            const event = unread.shift();
            if (event) yield event;
            else {
              await new Promise<void>((resolve) => {
                wake = resolve;
              });
            }
          }
        } finally {
          watcher.end();
        }
      }
      return events();
    },
    endSession: (sessionId) => endWhere((watcher) => watcher.sessionId === sessionId),
    endUser: (userId, exceptSessionId) =>
      endWhere((watcher) => watcher.userId === userId && watcher.sessionId !== exceptSessionId),
    watchedSessions: () => [...new Set([...watchers].map(({ sessionId }) => sessionId))],
    watchingUsers: () => [...new Set([...watchers].map(({ userId }) => userId))],
    close() {
      isClosed = true;
      endWhere(() => true);
    },
  };
}
