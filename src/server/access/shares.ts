import { and, eq, inArray, isNotNull, or, type Placeholder, sql } from "drizzle-orm";
import type { ShareLevel } from "@/lib/shares";
import type { Read } from "../db/store";
import { groupMembers, groups } from "../groups/groups.table";
import { sharedBoards } from "../shares/shares.table";
import { users } from "../users/users.table";
import { visibleBoardIs } from "./boards";

type Who = string | Placeholder;

/** With whom a board is shared, for those who may change that; nothing for anyone else. */
export function visibleShares(db: Read, viewer: Who, boardId: Who) {
  const members = db.$count(groupMembers, eq(groupMembers.groupId, sharedBoards.groupId));
  return db
    .select({
      id: sql<string>`coalesce(${sharedBoards.userId}, ${sharedBoards.groupId})`.as("with_id"),
      kind: sql<
        "person" | "group"
      >`case when ${sharedBoards.userId} is null then 'group' else 'person' end`.as("kind"),
      name: sql<string>`coalesce(${users.displayName}, ${groups.name})`.as("with_name"),
      avatarVersion: users.avatarVersion,
      memberCount: sql<number>`case when ${sharedBoards.userId} is null then ${members} else 1 end`
        .mapWith(Number)
        .as("member_count"),
      permission: sql<ShareLevel>`${sharedBoards.permission}`.as("given"),
      createdAt: sharedBoards.createdAt,
    })
    .from(sharedBoards)
    .leftJoin(users, eq(users.id, sharedBoards.userId))
    .leftJoin(groups, eq(groups.id, sharedBoards.groupId))
    .where(and(eq(sharedBoards.boardId, boardId), visibleBoardIs(db, viewer, boardId, "admin")))
    .as("visible_shares");
}

/** Active people who have a share of the board, their own or through a group, each once; for the same. */
export function visibleBoardPeople(db: Read, viewer: Who, boardId: Who) {
  const direct = db
    .select({ id: sharedBoards.userId })
    .from(sharedBoards)
    .where(and(eq(sharedBoards.boardId, boardId), isNotNull(sharedBoards.userId)));
  const throughGroups = db
    .select({ id: groupMembers.userId })
    .from(groupMembers)
    .innerJoin(sharedBoards, eq(sharedBoards.groupId, groupMembers.groupId))
    .where(eq(sharedBoards.boardId, boardId));
  return db
    .select({ id: users.id, displayName: users.displayName, avatarVersion: users.avatarVersion })
    .from(users)
    .where(
      and(
        eq(users.isActive, true),
        or(inArray(users.id, direct), inArray(users.id, throughGroups)),
        visibleBoardIs(db, viewer, boardId, "admin"),
      ),
    )
    .as("visible_board_people");
}

/** Who is in which of the groups that the board is shared with; for the same. */
export const visibleSharedMembers = (db: Read, viewer: Who, boardId: Who) =>
  db
    .select({ userId: groupMembers.userId, groupId: groupMembers.groupId })
    .from(groupMembers)
    .innerJoin(sharedBoards, eq(sharedBoards.groupId, groupMembers.groupId))
    .where(and(eq(sharedBoards.boardId, boardId), visibleBoardIs(db, viewer, boardId, "admin")))
    .as("visible_shared_members");
