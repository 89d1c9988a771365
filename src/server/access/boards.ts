import {
  and,
  type Column,
  desc,
  eq,
  gte,
  inArray,
  isNull,
  ne,
  or,
  type Placeholder,
  type SQL,
  sql,
} from "drizzle-orm";
import { type BoardLevel, boardLevels } from "@/lib/boards";
import { forbidden, found } from "@/lib/errors";
import { boardLinks } from "../board-links/board-links.table";
import { boardPlaces, boards } from "../boards/boards.table";
import { greatest } from "../db/sql";
import type { Read, Tx } from "../db/store";
import { groupMembers } from "../groups/groups.table";
import { imageCounts, images } from "../images/images.table";
import { sharedBoards } from "../shares/shares.table";
import { users } from "../users/users.table";
import { type Granted, grant } from "./granted";
import type { Viewer } from "./viewer";

/** A person by id, or by the column of a row that names one. */
type Who = string | Placeholder | typeof boardLinks.userId;
type BoardRow = typeof boards.$inferSelect;
export type GrantedBoard<Level extends BoardLevel> = Granted<BoardRow & { permission: BoardLevel }, Level>;

/** A level's place in `boardLevels`; in SQL as in TypeScript. */
const rankOf = (level: BoardLevel) => boardLevels.indexOf(level);
const rankIn = (column: SQL | typeof sharedBoards.permission) =>
  sql`case ${column} when 'admin' then ${sql.raw(String(rankOf("admin")))} when 'write' then ${sql.raw(String(rankOf("write")))} else ${sql.raw(String(rankOf("read")))} end`;
/** Below every level. */
const none = sql<number>`-1`;

/** The groups that the viewer is in. */
const groupsOf = (db: Read, viewer: Who) =>
  db.select({ id: groupMembers.groupId }).from(groupMembers).where(eq(groupMembers.userId, viewer));

/** The viewer's rank on the board at hand: by ownership, by shares with them or their groups, by its visibility. */
function rank(db: Read, viewer: Who): SQL<number> {
  const shared = db
    .select({ best: sql<number>`max(${rankIn(sharedBoards.permission)})` })
    .from(sharedBoards)
    .where(
      and(
        eq(sharedBoards.boardId, boards.id),
        or(eq(sharedBoards.userId, viewer), inArray(sharedBoards.groupId, groupsOf(db, viewer))),
      ),
    );
  const open = sql<number>`case ${boards.visibility} when 'collaborative' then ${sql.raw(String(rankOf("write")))} when 'public' then ${sql.raw(String(rankOf("read")))} else ${none} end`;
  const given = greatest(sql<number>`coalesce((${shared}), ${none})`, open);
  return sql<number>`case when ${boards.userId} = ${viewer} then ${sql.raw(String(rankOf("owner")))} else ${given} end`.mapWith(
    Number,
  );
}

const levelOf = (ranked: SQL<number>) =>
  sql<BoardLevel>`case ${ranked} when ${sql.raw(String(rankOf("owner")))} then 'owner' when ${sql.raw(String(rankOf("admin")))} then 'admin' when ${sql.raw(String(rankOf("write")))} then 'write' else 'read' end`;

/** Whether the viewer has at least `level` on the board whose id this is; for conditions inside `access/`. */
export function visibleBoardIs(
  db: Read,
  viewer: Who,
  boardId: Column | Placeholder | SQL | string,
  level: BoardLevel = "read",
) {
  const board = db
    .select({ one: sql`1` })
    .from(boards)
    .where(and(sql`${boards.id} = ${boardId}`, gte(rank(db, viewer), rankOf(level))));
  return sql`exists ${board}`;
}

function boardFields(db: Read, viewer: Who) {
  const onBoard = (id: typeof images.id | typeof boards.coverImageId) =>
    and(eq(images.id, id), eq(images.boardId, boards.id), isNull(images.deletedAt));
  const chosen = db.select({ id: images.id }).from(images).where(onBoard(boards.coverImageId));
  const newest = db
    .select({ id: images.id })
    .from(images)
    .where(and(eq(images.boardId, boards.id), isNull(images.deletedAt)))
    .orderBy(desc(images.id))
    .limit(1);
  const shares = db.select({ one: sql`1` }).from(sharedBoards).where(eq(sharedBoards.boardId, boards.id));
  const links = db.select({ one: sql`1` }).from(boardLinks).where(eq(boardLinks.boardId, boards.id));
  const ranked = rank(db, viewer);
  return {
    id: boards.id,
    ownerId: sql<string>`${boards.userId}`.as("owner_id"),
    ownerName: sql<string>`${users.displayName}`.as("owner_name"),
    name: boards.name,
    description: boards.description,
    visibility: boards.visibility,
    isArchived: boards.isArchived,
    imageCount: boards.imageCount,
    coverImageId: sql<string | null>`coalesce((${chosen}), (${newest}))`.as("cover"),
    permission: levelOf(ranked).as("permission"),
    isShared:
      sql<boolean>`(${ranked} >= ${sql.raw(String(rankOf("admin")))} and (exists ${shares} or exists ${links}))`
        .mapWith(Boolean)
        .as("is_shared"),
    placePinned: sql<boolean>`coalesce(${boardPlaces.isPinned}, false)`.mapWith(Boolean).as("place_pinned"),
    placeArchived: sql<boolean>`coalesce(${boardPlaces.isArchived}, false)`
      .mapWith(Boolean)
      .as("place_archived"),
    placeHidden: sql<boolean>`coalesce(${boardPlaces.isHidden}, false)`.mapWith(Boolean).as("place_hidden"),
    placeFolderId: sql<string | null>`${boardPlaces.folderId}`.as("place_folder_id"),
    placePosition: sql<number | null>`${boardPlaces.position}`.as("place_position"),
    createdAt: boards.createdAt,
    updatedAt: boards.updatedAt,
  };
}

