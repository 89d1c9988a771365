import { invalid } from "@/lib/errors";
import type { GrantedBoard } from "../access/boards";
import { unscopedGroupNames, unscopedMemberIds } from "../access/groups";
import type { Viewer } from "../access/viewer";
import type { Tx } from "../db/store";
import { findActivePerson } from "../users/active-person";

/** One person or one group, with everybody who is to be told. */
export interface ShareTarget {
  id: string;
  kind: "person" | "group";
  name: string;
  userIds: string[];
}

/** Who receives a share; UNPROCESSABLE_CONTENT beside its field for those who can't. */
export async function findShareTarget(
  tx: Tx,
  viewer: Viewer,
  board: GrantedBoard<"admin">,
  { userId, groupId = "" }: { userId?: string | undefined; groupId?: string | undefined },
): Promise<ShareTarget> {
  if (userId === undefined) {
    const [group] = await unscopedGroupNames(tx, [groupId]);
    if (!group) throw invalid("groupId", "Choose a group that there is.");
    const members = await unscopedMemberIds(tx, group.id);
    const userIds = members.filter((id) => id !== viewer.userId && id !== board.userId);
    return { ...group, kind: "group", userIds };
  }
  if (userId === viewer.userId) throw invalid("userId", "You have this board already. Choose somebody else.");
  if (userId === board.userId) throw invalid("userId", "This board is theirs already. Choose somebody else.");
  const person = await findActivePerson(tx, userId);
  return { id: person.id, kind: "person", name: person.displayName, userIds: [person.id] };
}
