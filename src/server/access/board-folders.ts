import { and, eq, type Placeholder } from "drizzle-orm";
import { found } from "@/lib/errors";
import { boardFolders } from "../board-folders/board-folders.table";
import type { Read, Tx } from "../db/store";
import { grant } from "./granted";
import type { Viewer } from "./viewer";

/** The viewer's folders, as if they were the table. */
export const visibleBoardFolders = (db: Read, viewer: string | Placeholder) =>
  db.select().from(boardFolders).where(eq(boardFolders.userId, viewer)).as("visible_board_folders");

/** A folder of the viewer's own; throws 404 otherwise. */
export async function grantBoardFolder(tx: Tx, viewer: Pick<Viewer, "userId">, id: string) {
  const rows = await tx
    .select()
    .from(boardFolders)
    .where(and(eq(boardFolders.id, id), eq(boardFolders.userId, viewer.userId)));
  return grant(found(rows[0], "folder"), "owner");
}
