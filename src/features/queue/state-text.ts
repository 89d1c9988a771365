import type { ItemProgress } from "@/components/live/progress-store";
import { remainingText } from "@/components/live/remaining";
import type { QueueItem } from "@/lib/queue";
import { placeInLine } from "./place-in-line";

const joined = (...parts: string[]) => parts.filter((part) => part !== "").join(" · ");

function took({ startedAt, finishedAt }: QueueItem) {
  if (startedAt === null || finishedAt === null) return "";
  const seconds = (finishedAt - startedAt) / 1000;
  return seconds < 10 ? `took ${seconds.toFixed(1)} s` : `took ${Math.round(seconds)} s`;
}

const size = ({ width, height }: QueueItem) => (width && height ? `${width} × ${height}` : "");

function running(item: QueueItem, progress: ItemProgress | undefined) {
  if (!progress) return "Starting";
  const step = progress.steps > 0 ? `Step ${progress.step} of ${progress.steps}` : "Running";
  return joined(step, remainingText(progress.remainingMs), size(item));
}

/** How an item stands, in a few words. */
export function stateText(item: QueueItem, progress: ItemProgress | undefined): string {
  switch (item.status) {
    case "pending":
      return joined(
        item.position === null ? "Waiting" : `Waiting, ${placeInLine(item.position)}`,
        size(item),
      );
    case "running":
      return running(item, progress);
    case "completed":
      return joined("Finished", took(item), size(item));
    case "canceled":
      return joined("Cancelled", size(item));
    case "failed":
      return "Failed";
  }
}
