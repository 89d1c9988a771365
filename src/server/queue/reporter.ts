import type { QueueRow } from "../access/queue";
import type { EngineProgress } from "../engines/engine";
import type { Events } from "../events/bus";
import type { Progress } from "./progress";

/** Progress without a new preview is sent at most this often. */
const everyMs = 100;
/** Before this share is done the pace tells too little. */
const guessFrom = 0.05;

/** Passes one item's progress on to its owner's pages. */
export function createReporter({ events, progress }: { events: Events; progress: Progress }, item: QueueRow) {
  const startedAt = Date.now();
  let sentAt = 0;
  progress.set(item.id, 0);
  return {
    report({ progress: done, step, steps, preview }: EngineProgress): void {
      const now = Date.now();
      progress.set(item.id, done);
      if (!preview && now - sentAt < everyMs) return;
      sentAt = now;
      const remainingMs = done > guessFrom ? Math.round(((now - startedAt) / done) * (1 - done)) : null;
      events.toUser(item.userId, {
        type: "item.progress",
        itemId: item.id,
        batchId: item.batchId,
        progress: done,
        step,
        steps,
        remainingMs,
        preview: preview ? dataUrl(preview) : null,
      });
    },
    end: () => progress.forget(item.id),
  };
}

const dataUrl = ({ mimeType, bytes }: NonNullable<EngineProgress["preview"]>) =>
  `data:${mimeType};base64,${Buffer.from(bytes).toString("base64")}`;
