import { eq } from "drizzle-orm";
import type { z } from "zod";
import type { handOverBoardIn } from "@/lib/boards";
import { invalid } from "@/lib/errors";
import { grantBoard } from "../access/boards";
import type { Viewer } from "../access/viewer";
import { recordAudit } from "../audit/record";
import type { Tx } from "../db/store";
import { type GivenNotice, giveNotices } from "../notices/give-notices";
import { keepAsAdministrator, unscopedDropOwnerShares } from "../shares/owner-shares";
import { findActivePerson } from "../users/active-person";
import { boards } from "./boards.table";
import { refuseTooMany } from "./too-many-boards";

/** The old owner keeps level *admin*; who owns a board needs no share of it. */
export async function handOverBoard(
  tx: Tx,
  viewer: Viewer,
  { id, userId }: z.infer<typeof handOverBoardIn>,
): Promise<GivenNotice[]> {
  const board = await grantBoard(tx, viewer, id, "owner");
  if (userId === board.userId) throw invalid("userId", "This board is yours already. Choose somebody else.");
  const person = await findActivePerson(tx, userId);
  const sentence = `${person.displayName} has as many boards as one person may have. Choose somebody else.`;
  await refuseTooMany(tx, person.id, sentence);
  await tx.update(boards).set({ userId: person.id, updatedAt: Date.now() }).where(eq(boards.id, board.id));
  await unscopedDropOwnerShares(tx, [board.id], person.id);
  await keepAsAdministrator(tx, board);
  await recordAudit(tx, viewer, {
    action: "board.handedOver",
    target: { type: "board", id: board.id, name: board.name },
    details: { to: person.displayName, toId: person.id },
  });
  return giveNotices(tx, board, {
    ...{ userIds: [person.id], kind: "board.handedOver", actorId: viewer.userId, permission: null },
  });
}
