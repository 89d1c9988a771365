import { eq, inArray } from "drizzle-orm";
import { unscopedCountOf, unscopedSomeBoardsOf } from "../access/belongings";
import { unscopedAudience, unscopedImagesOn } from "../access/boards";
import { type Belongings, belongingsAtOnce } from "../deletions/belongings";
import type { Events } from "../events/bus";
import { unscopedTakeOff } from "../images/off-board";
import { unscopedDropOwnerShares } from "../shares/owner-shares";
import { boards } from "./boards.table";

/** Their pictures come before them: on boards that are left are those of others, who keep them. */
export const unscopedBoardBelongings = (events: Pick<Events, "watchingUsers">): Belongings => ({
  count: (read, userId) => unscopedCountOf(read, "boards", userId),
  async handOver(tx, userId, toUserId) {
    const ids = await unscopedSomeBoardsOf(tx, userId, belongingsAtOnce);
    if (ids.length === 0) return 0;
    await tx.update(boards).set({ userId: toUserId, updatedAt: Date.now() }).where(inArray(boards.id, ids));
    await unscopedDropOwnerShares(tx, ids, toUserId);
    return ids.length;
  },
  async remove(tx, userId) {
    const [boardId] = await unscopedSomeBoardsOf(tx, userId, 1);
    if (boardId === undefined) return { count: 0 };
    const some = (await unscopedImagesOn(tx, boardId, belongingsAtOnce)).map(({ id }) => id);
    await unscopedTakeOff(tx, some);
    if (some.length === belongingsAtOnce) return { count: 1 };
    const audience = await unscopedAudience(tx, boardId, events.watchingUsers());
    await tx.delete(boards).where(eq(boards.id, boardId));
    return { count: 1, board: { id: boardId, audience } };
  },
});
