import { and, eq, inArray } from "drizzle-orm";
import { newId } from "@/lib/ids";
import type { GrantedBoard } from "../access/boards";
import type { Tx } from "../db/store";
import { sharedBoards } from "./shares.table";

/** Who owns boards needs no share of them. */
export async function unscopedDropOwnerShares(tx: Tx, boardIds: string[], ownerId: string): Promise<void> {
  await tx
    .delete(sharedBoards)
    .where(and(inArray(sharedBoards.boardId, boardIds), eq(sharedBoards.userId, ownerId)));
}

/** Who hands a board over goes on administering it. */
export async function keepAsAdministrator(tx: Tx, board: GrantedBoard<"owner">): Promise<void> {
  const share = { boardId: board.id, userId: board.userId, permission: "admin" as const };
  await tx.insert(sharedBoards).values({ ...share, id: newId(), createdAt: Date.now() });
}
