import { and, eq, type Placeholder, sql } from "drizzle-orm";
import { boards } from "../boards/boards.table";
import type { Read } from "../db/store";
import { notices } from "../notices/notices.table";
import { users } from "../users/users.table";
import { visibleBoardIs } from "./boards";

/** What the viewer was told of boards that they still see. */
export const visibleNotices = (db: Read, viewer: string | Placeholder) =>
  db
    .select({
      id: notices.id,
      kind: notices.kind,
      actorName: sql<string>`${users.displayName}`.as("actor_name"),
      boardId: notices.boardId,
      boardName: sql<string>`${boards.name}`.as("board_name"),
      permission: notices.permission,
      createdAt: notices.createdAt,
      readAt: notices.readAt,
    })
    .from(notices)
    .innerJoin(users, eq(users.id, notices.actorId))
    .innerJoin(boards, eq(boards.id, notices.boardId))
    .where(and(eq(notices.userId, viewer), visibleBoardIs(db, viewer, notices.boardId)))
    .as("visible_notices");
