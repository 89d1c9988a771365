import { z } from "zod";

/**
 * What reaches a person's open pages. The content is never in the event: it says what to ask for again,
 * so that rights are checked where data is read. Only `item.progress`, sent to the item's owner alone,
 * carries a picture.
 */
export const appEvent = z.discriminatedUnion("type", [
  /** Somebody's item was added, started or ended; goes to everyone. `mine` when it is the reader's own. */
  z.object({ type: z.literal("queue.changed"), mine: z.boolean() }),
  z.object({
    type: z.literal("item.progress"),
    itemId: z.string(),
    batchId: z.string(),
    /** 0..1 */
    progress: z.number(),
    step: z.number(),
    steps: z.number(),
    /** Milliseconds left, guessed from the pace so far; null at first. */
    remainingMs: z.number().nullable(),
    /** Data URL of a small picture of the state so far; null when the engine sent none with this step. */
    preview: z.string().nullable(),
  }),
  z.object({ type: z.literal("image.created"), imageId: z.string(), boardId: z.string().nullable() }),
  /** Moved, starred, tagged, deleted or restored; `boardIds` are those that it, or some of many pictures, left or came to. */
  z.object({
    type: z.literal("image.changed"),
    /** Null: many at once. */
    imageId: z.string().nullable(),
    boardIds: z.array(z.string()),
  }),
  /** Renamed, moved, shared, deleted, or no longer the reader's to see. */
  z.object({ type: z.literal("board.changed"), boardId: z.string() }),
  z.object({ type: z.literal("notice.created"), noticeId: z.string() }),
]);
export type AppEvent = z.infer<typeof appEvent>;
