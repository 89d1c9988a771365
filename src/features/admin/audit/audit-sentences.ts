import type { AuditAction, AuditEntry } from "@/lib/audit";
import { settingName } from "./setting-name";

/** Completes "Ada …"; `target` is what it was done to, in the words of then. */
type Sentence = (target: string, details: AuditEntry["details"]) => string;

const levelOf = (level: AuditEntry["details"][string] | undefined) =>
  level === undefined ? "" : ` at level ${level}`;

const sentences: Record<AuditAction, Sentence> = {
  "auth.setup": () => "set Atelier up",
  "auth.login": () => "signed in",
  "auth.loginFailed": (target) => (target ? `failed to sign in as ${target}` : "failed to sign in"),
  "auth.logout": () => "signed out",
  "auth.passwordChanged": () => "changed their password",
  "auth.passwordForgotten": (target) => `asked for a link to reset the password of ${target}`,
  "auth.passwordReset": (target) => `reset the password of ${target} by a link`,
  "auth.registered": (target) => `registered as ${target}`,
  "auth.invitationAccepted": (target) => `accepted the invitation for ${target}`,
  "session.ended": (target) => `ended a session of ${target}`,
  "user.created": (target) => `created the account of ${target}`,
  "user.updated": (target) => `changed the account of ${target}`,
  "user.disabled": (target) => `disabled the account of ${target}`,
  "user.enabled": (target) => `enabled the account of ${target}`,
  "user.approved": (target) => `approved ${target}`,
  "user.refused": (target) => `refused ${target}`,
  "user.passwordReset": (target) => `reset the password of ${target}`,
  "user.signedOut": (target) => `signed ${target} out everywhere`,
  "user.emailChanged": (target) => `changed the email address of ${target}`,
  "user.deletionStarted": (target) => `began to delete ${target}`,
  "user.deleted": (target) => `deleted ${target}`,
  "user.exported": (target) => `exported what ${target} had`,
  "invitation.created": (target) => (target ? `invited ${target}` : "made an invitation"),
  "invitation.revoked": (target) =>
    target ? `revoked the invitation for ${target}` : "revoked an invitation",
  "group.created": (target) => `made the group ${target}`,
  "group.updated": (target) => `changed the group ${target}`,
  "group.deleted": (target) => `deleted the group ${target}`,
  "group.memberAdded": (target, { displayName }) =>
    `added ${displayName ?? "a person"} to the group ${target}`,
  "group.memberRemoved": (target, { displayName }) =>
    `removed ${displayName ?? "a person"} from the group ${target}`,
  "apiKey.created": (target) => `made the API key ${target}`,
  "apiKey.revoked": (target) => `revoked the API key ${target}`,
  "board.shared": (target, details) =>
    `shared the board “${target}” with ${details.with ?? "somebody"}${levelOf(details.permission)}`,
  "board.unshared": (target, details) =>
    `ended the share of the board “${target}” with ${details.with ?? "somebody"}`,
  "board.left": (target) => `left the board “${target}”`,
  "board.visibilityChanged": (target, { to }) => `made the board “${target}” ${to ?? "visible otherwise"}`,
  "board.handedOver": (target, { to }) => `handed the board “${target}” over to ${to ?? "somebody"}`,
  "boardLink.created": (target) => `made a link to the board “${target}”`,
  "boardLink.revoked": (target) => `revoked a link to the board “${target}”`,
  "settings.updated": (target) => `changed the setting “${settingName(target)}”`,
  "audit.exported": () => "exported the audit log",
};

/** What was done, to be read after the name of who did it. */
export const auditSentence = ({ action, targetName, details }: AuditEntry): string =>
  sentences[action](targetName, details);

/** What an action is called where no target is known: in the filter. */
const names: Record<AuditAction, string> = {
  "auth.setup": "Set up",
  "auth.login": "Signed in",
  "auth.loginFailed": "Failed to sign in",
  "auth.logout": "Signed out",
  "auth.passwordChanged": "Own password changed",
  "auth.passwordForgotten": "Password forgotten",
  "auth.passwordReset": "Password reset by a link",
  "auth.registered": "Registered",
  "auth.invitationAccepted": "Invitation accepted",
  "session.ended": "Session ended",
  "user.created": "Person created",
  "user.updated": "Person changed",
  "user.disabled": "Person disabled",
  "user.enabled": "Person enabled",
  "user.approved": "Person approved",
  "user.refused": "Person refused",
  "user.passwordReset": "Password reset by an administrator",
  "user.signedOut": "Person signed out everywhere",
  "user.emailChanged": "Email changed",
  "user.deletionStarted": "Deletion started",
  "user.deleted": "Person deleted",
  "user.exported": "Person exported",
  "invitation.created": "Invitation made",
  "invitation.revoked": "Invitation revoked",
  "group.created": "Group made",
  "group.updated": "Group changed",
  "group.deleted": "Group deleted",
  "group.memberAdded": "Member added",
  "group.memberRemoved": "Member removed",
  "apiKey.created": "API key made",
  "apiKey.revoked": "API key revoked",
  "board.shared": "Board shared",
  "board.unshared": "Share of a board ended",
  "board.left": "Board left",
  "board.visibilityChanged": "Visibility of a board changed",
  "board.handedOver": "Board handed over",
  "boardLink.created": "Link to a board made",
  "boardLink.revoked": "Link to a board revoked",
  "settings.updated": "Setting changed",
  "audit.exported": "Audit log exported",
};

export const auditName = (action: AuditAction): string => names[action];
