import { and, desc, eq, isNull, type Placeholder, sql } from "drizzle-orm";
import { type BoardLevel, boardLevels } from "@/lib/boards";
import { forbidden, found } from "@/lib/errors";
import { boards } from "../boards/boards.table";
import type { Read, Tx } from "../db/store";
import { images } from "../images/images.table";
import { type Granted, grant } from "./granted";
import type { Viewer } from "./viewer";

type BoardRow = typeof boards.$inferSelect;
export type GrantedBoard<Level extends BoardLevel> = Granted<BoardRow & { permission: BoardLevel }, Level>;

/** Every board the viewer may see, with their level, as if it were the table. */
export function visibleBoards(db: Read, viewer: string | Placeholder) {
  const onBoard = (id: typeof images.id | typeof boards.coverImageId) =>
    and(eq(images.id, id), eq(images.boardId, boards.id), isNull(images.deletedAt));
  const chosen = db.select({ id: images.id }).from(images).where(onBoard(boards.coverImageId));
  const newest = db
    .select({ id: images.id })
    .from(images)
    .where(and(eq(images.boardId, boards.id), isNull(images.deletedAt)))
    .orderBy(desc(images.id))
    .limit(1);
  return db
    .select({
      id: boards.id,
      ownerId: sql<string>`${boards.userId}`.as("owner_id"),
      name: boards.name,
      description: boards.description,
      visibility: boards.visibility,
      isArchived: boards.isArchived,
      imageCount: boards.imageCount,
      coverImageId: sql<string | null>`coalesce((${chosen}), (${newest}))`.as("cover"),
      permission: sql<BoardLevel>`'owner'`.as("permission"),
      createdAt: boards.createdAt,
      updatedAt: boards.updatedAt,
    })
    .from(boards)
    .where(eq(boards.userId, viewer))
    .as("visible_boards");
}

/** Throws 404 for a board the viewer can't see, 403 for one they see at a lower level. */
export async function grantBoard<Level extends BoardLevel>(
  tx: Tx,
  viewer: Viewer,
  id: string,
  level: Level,
): Promise<GrantedBoard<Level>> {
  const rows = await tx
    .select()
    .from(boards)
    .where(and(eq(boards.id, id), eq(boards.userId, viewer.userId)));
  const board = { ...found(rows[0], "board"), permission: "owner" as BoardLevel };
  if (boardLevels.indexOf(board.permission) < boardLevels.indexOf(level)) {
    throw forbidden("You may see this board, but not change it.");
  }
  return grant(board, level);
}
