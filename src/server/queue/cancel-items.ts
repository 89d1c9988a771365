import { and, eq, inArray } from "drizzle-orm";
import { unscopedOpenItems } from "../access/queue";
import type { Tx } from "../db/store";
import { sessionQueue } from "./queue.table";
import { leave } from "./turns";

/**
 * Cancels all that waits and runs of a person, under the queue's lock. Resolves to the ids of those that ran,
 * which the worker has to stop after the commit.
 */
export async function unscopedCancelItems(tx: Tx, userId: string): Promise<string[]> {
  const open = await unscopedOpenItems(tx, userId);
  if (open.length === 0) return [];
  await tx
    .update(sessionQueue)
    .set({ status: "canceled", leaseToken: null, leaseUntil: null, finishedAt: Date.now() })
    .where(and(eq(sessionQueue.userId, userId), inArray(sessionQueue.status, ["pending", "running"])));
  const running = open.filter(({ status }) => status === "running").map(({ id }) => id);
  await leave(tx, userId, { running: running.length, pending: open.length - running.length });
  return running;
}
