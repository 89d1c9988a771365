import { inArray } from "drizzle-orm";
import { unscopedBatchIdsOf, unscopedCountOf, unscopedItemIdsOf } from "../access/belongings";
import { type Belongings, belongingsAtOnce } from "../deletions/belongings";
import { batches, sessionQueue } from "./queue.table";

/** Finished items and what was asked for. What waits was cancelled when the person was shut out. */
export const unscopedQueueBelongings: Belongings[] = [
  {
    count: (read, userId) => unscopedCountOf(read, "queueItems", userId),
    async handOver(tx, from, userId) {
      const ids = await unscopedItemIdsOf(tx, from, belongingsAtOnce);
      if (ids.length > 0) await tx.update(sessionQueue).set({ userId }).where(inArray(sessionQueue.id, ids));
      return ids.length;
    },
    async remove(tx, userId) {
      const ids = await unscopedItemIdsOf(tx, userId, belongingsAtOnce);
      if (ids.length > 0) await tx.delete(sessionQueue).where(inArray(sessionQueue.id, ids));
      return { count: ids.length };
    },
  },
  {
    count: (read, userId) => unscopedCountOf(read, "batches", userId),
    async handOver(tx, from, userId) {
      const ids = await unscopedBatchIdsOf(tx, from, belongingsAtOnce);
      if (ids.length > 0) await tx.update(batches).set({ userId }).where(inArray(batches.id, ids));
      return ids.length;
    },
    async remove(tx, userId) {
      const ids = await unscopedBatchIdsOf(tx, userId, belongingsAtOnce);
      if (ids.length > 0) await tx.delete(batches).where(inArray(batches.id, ids));
      return { count: ids.length };
    },
  },
];
