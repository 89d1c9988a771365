import { and, eq, isNull } from "drizzle-orm";
import type { Tx } from "../db/store";
import { userInvitations } from "./invitations.table";

/** Links that a person made who is no administrator any more stop working. */
export async function revokeInvitationsOf(tx: Tx, invitedById: string): Promise<void> {
  await tx
    .delete(userInvitations)
    .where(and(eq(userInvitations.invitedById, invitedById), isNull(userInvitations.usedAt)));
}
