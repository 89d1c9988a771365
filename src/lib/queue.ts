import { z } from "zod";
import { generationLimits, generationRequest } from "./generation";
import { id } from "./ids";
import { listOf, page } from "./lists";
import { queueLimits } from "./queue-limits";

export { queueLimits };

export const itemStatuses = ["pending", "running", "completed", "failed", "canceled"] as const;
export const itemStatus = z.enum(itemStatuses);
export type ItemStatus = z.infer<typeof itemStatus>;

/**
 * `count` pictures from one request, each with the next seed. `boardId`: the board that receives them;
 * null or missing for none.
 */
export const enqueueIn = generationRequest.extend({
  count: z.number().int().min(1).max(generationLimits.count).default(1),
  boardId: id.nullish(),
});
export type EnqueueIn = z.input<typeof enqueueIn>;

export const queueItemOut = generationRequest.extend({
  id: z.string(),
  batchId: z.string(),
  status: itemStatus,
  /** 0..1 */
  progress: z.number(),
  /** Pictures that come before it, the running ones left out; null unless pending. */
  position: z.number().nullable(),
  boardId: z.string().nullable(),
  imageIds: z.array(z.string()),
  error: z.string().nullable(),
  createdAt: z.number(),
  startedAt: z.number().nullable(),
  finishedAt: z.number().nullable(),
});
export type QueueItem = z.infer<typeof queueItemOut>;

export const enqueueOut = z.object({ batchId: z.string(), items: z.array(queueItemOut) });
export const listQueueIn = page.extend({ status: itemStatus.optional() });
export const listQueueOut = listOf(queueItemOut);

const counts = z.object({ pending: z.number(), running: z.number() });
export const queueStatusOut = z.object({ mine: counts, all: counts });

/** How many items an act on several touched. */
export const touchedOut = z.object({ count: z.number() });
export const recentPromptsOut = z.object({
  items: z.array(z.object({ prompt: z.string(), negativePrompt: z.string() })),
});
