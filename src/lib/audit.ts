import { z } from "zod";
import { id } from "./ids";
import { listOf, page } from "./lists";
import { text } from "./text";

/** Every act that is kept, `noun.verb`. A new one joins here first. */
export const auditActions = [
  "auth.setup",
  "auth.login",
  "auth.loginFailed",
  "auth.logout",
  "auth.passwordChanged",
  "auth.passwordForgotten",
  "auth.passwordReset",
  "auth.registered",
  "auth.invitationAccepted",
  "session.ended",
  "user.created",
  "user.updated",
  "user.disabled",
  "user.enabled",
  "user.approved",
  "user.refused",
  "user.passwordReset",
  "user.signedOut",
  "user.emailChanged",
  "user.deletionStarted",
  "user.deleted",
  "user.exported",
  "invitation.created",
  "invitation.revoked",
  "group.created",
  "group.updated",
  "group.deleted",
  "group.memberAdded",
  "group.memberRemoved",
  "apiKey.created",
  "apiKey.revoked",
  "board.shared",
  "board.unshared",
  "board.left",
  "board.visibilityChanged",
  "board.handedOver",
  "boardLink.created",
  "boardLink.revoked",
  "settings.updated",
  "audit.exported",
] as const;
export type AuditAction = (typeof auditActions)[number];

/** How somebody came in: `cli` and `system` have no person behind them. */
export const actorKinds = ["session", "apiKey", "anonymous", "cli", "system"] as const;

export const auditEntryOut = z.object({
  id: z.string(),
  at: z.number(),
  action: z.enum(auditActions),
  actorId: z.string().nullable(),
  /** As it was then: the person may be gone. */
  actorName: z.string(),
  via: z.enum(actorKinds),
  address: z.string(),
  targetType: z.string(),
  targetId: z.string().nullable(),
  targetName: z.string(),
  /** Names of what changed and plain values; never a secret, never a prompt. */
  details: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])),
});
export type AuditEntry = z.infer<typeof auditEntryOut>;

/** Newest first. `from` and `to` are epoch milliseconds, `to` excluded; `q` looks in actor and target names. */
export const listAuditIn = page.extend({
  action: z.enum(auditActions).optional(),
  actorId: id.optional(),
  q: text(100).optional(),
  from: z.coerce.number().optional(),
  to: z.coerce.number().optional(),
});
export const listAuditOut = listOf(auditEntryOut);
