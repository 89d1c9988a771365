import type { z } from "zod";
import type { arrangeBoardIn } from "@/lib/boards";
import { grantBoardFolder } from "../access/board-folders";
import { grantBoard } from "../access/boards";
import type { Viewer } from "../access/viewer";
import type { Tx } from "../db/store";
import { boardPlaces } from "./boards.table";

/** Where a board that the viewer sees stands in their own panel; NOT_FOUND for a folder that isn't theirs. */
export async function arrangeBoard(
  tx: Tx,
  viewer: Viewer,
  { id, ...change }: z.infer<typeof arrangeBoardIn>,
): Promise<void> {
  const board = await grantBoard(tx, viewer, id, "read");
  if (change.folderId) await grantBoardFolder(tx, viewer, change.folderId);
  if (Object.values(change).every((value) => value === undefined)) return;
  await tx
    .insert(boardPlaces)
    .values({ ...change, userId: viewer.userId, boardId: board.id })
    .onConflictDoUpdate({ target: [boardPlaces.userId, boardPlaces.boardId], set: change });
}
