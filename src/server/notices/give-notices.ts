import { and, eq, inArray, isNull } from "drizzle-orm";
import { newId } from "@/lib/ids";
import type { GrantedBoard } from "../access/boards";
import type { Tx } from "../db/store";
import type { Events } from "../events/bus";
import { notices } from "./notices.table";

type Row = typeof notices.$inferInsert;
export type GivenNotice = Pick<Row, "id" | "userId">;

const atOnce = 500;

/** Tells each of these people of a board; what they haven't read of the same kind about it gives way. */
export async function giveNotices(
  tx: Tx,
  board: GrantedBoard<"admin" | "owner">,
  { userIds, ...notice }: Pick<Row, "kind" | "actorId" | "permission"> & { userIds: string[] },
): Promise<GivenNotice[]> {
  const createdAt = Date.now();
  const rows = userIds.map((userId) => ({ ...notice, id: newId(), userId, boardId: board.id, createdAt }));
  for (let from = 0; from < rows.length; from += atOnce) {
    const some = rows.slice(from, from + atOnce);
    const theirs = inArray(
      notices.userId,
      some.map(({ userId }) => userId),
    );
    await tx
      .delete(notices)
      .where(
        and(theirs, eq(notices.boardId, board.id), eq(notices.kind, notice.kind), isNull(notices.readAt)),
      );
    await tx.insert(notices).values(some);
  }
  return rows;
}

/** After the commit: whoever of them has a page open learns that there is something to read. */
export function tellNotices(events: Events, given: GivenNotice[]): void {
  const watching = new Set(events.watchingUsers());
  for (const { id, userId } of given) {
    if (watching.has(userId)) events.toUser(userId, { type: "notice.created", noticeId: id });
  }
}