const boardsWithPlace = (db: Read, viewer: Who) =>
  db
    .select(boardFields(db, viewer))
    .from(boards)
    .innerJoin(users, eq(users.id, boards.userId))
    .leftJoin(boardPlaces, and(eq(boardPlaces.boardId, boards.id), eq(boardPlaces.userId, viewer)));

/** Every board the viewer may see, with their level, as if it were the table; for one or a few ids. */
export const visibleBoards = (db: Read, viewer: Who) =>
  boardsWithPlace(db, viewer)
    .where(gte(rank(db, viewer), rankOf("read")))
    .as("visible_boards");

/** The ids of the same, found from where the viewer stands instead of by trying each board there is. */
function visibleIds(db: Read, viewer: Who) {
  return db
    .select({ id: boards.id })
    .from(boards)
    .where(eq(boards.userId, viewer))
    .union(db.select({ id: sharedBoards.boardId }).from(sharedBoards).where(eq(sharedBoards.userId, viewer)))
    .union(
      db
        .select({ id: sharedBoards.boardId })
        .from(sharedBoards)
        .where(inArray(sharedBoards.groupId, groupsOf(db, viewer))),
    )
    .union(db.select({ id: boards.id }).from(boards).where(sql`${boards.visibility} <> 'private'`));
}

/** The same rows for lists of all of them. */
export const visibleBoardList = (db: Read, viewer: Who) =>
  boardsWithPlace(db, viewer)
    .where(inArray(boards.id, visibleIds(db, viewer)))
    .as("visible_board_list");

/** Boards that may hold pictures of others than the viewer and that the viewer sees: all of others, and those of their own where somebody else has pictures. */
export function visibleForeignBoardIds(db: Read, viewer: Who) {
  const foreign = db
    .select({ one: sql`1` })
    .from(imageCounts)
    .where(and(eq(imageCounts.place, boards.id), ne(imageCounts.userId, viewer)));
  return db
    .select({ id: boards.id })
    .from(boards)
    .where(and(inArray(boards.id, visibleIds(db, viewer)), sql`exists ${foreign}`))
    .as("visible_foreign_boards");
}

/** Throws 404 for a board the viewer can't see, 403 for one they see at a lower level. */
export async function grantBoard<Level extends BoardLevel>(
  tx: Tx,
  viewer: Pick<Viewer, "userId">,
  id: string,
  level: Level,
): Promise<GrantedBoard<Level>> {
  const [row] = await tx
    .select({ board: boards, rank: rank(tx, viewer.userId) })
    .from(boards)
    .where(eq(boards.id, id));
  const permission = boardLevels[row?.rank ?? -1];
  const { board } = found(permission === undefined ? undefined : row, "board");
  if (permission === undefined || rankOf(permission) < rankOf(level)) throw forbidden(boardRefusals[level]);
  return grant({ ...board, permission }, level);
}

/** What is said to those who see a board, but at a lower level. */
export const boardRefusals: Record<BoardLevel, string> = {
  read: "You may not look at this board.",
  write: "You may look at this board, but not add to it. Ask its owner to let you.",
  admin: "You may not change this board. Ask its owner to let you.",
  owner: "Only the owner of this board may do that.",
};

/** Whether a person may add to a board, whoever asks: the worker, once a picture is made. */
export async function unscopedMayAdd(tx: Tx, userId: string, boardId: string): Promise<boolean> {
  const rows = await tx
    .select({ id: boards.id })
    .from(boards)
    .where(and(eq(boards.id, boardId), gte(rank(tx, userId), rankOf("write"))));
  return rows.length > 0;
}

/** Which of these people see a board, whoever asks: who is told of what changes on it. */
export async function unscopedAudience(read: Read, boardId: string, userIds: string[]): Promise<string[]> {
  const groups = read
    .select({ id: groupMembers.groupId })
    .from(groupMembers)
    .where(eq(groupMembers.userId, users.id));
  const share = read
    .select({ one: sql`1` })
    .from(sharedBoards)
    .where(
      and(
        eq(sharedBoards.boardId, boards.id),
        or(eq(sharedBoards.userId, users.id), inArray(sharedBoards.groupId, groups)),
      ),
    );
  const rows = await read
    .select({ id: users.id })
    .from(users)
    .innerJoin(boards, eq(boards.id, boardId))
    .where(
      and(
        inArray(users.id, userIds),
        or(eq(boards.userId, users.id), sql`${boards.visibility} <> 'private'`, sql`exists ${share}`),
      ),
    );
  return rows.map(({ id }) => id);
}

/** Some of the pictures on a board, in the trash or not, whoever made them: for the act that deletes it. */
export const unscopedImagesOn = (tx: Tx, boardId: string, limit: number) =>
  tx
    .select({ id: images.id, userId: images.userId, deletedAt: images.deletedAt })
    .from(images)
    .where(eq(images.boardId, boardId))
    .limit(limit);
