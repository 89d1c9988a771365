import type { Image } from "./images";
import type { QueueItem } from "./queue";

export type Stage =
  | { kind: "running"; itemId: string; item: QueueItem | undefined }
  | { kind: "waiting"; item: QueueItem }
  | { kind: "failed"; item: QueueItem }
  | { kind: "picture"; image: Image }
  | { kind: "empty" };

const byPlace = (a: QueueItem, b: QueueItem) => (a.position ?? 0) - (b.position ?? 0);

/**
 * What stands large in the middle of the Generate page: the item at work, else the one that waits in front,
 * else whatever ended last. `items` and `images` are the person's own, newest first; `reportedId` is the
 * item that last told of its progress, known a moment before the list says that it runs.
 */
export function stageOf(items: QueueItem[], images: Image[], reportedId: string | undefined): Stage {
  const isOver = (item: QueueItem | undefined) => item?.finishedAt != null;
  const reported = items.find(({ id }) => id === reportedId);
  if (reportedId !== undefined && !isOver(reported))
    return { kind: "running", itemId: reportedId, item: reported };
  const running = items.find(({ status }) => status === "running");
  if (running) return { kind: "running", itemId: running.id, item: running };
  const [waiting] = items.filter(({ status }) => status === "pending").sort(byPlace);
  if (waiting) return { kind: "waiting", item: waiting };
  const image = images[0];
  const failed = items.find(({ status }) => status === "failed");
  if (failed && (failed.finishedAt ?? 0) > (image?.createdAt ?? 0)) return { kind: "failed", item: failed };
  return image ? { kind: "picture", image } : { kind: "empty" };
}
