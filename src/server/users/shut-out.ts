import { type Actor, recordAudit } from "../audit/record";
import type { Tx } from "../db/store";
import type { Events } from "../events/bus";
import { revokeInvitationsOf } from "../invitations/revoke-invitations";
import { unscopedCancelItems } from "../queue/cancel-items";
import { unscopedEndSessions } from "../sessions/end-sessions";
import { changeUser, requireAnotherAdministrator, type UserRow } from "./user-rows";

export interface ShutOut {
  userId: string;
  /** Items that ran, for the worker to stop. */
  runIds: string[];
}

/**
 * Disables a person, under the queue's lock: sessions end, what they have in the queue is cancelled, the
 * invitations they made stop working. CONFLICT for the last administrator. After the commit
 * {@link tellShutOut} has to follow.
 */
export async function shutOut(tx: Tx, actor: Actor, user: UserRow): Promise<ShutOut> {
  if (user.role === "admin" && user.isActive) await requireAnotherAdministrator(tx, user.id);
  if (user.isActive) {
    await recordAudit(tx, actor, {
      action: "user.disabled",
      target: { type: "user", id: user.id, name: user.displayName },
    });
  }
  await changeUser(tx, user.id, { isActive: false, isPending: false });
  await revokeInvitationsOf(tx, user.id);
  await unscopedEndSessions(tx, user.id);
  return { userId: user.id, runIds: await unscopedCancelItems(tx, user.id) };
}

export interface Doors {
  events: Events;
  /** Stops an item if this process runs it. */
  cancelRun(itemId: string): void;
}

/** Closes the person's event streams and stops their runs. */
export function tellShutOut({ events, cancelRun }: Doors, { userId, runIds }: ShutOut): void {
  events.endUser(userId);
  for (const id of runIds) cancelRun(id);
  events.queueChanged(userId);
}
