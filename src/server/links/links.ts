import { and, eq, isNull } from "drizzle-orm";
import { AppError } from "@/lib/errors";
import { newId } from "@/lib/ids";
import { unscopedOpenLink } from "../access/links";
import type { Read, Tx } from "../db/store";
import { hashToken, newLinkToken } from "./link-token";
import { passwordResets } from "./password-resets.table";

export type LinkKind = typeof passwordResets.$inferSelect.kind;

/** Milliseconds that a link lives. */
export const linkLifetime = { forgotten: 3600 * 1000, byAdministrator: 24 * 3600 * 1000 } as const;

/** One-time link to a person: there is one of each kind, the new one ends the old. Resolves to its token. */
export async function issueLink(
  tx: Tx,
  userId: string,
  kind: LinkKind,
  lifetimeMs: number = linkLifetime.forgotten,
): Promise<string> {
  const { token, tokenHash } = newLinkToken();
  const createdAt = Date.now();
  await revokeLinks(tx, userId, kind);
  await tx
    .insert(passwordResets)
    .values({ id: newId(), userId, kind, tokenHash, createdAt, expiresAt: createdAt + lifetimeMs });
  return token;
}

/** The person's links of this kind stop working. */
export async function revokeLinks(tx: Tx, userId: string, kind: LinkKind): Promise<void> {
  await tx
    .delete(passwordResets)
    .where(and(eq(passwordResets.userId, userId), eq(passwordResets.kind, kind)));
}

/** Whose open link it is; NOT_FOUND, always the same, for one that is expired, used or made up. */
export async function lookLink(read: Read, kind: LinkKind, token: string): Promise<string> {
  const link = await unscopedOpenLink(read, { kind, tokenHash: hashToken(token) });
  if (!link) throw deadLink();
  return link.userId;
}

/** The same, and nobody can use it again. */
export async function useLink(tx: Tx, kind: LinkKind, token: string): Promise<string> {
  const userId = await lookLink(tx, kind, token);
  await tx
    .update(passwordResets)
    .set({ usedAt: Date.now() })
    .where(and(eq(passwordResets.tokenHash, hashToken(token)), isNull(passwordResets.usedAt)));
  return userId;
}

const deadLink = () =>
  new AppError(
    "NOT_FOUND",
    "This link doesn't work any more: it may have been used, or be too old. Ask for a new one.",
  );
