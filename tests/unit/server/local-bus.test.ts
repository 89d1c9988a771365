import { afterEach, describe, expect, test, vi } from "vitest";
import type { AppEvent } from "@/lib/events";
import { createLocalBus } from "@/server/events/local-bus";

afterEach(() => vi.useRealTimers());

const board = (boardId: string): AppEvent & { type: "board.changed" } => ({ type: "board.changed", boardId });
const session = (userId: string, sessionId = userId) => ({
  userId,
  sessionId,
  expiresAt: Date.now() + 3600_000,
});
const never = () => new AbortController().signal;
/** All that comes until the stream ends. */
async function all(stream: AsyncIterable<AppEvent>): Promise<AppEvent[]> {
  const events: AppEvent[] = [];
  for await (const event of stream) events.push(event);
  return events;
}

describe("the bus", () => {
  test("tells one person's pages, all of them, and nobody else's", async () => {
    const bus = createLocalBus();
    const streams = [session("ada", "one"), session("ada", "two"), session("bo")].map((who) =>
      bus.watch(who, never()),
    );
    const results = streams.map(all);
    bus.toUser("ada", board("a"));
    bus.toUser("cy", board("c"));
    await new Promise((resolve) => setImmediate(resolve));
    bus.close();
    expect(await Promise.all(results)).toEqual([[board("a")], [board("a")], []]);
  });

  test("tells everyone that the queue moved, and each whether it was their own", async () => {
    const bus = createLocalBus();
    const mine = bus.watch(session("ada"), never());
    const theirs = bus.watch(session("bo"), never());
    bus.queueChanged("ada");
    expect((await mine.next()).value).toEqual({ type: "queue.changed", mine: true });
    expect((await theirs.next()).value).toEqual({ type: "queue.changed", mine: false });
  });

  test("keeps what is sent between opening a stream and reading it, in order", async () => {
    const bus = createLocalBus();
    const stream = bus.watch(session("ada"), never());
    for (const id of ["1", "2", "3"]) bus.toUser("ada", board(id));
    const read = [await stream.next(), await stream.next(), await stream.next()];
    expect(read.map(({ value }) => value)).toEqual(["1", "2", "3"].map(board));
  });

  test("ends the streams of a session that is over, also one that nobody reads yet, and no others", async () => {
    const bus = createLocalBus();
    const [unread, read, other] = [
      bus.watch(session("ada", "one"), never()),
      bus.watch(session("ada", "one"), never()),
      bus.watch(session("ada", "two"), never()),
    ];
    const waiting = read.next();
    bus.endSession("one");
    expect(await waiting).toEqual({ done: true, value: undefined });
    bus.toUser("ada", board("late"));
    expect(await unread.next()).toEqual({ done: true, value: undefined });
    expect((await other.next()).value).toEqual(board("late"));
  });

  test("ends a stream with its signal, even one that was over before it began", async () => {
    const bus = createLocalBus();
    const abort = new AbortController();
    const stream = bus.watch(session("ada"), abort.signal);
    const waiting = stream.next();
    abort.abort();
    expect((await waiting).done).toBe(true);
    expect(await all(bus.watch(session("ada"), abort.signal))).toEqual([]);
  });

  test("ends a stream when the session that opened it does", async () => {
    vi.useFakeTimers();
    const bus = createLocalBus();
    const waiting = bus.watch({ ...session("ada"), expiresAt: Date.now() + 5000 }, never()).next();
    await vi.advanceTimersByTimeAsync(4999);
    bus.toUser("ada", board("a"));
    expect(await waiting).toEqual({ done: false, value: board("a") });
    const late = bus.watch({ ...session("ada"), expiresAt: Date.now() + 5000 }, never()).next();
    await vi.advanceTimersByTimeAsync(5000);
    expect((await late).done).toBe(true);
  });

  test("ends a stream whose reader has stopped reading, instead of keeping everything for it", async () => {
    const bus = createLocalBus();
    const stuck = bus.watch(session("ada"), never());
    for (let at = 0; at < 1001; at += 1) bus.toUser("ada", board(String(at)));
    expect(await stuck.next()).toEqual({ done: true, value: undefined });
  });

  test("opens nothing after it was closed", async () => {
    const bus = createLocalBus();
    bus.close();
    expect(await all(bus.watch(session("ada"), never()))).toEqual([]);
  });

  test("forgets a stream that its reader left", async () => {
    const bus = createLocalBus();
    const left = bus.watch(session("ada"), never());
    bus.toUser("ada", board("a"));
    for await (const event of left) {
      expect(event).toEqual(board("a"));
      break;
    }
    bus.toUser("ada", board("b"));
    expect((await left.next()).done).toBe(true);
  });
});
