import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { AppEvent } from "@/lib/events";
import type { QueueRow } from "@/server/access/queue";
import { createLocalBus } from "@/server/events/local-bus";
import { createProgress } from "@/server/queue/progress";
import { createReporter } from "@/server/queue/reporter";

beforeEach(() => void vi.useFakeTimers({ toFake: ["Date"] }));
afterEach(() => vi.useRealTimers());

function reporting() {
  const sent: (AppEvent & { type: "item.progress" })[] = [];
  const events = {
    ...createLocalBus(),
    toUser: (to: string, event: AppEvent) => {
      expect(to).toBe("ada");
      if (event.type === "item.progress") sent.push(event);
    },
  };
  const progress = createProgress();
  const item = { id: "item", batchId: "batch", userId: "ada" } as QueueRow;
  return { sent, progress, reporter: createReporter({ events, progress }, item) };
}
const wait = (ms: number) => vi.setSystemTime(Date.now() + ms);

test("progress is passed on ten times a second, and known exactly all the time", () => {
  const { sent, progress, reporter } = reporting();
  expect(progress.of("item")).toBe(0);
  for (let step = 1; step <= 20; step += 1) {
    wait(25);
    reporter.report({ progress: step / 20, step, steps: 20 });
    expect(progress.of("item")).toBe(step / 20);
  }
  expect(sent.map(({ step }) => step)).toEqual([1, 5, 9, 13, 17]);
  expect(sent[0]).toMatchObject({ itemId: "item", batchId: "batch", steps: 20, preview: null });
  reporter.end();
  expect(progress.of("item")).toBe(0);
});

test("a new preview is passed on at once", () => {
  const { sent, reporter } = reporting();
  const preview = { mimeType: "image/png", bytes: Buffer.from("png") };
  reporter.report({ progress: 0.5, step: 1, steps: 2 });
  reporter.report({ progress: 1, step: 2, steps: 2, preview });
  expect(sent.map((event) => event.preview)).toEqual([null, "data:image/png;base64,cG5n"]);
});

test("what remains is guessed from the pace, once there is one", () => {
  const { sent, reporter } = reporting();
  wait(200);
  reporter.report({ progress: 0.05, step: 1, steps: 20 });
  wait(300);
  reporter.report({ progress: 0.25, step: 5, steps: 20 });
  expect(sent.map(({ remainingMs }) => remainingMs)).toEqual([null, 1500]);
});
