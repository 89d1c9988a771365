import { and, eq } from "drizzle-orm";
import type { BoardLevel } from "@/lib/boards";
import { AppError, found } from "@/lib/errors";
import type { GrantedBoard } from "../access/boards";
import { visibleShares } from "../access/shares";
import type { Viewer } from "../access/viewer";
import { recordAudit } from "../audit/record";
import type { Tx } from "../db/store";
import { sharedBoards } from "./shares.table";

const targetOf = ({ id, name }: GrantedBoard<"read" | "admin">) => ({ type: "board", id, name });

/** Takes back what a person or group has; NOT_FOUND for one that has none. */
export async function endShare(tx: Tx, viewer: Viewer, board: GrantedBoard<"admin">, withId: string) {
  const shares = visibleShares(tx, viewer.userId, board.id);
  const share = found((await tx.select().from(shares).where(eq(shares.id, withId)))[0], "share");
  const column = share.kind === "person" ? sharedBoards.userId : sharedBoards.groupId;
  await tx.delete(sharedBoards).where(and(eq(sharedBoards.boardId, board.id), eq(column, share.id)));
  await recordAudit(tx, viewer, {
    action: "board.unshared",
    target: targetOf(board),
    details: { with: share.name, withKind: share.kind, withId: share.id },
  });
}

/** Gives back what the viewer has; false when they have none of their own. */
export async function endOwnShare(tx: Tx, viewer: Viewer, board: GrantedBoard<"read">): Promise<boolean> {
  const ended = await tx
    .delete(sharedBoards)
    .where(and(eq(sharedBoards.boardId, board.id), eq(sharedBoards.userId, viewer.userId)))
    .returning({ id: sharedBoards.id });
  if (ended.length === 0) return false;
  await recordAudit(tx, viewer, { action: "board.left", target: targetOf(board) });
  return true;
}

export const cannotLeave = (level: BoardLevel) =>
  new AppError(
    "CONFLICT",
    level === "owner"
      ? "This board is yours. Hand it over, or delete it."
      : "You see this board through a group, or because it is open to everyone. Hide it instead.",
  );
