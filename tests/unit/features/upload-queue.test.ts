import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { inOrder, sumsOf, type UploadRequest } from "@/features/upload/upload-item";
import { createUploadQueue, type Send, type UploadEnd } from "@/features/upload/upload-queue";

const pace = 250;

function file(name: string, size = 1000): UploadRequest {
  return {
    file: new File([new Uint8Array(size)], name, { type: "image/png", lastModified: 1 }),
    boardId: null,
    duplicates: "refuse",
  };
}

interface Sent {
  name: string;
  duplicates: string;
  progress: (sent: number) => void;
  end: (end: UploadEnd) => void;
  is: "sending" | "paused" | "cancelled";
}

function fakeSend() {
  const sent: Sent[] = [];
  const send: Send = ({ file: { name }, duplicates }, on) => {
    const one: Sent = { name, duplicates, ...on, is: "sending" };
    sent.push(one);
    return {
      pause: () => {
        one.is = "paused";
      },
      cancel: () => {
        one.is = "cancelled";
      },
    };
  };
  return { sent, send };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function look(queue: ReturnType<typeof createUploadQueue>) {
  vi.advanceTimersByTime(pace);
  return queue.read();
}
const statesOf = (queue: ReturnType<typeof createUploadQueue>) => look(queue).map(({ state }) => state.is);

describe("the queue of uploads", () => {
  it("sends four at a time, in the order in which they came", () => {
    const { sent, send } = fakeSend();
    const queue = createUploadQueue(send);
    queue.add(["a", "b", "c", "d", "e", "f"].map((name) => file(name)));
    expect(sent.map(({ name }) => name)).toEqual(["a", "b", "c", "d"]);
    sent[1]?.end({ is: "done", imageId: "i" });
    expect(sent.map(({ name }) => name)).toEqual(["a", "b", "c", "d", "e"]);
    expect(statesOf(queue)).toEqual(["sending", "done", "sending", "sending", "sending", "waiting"]);
  });

  it("takes a file that is on its way once, and again when it has arrived", () => {
    const { sent, send } = fakeSend();
    const queue = createUploadQueue(send);
    queue.add([file("a")]);
    queue.add([file("a"), file("a")]);
    expect(sent).toHaveLength(1);
    sent[0]?.end({ is: "done", imageId: "i" });
    queue.add([file("a")]);
    expect(sent).toHaveLength(2);
  });

  it("stops and goes on, and lets the server forget what is cancelled", () => {
    const { sent, send } = fakeSend();
    const queue = createUploadQueue(send);
    queue.add([file("a"), file("b")]);
    queue.pause();
    expect(sent.map(({ is }) => is)).toEqual(["paused", "paused"]);
    expect(statesOf(queue)).toEqual(["waiting", "waiting"]);
    queue.add([file("c")]);
    expect(sent).toHaveLength(2);
    queue.resume();
    expect(sent).toHaveLength(5);
    queue.cancel(look(queue)[0]?.id ?? 0);
    expect(sent[2]?.is).toBe("cancelled");
    queue.cancelOpen();
    expect(look(queue)).toEqual([]);
  });

  it("tries again by itself when the connection is back", () => {
    const { sent, send } = fakeSend();
    const queue = createUploadQueue(send);
    queue.add([file("a"), file("b")]);
    sent[0]?.end({ is: "stalled", message: "No connection." });
    expect(statesOf(queue)).toEqual(["stalled", "sending"]);
    queue.wake();
    expect(sent).toHaveLength(3);
    sent[2]?.end({ is: "stalled", message: "No connection." });
    vi.advanceTimersByTime(11_000);
    expect(sent).toHaveLength(4);
  });

  it("holds the others when the server has no room for them", () => {
    const { sent, send } = fakeSend();
    const queue = createUploadQueue(send);
    queue.add(["a", "b", "c", "d", "e"].map((name) => file(name)));
    sent[0]?.end({ is: "failed", message: "You may keep 3 pictures.", hold: true });
    expect(queue.isPaused()).toBe(true);
    expect(statesOf(queue)).toEqual(["failed", "waiting", "waiting", "waiting", "waiting"]);
    queue.retry([look(queue)[0]?.id ?? 0]);
    expect(sent.filter(({ is }) => is === "sending").map(({ name }) => name)).toEqual([
      "a",
      "a",
      "b",
      "c",
      "d",
    ]);
  });

  it("keeps a picture twice on request, and tells whoever waits for it", () => {
    const { sent, send } = fakeSend();
    const queue = createUploadQueue(send);
    const arrived: string[] = [];
    queue.add([file("a")], (id) => arrived.push(id));
    sent[0]?.end({ is: "duplicate", imageId: "old" });
    queue.keepTwice([look(queue)[0]?.id ?? 0]);
    expect(sent[1]?.duplicates).toBe("keep");
    sent[1]?.end({ is: "done", imageId: "new" });
    expect(arrived).toEqual(["old", "new"]);
  });

  it("ignores what an upload says after it was cancelled", () => {
    const { sent, send } = fakeSend();
    const queue = createUploadQueue(send);
    queue.add([file("a")]);
    queue.clear();
    sent[0]?.end({ is: "done", imageId: "i" });
    expect(look(queue)).toEqual([]);
  });

  it("measures speed and what remains", () => {
    let now = 0;
    const { sent, send } = fakeSend();
    const queue = createUploadQueue(send, () => now);
    queue.add([file("a", 10_000)]);
    sent[0]?.progress(0);
    now = 1000;
    sent[0]?.progress(2000);
    const items = look(queue);
    expect(items[0]).toMatchObject({ sent: 2000, speed: 2000 });
    expect(sumsOf(items)).toMatchObject({ progress: 0.2, remainingMs: 4000, open: 1, total: 1 });
  });

  it("draws a thousand ends a few times only", () => {
    const { sent, send } = fakeSend();
    const queue = createUploadQueue(send);
    let draws = 0;
    queue.subscribe(() => {
      draws += 1;
    });
    queue.add(Array.from({ length: 1000 }, (_, n) => file(`${n}`, 1)));
    for (let n = 0; n < 1000; n += 1) sent[n]?.end({ is: "done", imageId: `${n}` });
    vi.advanceTimersByTime(pace);
    expect(sent).toHaveLength(1000);
    expect(draws).toBe(1);
  });
});

it("puts first what asks for something", () => {
  const { sent, send } = fakeSend();
  const queue = createUploadQueue(send);
  queue.add(["a", "b", "c", "d", "e"].map((name) => file(name)));
  sent[0]?.end({ is: "done", imageId: "i" });
  sent[1]?.end({ is: "failed", message: "No.", hold: false });
  sent[2]?.end({ is: "duplicate", imageId: "i" });
  expect(inOrder(look(queue)).map(({ file: { name } }) => name)).toEqual(["b", "c", "d", "e", "a"]);
});
