import { desc, sql } from "drizzle-orm";
import type { GenerationRequest } from "@/lib/generation";
import type { ItemStatus } from "@/lib/queue";
import { boards } from "../boards/boards.table";
import { epochMs, idText, index, integer, json, real, table, text } from "../db/columns";
import { users } from "../users/users.table";

/** One request as a person sent it; its pictures are rows of `session_queue`. */
export const batches = table(
  "batches",
  {
    id: idText().primaryKey(),
    userId: idText()
      .notNull()
      .references(() => users.id, { onDelete: "cascade" }),
    prompt: text().notNull(),
    negativePrompt: text().notNull(),
    createdAt: epochMs().notNull(),
  },
  (t) => [index("batches_by_user").on(t.userId, t.id)],
);

/** What a queue item asks for: the model and the seed are always known. */
export type ItemRequest = GenerationRequest &
  Required<Pick<GenerationRequest, "model" | "seed" | "width" | "height">>;

/** One row per picture to make. */
export const sessionQueue = table(
  "session_queue",
  {
    id: idText().primaryKey(),
    userId: idText()
      .notNull()
      .references(() => users.id, { onDelete: "cascade" }),
    batchId: idText()
      .notNull()
      .references(() => batches.id, { onDelete: "cascade" }),
    boardId: idText().references(() => boards.id, { onDelete: "set null" }),
    status: text().$type<ItemStatus>().notNull(),
    /** Among one person's own items, higher first. */
    priority: integer().notNull().default(0),
    model: idText().notNull(),
    request: json<ItemRequest>().notNull(),
    imageIds: json<string[]>().notNull(),
    error: text(),
    /** Claims so far that the engine, or the item, is to blame for. */
    attempts: integer().notNull().default(0),
    /** How often the server died while it ran. */
    losses: integer().notNull().default(0),
    /** Made anew at each claim; who doesn't hold it can't finish the item. */
    leaseToken: idText(),
    leaseUntil: epochMs(),
    createdAt: epochMs().notNull(),
    startedAt: epochMs(),
    finishedAt: epochMs(),
  },
  (t) => [
    index("session_queue_by_user").on(t.userId, t.id),
    index("session_queue_by_user_status").on(t.userId, t.status, t.id),
    index("session_queue_by_batch").on(t.batchId),
    // For the foreign key.
    index("session_queue_by_board").on(t.boardId).where(sql`board_id is not null`),
    index("session_queue_waiting").on(t.userId, desc(t.priority), t.id).where(sql`status = 'pending'`),
    index("session_queue_leased").on(t.leaseUntil).where(sql`status = 'running'`),
  ],
);

/**
 * One row per person who ever queued: what claiming reads instead of the items, so that a claim costs the
 * same with a hundred items and with a million. Start-time fair queueing (Goyal, Vin, Cheng 1996):
 * `turn` is the start tag of the person's next item, `startTag` that of their latest claimed one; the
 * greatest `startTag` is the queue's virtual time.
 */
export const queueTurns = table(
  "queue_turns",
  {
    userId: idText()
      .primaryKey()
      .references(() => users.id, { onDelete: "cascade" }),
    pending: integer().notNull().default(0),
    running: integer().notNull().default(0),
    turn: real().notNull().default(0),
    startTag: real().notNull().default(0),
    servedAt: epochMs().notNull().default(0),
  },
  (t) => [
    index("queue_turns_waiting").on(t.turn, t.servedAt, t.userId).where(sql`pending > 0`),
    index("queue_turns_by_start_tag").on(t.startTag),
  ],
);
