import { asc, inArray, ne, sql } from "drizzle-orm";
import { type BoardPerson, type Share, shareLevels } from "@/lib/shares";
import { visibleBoardPeople, visibleSharedMembers, visibleShares } from "../access/shares";
import { unscopedAvatarVersion } from "../access/users";
import { type Viewer, viewerParam } from "../access/viewer";
import { foldedCase } from "../db/sql";
import type { Read } from "../db/store";
import type { BoardForAdmin } from "./board-for-admin";

/** More than anybody reads in a dialog; the shares say the rest. */
const most = 200;

export function createAccessList(read: Read) {
  const boardId = sql.placeholder("boardId");
  const visible = visibleBoardPeople(read, viewerParam, boardId);
  const people = read
    .select()
    .from(visible)
    .where(ne(visible.id, sql.placeholder("ownerId")))
    .orderBy(asc(foldedCase(visible.displayName)), asc(visible.id))
    .limit(most + 1)
    .prepare("board_people");
  const shares = read
    .select()
    .from(visibleShares(read, viewerParam, boardId))
    .prepare("board_people_shares");

  /** Who of these is in which of the groups that the board is shared with. */
  function membersAmong(viewer: Viewer, board: BoardForAdmin, userIds: string[]) {
    const members = visibleSharedMembers(read, viewer.userId, board.id);
    return read.select().from(members).where(inArray(members.userId, userIds));
  }

  /** The owner first, then by name; what the board's visibility gives to everyone is left out. */
  return async (viewer: Viewer, board: BoardForAdmin) => {
    const given = { viewer: viewer.userId, boardId: board.id, ownerId: board.ownerId };
    const rows = await people.execute(given);
    const some = rows.slice(0, most);
    const sharedWith = await shares.execute(given);
    const members = await membersAmong(
      viewer,
      board,
      some.map(({ id }) => id),
    );
    const owner: BoardPerson = {
      ...{ id: board.ownerId, displayName: board.ownerName, permission: "owner", ways: [] },
      avatarVersion: await unscopedAvatarVersion(read, board.ownerId),
    };
    const others = some.map((person): BoardPerson => {
      const groupIds = new Set(
        members.flatMap(({ userId, groupId }) => (userId === person.id ? [groupId] : [])),
      );
      const ways = sharedWith.filter(({ id }) => id === person.id || groupIds.has(id)).map(wayOf);
      const levels = ways.map(({ permission }) => shareLevels.indexOf(permission));
      return { ...person, ways, permission: shareLevels[Math.max(...levels)] ?? "read" };
    });
    return { items: [owner, ...others], hasMore: rows.length > most };
  };
}

const wayOf = ({ id, kind, name, permission }: Share): BoardPerson["ways"][number] =>
  kind === "person" ? { by: "share", permission } : { by: "group", groupId: id, groupName: name, permission };
