import { and, eq, sql } from "drizzle-orm";
import type { z } from "zod";
import { found } from "@/lib/errors";
import { newId } from "@/lib/ids";
import { type Share, type ShareLevel, type shareBoardIn, shareLevels } from "@/lib/shares";
import { type GrantedBoard, grantBoard } from "../access/boards";
import { visibleShares } from "../access/shares";
import type { Viewer } from "../access/viewer";
import { recordAudit } from "../audit/record";
import type { Tx } from "../db/store";
import { type GivenNotice, giveNotices } from "../notices/give-notices";
import { findShareTarget, type ShareTarget } from "./share-target";
import { sharedBoards } from "./shares.table";

interface Given {
  share: Share;
  notices: GivenNotice[];
}

/** The same again is nothing new; a lower level is kept in the audit log, but nobody is congratulated on it. */
export async function giveShare(
  tx: Tx,
  viewer: Viewer,
  { id, permission, ...to }: z.infer<typeof shareBoardIn>,
): Promise<Given> {
  const board = await grantBoard(tx, viewer, id, "admin");
  const target = await findShareTarget(tx, viewer, board, to);
  const shares = visibleShares(tx, viewer.userId, board.id);
  const read = async () => (await tx.select().from(shares).where(eq(shares.id, target.id)))[0];
  const before = await read();
  if (before?.permission === permission) return { share: before, notices: [] };
  await keep(tx, board, target, permission);
  const share = found(await read(), "share");
  await recordAudit(tx, viewer, {
    action: "board.shared",
    target: { type: "board", id: board.id, name: board.name },
    details: { with: target.name, withKind: target.kind, withId: target.id, permission },
  });
  const rank = (level: ShareLevel) => shareLevels.indexOf(level);
  const isMore = before === undefined || rank(permission) > rank(before.permission);
  const { userIds } = target;
  const notice = { userIds, kind: "board.shared", actorId: viewer.userId, permission } as const;
  return { share, notices: isMore ? await giveNotices(tx, board, notice) : [] };
}

async function keep(
  tx: Tx,
  board: GrantedBoard<"admin">,
  { id, kind }: ShareTarget,
  permission: ShareLevel,
): Promise<void> {
  const isPerson = kind === "person";
  const column = isPerson ? sharedBoards.userId : sharedBoards.groupId;
  const changed = await tx
    .update(sharedBoards)
    .set({ permission })
    .where(and(eq(sharedBoards.boardId, board.id), eq(column, id)))
    .returning({ id: sharedBoards.id });
  if (changed.length > 0) return;
  const to = isPerson ? { userId: id } : { groupId: id };
  await tx
    .insert(sharedBoards)
    .values({ ...to, id: newId(), boardId: board.id, permission, createdAt: Date.now() })
    .onConflictDoUpdate({
      target: [sharedBoards.boardId, column],
      targetWhere: isPerson ? sql`user_id is not null` : sql`group_id is not null`,
      set: { permission },
    });
}
