import { and, eq, isNull } from "drizzle-orm";
import type { GrantedBoard } from "../access/boards";
import type { Tx } from "../db/store";
import { images } from "./images.table";

/** Every picture of a board that is about to be deleted goes to the trash. */
export async function trashImagesOf(tx: Tx, board: GrantedBoard<"owner">): Promise<void> {
  await tx
    .update(images)
    .set({ deletedAt: Date.now() })
    .where(and(eq(images.boardId, board.id), isNull(images.deletedAt)));
}
