import type { AppEvent } from "@/lib/events";

type ProgressEvent = Extract<AppEvent, { type: "item.progress" }>;

/** `preview` is the last one that came, even when a later step brought none. */
export type ItemProgress = Omit<ProgressEvent, "type">;

interface Snapshot {
  byItemId: ReadonlyMap<string, ItemProgress>;
  latest: ItemProgress | undefined;
}

const empty: Snapshot = { byItemId: new Map(), latest: undefined };
/** More than a person's items ever run at once; older ones have ended. */
const keptItems = 32;

let snapshot = empty;
const listeners = new Set<() => void>();

function publish(next: Snapshot) {
  snapshot = next;
  for (const listener of listeners) listener();
}

export const progressStore = {
  subscribe(listener: () => void) {
    listeners.add(listener);
    return () => {
      listeners.delete(listener);
    };
  },
  read: () => snapshot,
  readOnServer: () => empty,
  add({ type: _, ...event }: ProgressEvent) {
    const preview = event.preview ?? snapshot.byItemId.get(event.itemId)?.preview ?? null;
    const latest: ItemProgress = { ...event, preview };
    const kept = [...snapshot.byItemId].filter(([itemId]) => itemId !== event.itemId).slice(1 - keptItems);
    publish({ byItemId: new Map([...kept, [event.itemId, latest]]), latest });
  },
  clear() {
    if (snapshot !== empty) publish(empty);
  },
};
