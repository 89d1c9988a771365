import { eq } from "drizzle-orm";
import { unscopedCountOf } from "../access/belongings";
import type { Belongings } from "../deletions/belongings";
import { boards } from "./boards.table";

/** A person has at most some thousands, so that one statement does it. */
export const unscopedBoardBelongings: Belongings = {
  count: (read, userId) => unscopedCountOf(read, "boards", userId),
  async handOver(tx, userId, toUserId) {
    const updatedAt = Date.now();
    const given = await tx
      .update(boards)
      .set({ userId: toUserId, updatedAt })
      .where(eq(boards.userId, userId))
      .returning({ id: boards.id });
    return given.length;
  },
  async remove(tx, userId) {
    const gone = await tx.delete(boards).where(eq(boards.userId, userId)).returning({ id: boards.id });
    return { count: gone.length };
  },
};
