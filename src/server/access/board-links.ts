import { and, eq, gt, isNull, or, type Placeholder, type SQL, sql } from "drizzle-orm";
import { found } from "@/lib/errors";
import { boardLinks } from "../board-links/board-links.table";
import { boards } from "../boards/boards.table";
import { alias } from "../db/sql";
import type { Read, Tx } from "../db/store";
import { users } from "../users/users.table";
import { grantBoard, visibleBoardIs } from "./boards";
import { grant } from "./granted";
import type { Viewer } from "./viewer";

type Who = string | Placeholder;

const maker = alias(users, "maker");

/** Not expired, and made by somebody who may share the board still. */
const isLive = (db: Read, now: number | Placeholder): SQL | undefined =>
  and(
    or(isNull(boardLinks.expiresAt), gt(boardLinks.expiresAt, now)),
    eq(maker.isActive, true),
    visibleBoardIs(db, boardLinks.userId, sql`${boardLinks.boardId}`, "admin"),
  );

/** Links to the boards that the viewer may share, as if they were the table. */
export const visibleBoardLinks = (db: Read, viewer: Who, now: number | Placeholder) =>
  db
    .select({
      id: boardLinks.id,
      boardId: boardLinks.boardId,
      name: boardLinks.name,
      hasPassword: sql<boolean>`${boardLinks.passwordHash} is not null`.mapWith(Boolean).as("has_password"),
      expiresAt: boardLinks.expiresAt,
      allowsDownload: boardLinks.allowsDownload,
      showsMetadata: boardLinks.showsMetadata,
      viewCount: boardLinks.viewCount,
      lastViewedAt: boardLinks.lastViewedAt,
      createdAt: boardLinks.createdAt,
      createdByName: sql<string>`${maker.displayName}`.as("created_by_name"),
      isLive: sql<boolean>`${isLive(db, now)}`.mapWith(Boolean).as("is_live"),
    })
    .from(boardLinks)
    .innerJoin(maker, eq(maker.id, boardLinks.userId))
    .where(visibleBoardIs(db, viewer, sql`${boardLinks.boardId}`, "admin"))
    .as("visible_board_links");

/** A link to a board that the viewer may share; NOT_FOUND for one to another board. */
export async function grantBoardLink(
  tx: Tx,
  viewer: Pick<Viewer, "userId">,
  { boardId, linkId }: { boardId: string; linkId: string },
) {
  const board = await grantBoard(tx, viewer, boardId, "admin");
  const rows = await tx
    .select()
    .from(boardLinks)
    .where(and(eq(boardLinks.id, linkId), eq(boardLinks.boardId, board.id)));
  return grant(found(rows[0], "link"), "admin");
}

/** The live link with this token; knowing it is the right to look through it with its maker's eyes. */
export const unscopedLiveLink = (read: Read) =>
  read
    .select({
      id: boardLinks.id,
      boardId: boardLinks.boardId,
      boardName: sql<string>`${boards.name}`.as("board_name"),
      makerId: boardLinks.userId,
      passwordHash: boardLinks.passwordHash,
      allowsDownload: boardLinks.allowsDownload,
      showsMetadata: boardLinks.showsMetadata,
      ownerName: sql<string>`${users.displayName}`.as("owner_name"),
    })
    .from(boardLinks)
    .innerJoin(boards, eq(boards.id, boardLinks.boardId))
    .innerJoin(users, eq(users.id, boards.userId))
    .innerJoin(maker, eq(maker.id, boardLinks.userId))
    .where(and(eq(boardLinks.tokenHash, sql.placeholder("tokenHash")), isLive(read, sql.placeholder("now"))));
