import type { AuditAction, AuditEntry } from "@/lib/audit";
import { newId } from "@/lib/ids";
import { unscopedUserNames } from "../access/users";
import type { Viewer } from "../access/viewer";
import type { Tx } from "../db/store";
import { auditLog } from "./audit.table";

/** Who acts: a person, or `anonymous`, `cli` and `system`, which are nobody. */
export type Actor =
  | (Pick<Viewer, "userId" | "via" | "address"> & { sessionId?: string })
  | { userId: null; via: "anonymous" | "cli" | "system"; address: string; sessionId?: undefined };

interface Act {
  action: AuditAction;
  target: { type: string; id: string | null; name: string };
  details?: AuditEntry["details"];
}

/** Keeps the act in the transaction that does it: what isn't recorded isn't done. */
export async function recordAudit(
  tx: Tx,
  actor: Actor,
  { action, target, details = {} }: Act,
): Promise<void> {
  await tx.insert(auditLog).values({
    id: newId(),
    at: Date.now(),
    action,
    actorId: actor.userId,
    actorName: await nameOf(tx, actor),
    via: actor.via,
    address: actor.address,
    targetType: target.type,
    targetId: target.id,
    targetName: target.name,
    details,
  });
}

async function nameOf(tx: Tx, actor: Actor): Promise<string> {
  if (actor.userId === null) return actor.via;
  const [row] = await unscopedUserNames(tx, [actor.userId]);
  return row?.displayName ?? actor.userId;
}
