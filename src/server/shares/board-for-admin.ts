import { eq, sql } from "drizzle-orm";
import { boardLevels } from "@/lib/boards";
import { forbidden, found } from "@/lib/errors";
import { boardRefusals, visibleBoards } from "../access/boards";
import { type Viewer, viewerParam } from "../access/viewer";
import type { Read } from "../db/store";

export type BoardForAdmin = Awaited<ReturnType<ReturnType<typeof createBoardForAdmin>>>;

/** For reading what only level *admin* may know: NOT_FOUND for a board the viewer doesn't see, else FORBIDDEN. */
export function createBoardForAdmin(read: Read) {
  const visible = visibleBoards(read, viewerParam);
  const byId = read
    .select({
      id: visible.id,
      ownerId: visible.ownerId,
      ownerName: visible.ownerName,
      permission: visible.permission,
    })
    .from(visible)
    .where(eq(visible.id, sql.placeholder("id")))
    .prepare("board_for_admin");
  return async (viewer: Viewer, id: string) => {
    const board = found((await byId.execute({ viewer: viewer.userId, id }))[0], "board");
    if (boardLevels.indexOf(board.permission) < boardLevels.indexOf("admin")) {
      throw forbidden(boardRefusals.admin);
    }
    return board;
  };
}
