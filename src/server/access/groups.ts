import { and, asc, eq, gt, inArray } from "drizzle-orm";
import type { Read } from "../db/store";
import { groupMembers, groups } from "../groups/groups.table";
import { sharedBoards } from "../shares/shares.table";
import { users } from "../users/users.table";

/** Every group with how many people are in it, as if it were the table; for administrators. */
export const unscopedGroups = (read: Read) => {
  const members = read.$count(groupMembers, eq(groupMembers.groupId, groups.id));
  return read
    .select({
      id: groups.id,
      name: groups.name,
      description: groups.description,
      memberCount: members.mapWith(Number).as("member_count"),
      createdAt: groups.createdAt,
    })
    .from(groups)
    .as("all_groups");
};

/** A page of a group's people, in the order of their ids. */
export const unscopedMembers = (read: Read, groupId: string, after: string, limit: number) =>
  read
    .select({
      id: users.id,
      displayName: users.displayName,
      email: users.email,
      avatarVersion: users.avatarVersion,
      addedAt: groupMembers.addedAt,
    })
    .from(groupMembers)
    .innerJoin(users, eq(users.id, groupMembers.userId))
    .where(and(eq(groupMembers.groupId, groupId), gt(groupMembers.userId, after)))
    .orderBy(asc(groupMembers.userId))
    .limit(limit);

/** The groups that each of these people is in. */
export const unscopedGroupsOf = (read: Read, userIds: string[]) =>
  read
    .select({ userId: groupMembers.userId, id: groups.id, name: groups.name })
    .from(groupMembers)
    .innerJoin(groups, eq(groups.id, groupMembers.groupId))
    .where(inArray(groupMembers.userId, userIds))
    .orderBy(asc(groups.nameKey));

/** Which of these groups there are, and their names. */
export const unscopedGroupNames = (read: Read, groupIds: string[]) =>
  read
    .select({ id: groups.id, name: groups.name })
    .from(groups)
    .where(inArray(groups.id, groupIds))
    .orderBy(asc(groups.nameKey));

/** Everybody in a group. */
export const unscopedMemberIds = async (read: Read, groupId: string): Promise<string[]> =>
  (
    await read
      .select({ userId: groupMembers.userId })
      .from(groupMembers)
      .where(eq(groupMembers.groupId, groupId))
  ).map(({ userId }) => userId);

/** The boards that are shared with a group: whose audience changes with its people. */
export const unscopedBoardsOfGroup = async (read: Read, groupId: string): Promise<string[]> =>
  (
    await read
      .select({ boardId: sharedBoards.boardId })
      .from(sharedBoards)
      .where(eq(sharedBoards.groupId, groupId))
  ).map(({ boardId }) => boardId);
