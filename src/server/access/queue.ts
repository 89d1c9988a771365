import { and, asc, desc, eq, gt, inArray, lt, or, type Placeholder, sql } from "drizzle-orm";
import { found } from "@/lib/errors";
import type { Read, Tx } from "../db/store";
import { batches, queueTurns, sessionQueue } from "../queue/queue.table";
import { grant } from "./granted";
import type { Viewer } from "./viewer";

export type QueueRow = typeof sessionQueue.$inferSelect;

/** Every queue item the viewer may see, as if it were the table. */
export const visibleItems = (db: Read, viewer: string | Placeholder) =>
  db.select().from(sessionQueue).where(eq(sessionQueue.userId, viewer)).as("visible_items");

/** Every batch the viewer may see, as if it were the table. */
export const visibleBatches = (db: Read, viewer: string | Placeholder) =>
  db.select().from(batches).where(eq(batches.userId, viewer)).as("visible_batches");

/** A queue item of the viewer's own; throws 404 otherwise. */
export async function grantItem(tx: Tx, viewer: Viewer, id: string) {
  const rows = await tx
    .select()
    .from(sessionQueue)
    .where(and(eq(sessionQueue.id, id), eq(sessionQueue.userId, viewer.userId)));
  return grant(found(rows[0], "queue item"), "owner");
}

/** The viewer's own items in these states. */
export const grantItems = async (tx: Tx, viewer: Viewer, statuses: QueueRow["status"][]) =>
  (
    await tx
      .select()
      .from(sessionQueue)
      .where(and(eq(sessionQueue.userId, viewer.userId), inArray(sessionQueue.status, statuses)))
  ).map((row) => grant(row, "owner"));

/** Literals, not bound values: only then does SQLite use the partial indexes that say the same. */
const isPending = sql`${sessionQueue.status} = 'pending'`;
const isRunning = sql`${sessionQueue.status} = 'running'`;
const isWaiting = sql`${queueTurns.pending} > 0`;

/** People with waiting items and room under the limit, whose turn is earliest first. */
export const unscopedWaitingPeople = (tx: Tx, runningPerPerson: number) =>
  tx
    .select()
    .from(queueTurns)
    .where(and(isWaiting, lt(queueTurns.running, runningPerPerson)))
    .orderBy(asc(queueTurns.turn), asc(queueTurns.servedAt), asc(queueTurns.userId))
    .limit(peopleAtOnce);
const peopleAtOnce = 500;

/** One person's highest priority, then oldest waiting item that asks for one of `models`. */
export async function unscopedFirstWaiting(
  tx: Tx,
  userId: string,
  models: string[],
): Promise<QueueRow | undefined> {
  const rows = await tx
    .select()
    .from(sessionQueue)
    .where(and(eq(sessionQueue.userId, userId), isPending, inArray(sessionQueue.model, models)))
    .orderBy(desc(sessionQueue.priority), asc(sessionQueue.id))
    .limit(1);
  return rows[0];
}

/** The item while `leaseToken` still holds it. */
export async function unscopedLeasedItem(
  tx: Tx,
  id: string,
  leaseToken: string,
): Promise<QueueRow | undefined> {
  const rows = await tx
    .select()
    .from(sessionQueue)
    .where(
      and(
        eq(sessionQueue.id, id),
        eq(sessionQueue.status, "running"),
        eq(sessionQueue.leaseToken, leaseToken),
      ),
    );
  return rows[0];
}

/** Running items whose lease ended before `now`. */
export const unscopedLostItems = (tx: Tx, now: number) =>
  tx
    .select()
    .from(sessionQueue)
    .where(and(isRunning, lt(sessionQueue.leaseUntil, now)));

/** How much waits and runs, person by person; what leaves the server is made of sums and of places alone. */
export const unscopedTurns = (read: Read) =>
  read
    .select()
    .from(queueTurns)
    .where(or(gt(queueTurns.pending, 0), gt(queueTurns.running, 0)));

/** A person's waiting and running items, whoever asks: for the act that shuts them out. */
export const unscopedOpenItems = (read: Read, userId: string) =>
  read
    .select({ id: sessionQueue.id, status: sessionQueue.status })
    .from(sessionQueue)
    .where(and(eq(sessionQueue.userId, userId), inArray(sessionQueue.status, ["pending", "running"])));
