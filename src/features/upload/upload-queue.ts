import { isOpen, nameOf, type UploadItem, type UploadRequest, type UploadState } from "./upload-item";

/** What became of an upload that wasn't stopped; `hold`: the next ones would be refused as well. */
export type UploadEnd =
  | { is: "done"; imageId: string }
  | { is: "duplicate"; imageId: string }
  | { is: "stalled"; message: string }
  | { is: "failed"; message: string; hold: boolean };

export interface Sending {
  /** Stops it; the server keeps what it has so that it can go on. */
  pause: () => void;
  /** Stops it and lets the server forget it. */
  cancel: () => void;
}
export type Send = (
  request: UploadRequest,
  on: { progress: (sent: number) => void; end: (end: UploadEnd) => void },
) => Sending;

interface Ends {
  onArrived: ((imageId: string) => void) | undefined;
}

/** Uploads at the same time. */
const atOnce = 4;
/** Milliseconds between two looks at what goes on: thousands of files mustn't draw thousands of times. */
const pace = 200;
/** Milliseconds until a stalled upload tries again by itself. */
const patience = 10_000;
/** The share of the newest measure in the speed. */
const smoothing = 0.3;

interface Measure {
  at: number;
  sent: number;
}

/** Files on their way, outside React: four at a time, in the order in which they came. */
export function createUploadQueue(send: Send, now = () => performance.now()) {
  const items = new Map<number, UploadItem>();
  const running = new Map<number, Sending>();
  const ends = new Map<number, Ends>();
  const measures = new Map<number, Measure>();
  const listeners = new Set<() => void>();
  let snapshot: readonly UploadItem[] = [];
  let isPaused = false;
  let isDetached = false;
  let lastId = 0;
  let isTelling = false;
  let waking: ReturnType<typeof setTimeout> | undefined;

  const tell = () => {
    if (isTelling) return;
    isTelling = true;
    setTimeout(() => {
      isTelling = false;
      snapshot = [...items.values()];
      for (const listener of listeners) listener();
    }, pace);
  };
  const change = (id: number, part: Partial<UploadItem>) => {
    const item = items.get(id);
    if (item) items.set(id, { ...item, ...part });
    tell();
  };
  const settle = (id: number, state: UploadState) => {
    running.delete(id);
    measures.delete(id);
    change(id, { state, speed: null });
  };

  function progress(id: number, sent: number) {
    const item = items.get(id);
    const before = measures.get(id);
    if (!item) return;
    const at = now();
    if (before && at - before.at < pace) return;
    measures.set(id, { at, sent });
    const pacing = before && sent > before.sent ? (1000 * (sent - before.sent)) / (at - before.at) : null;
    const speed =
      pacing === null ? item.speed : smoothing * pacing + (1 - smoothing) * (item.speed ?? pacing);
    change(id, { sent, speed });
  }

  function end(id: number, how: UploadEnd) {
    if (!running.has(id)) return;
    const { onArrived } = ends.get(id) ?? {};
    if (how.is === "done" || how.is === "duplicate") onArrived?.(how.imageId);
    if (how.is === "failed") {
      settle(id, { is: "failed", message: how.message });
      if (how.hold) pause();
    } else settle(id, how);
    if (how.is === "stalled") waking ??= setTimeout(wake, patience);
    pump();
  }

  function pump() {
    if (isPaused || isDetached) return;
    for (const item of items.values()) {
      if (running.size >= atOnce) return;
      if (item.state.is !== "waiting") continue;
      const { id } = item;
      // Before it is sent, since it may end at once.
      running.set(id, { pause() {}, cancel() {} });
      change(id, { state: { is: "sending" } });
      const sending = send(item, {
        progress: (sent) => progress(id, sent),
        end: (how) => end(id, how),
      });
      if (running.has(id)) running.set(id, sending);
    }
  }

  /** Lets those go on that lost the connection. */
  function wake() {
    clearTimeout(waking);
    waking = undefined;
    for (const { id, state } of items.values())
      if (state.is === "stalled") change(id, { state: { is: "waiting" } });
    pump();
  }

  function stop() {
    for (const [id, sending] of running) {
      sending.pause();
      settle(id, { is: "waiting" });
    }
    tell();
  }

  function pause() {
    isPaused = true;
    stop();
  }

  function drop(id: number) {
    running.get(id)?.cancel();
    running.delete(id);
    measures.delete(id);
    ends.delete(id);
    items.delete(id);
    tell();
  }

  return {
    subscribe(listener: () => void) {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
    read: () => snapshot,
    isPaused: () => isPaused,
    wake,
    /** Somebody is there to see it: what was stopped by `detach` goes on. */
    attach() {
      isDetached = false;
      pump();
    },
    detach() {
      isDetached = true;
      stop();
    },

    /** Those that are on their way already aren't taken twice. */
    add(requests: UploadRequest[], onArrived?: (imageId: string) => void) {
      const known = new Set([...items.values()].filter(isOpen).map(nameOf));
      for (const request of requests) {
        if (known.has(nameOf(request))) continue;
        lastId += 1;
        items.set(lastId, { ...request, id: lastId, sent: 0, speed: null, state: { is: "waiting" } });
        ends.set(lastId, { onArrived });
      }
      tell();
      pump();
    },
    pause,
    resume() {
      isPaused = false;
      wake();
      tell();
    },
    cancel(id: number) {
      drop(id);
      pump();
    },
    /** Ends all that isn't done, without a word about what is. */
    cancelOpen() {
      for (const item of [...items.values()]) if (isOpen(item)) drop(item.id);
      isPaused = false;
    },
    retry(ids: readonly number[]) {
      for (const id of ids) change(id, { state: { is: "waiting" }, sent: 0 });
      isPaused = false;
      pump();
    },
    /** Sends those again that the person already keeps, to be kept twice. */
    keepTwice(ids: readonly number[]) {
      for (const id of ids) change(id, { state: { is: "waiting" }, sent: 0, duplicates: "keep" });
      pump();
    },
    remove(ids: readonly number[]) {
      for (const id of ids) drop(id);
    },
    /** Forgets all: another person sits here now. */
    clear() {
      for (const id of [...items.keys()]) drop(id);
      isPaused = false;
    },
  };
}
