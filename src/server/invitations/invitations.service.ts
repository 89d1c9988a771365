import { and, desc, eq, gt, isNull, lt, sql } from "drizzle-orm";
import type { z } from "zod";
import { AppError, conflict, found, invalid } from "@/lib/errors";
import { newId } from "@/lib/ids";
import type {
  acceptInvitationIn,
  createInvitationIn,
  Invitation,
  listInvitationsIn,
} from "@/lib/invitations";
import { toPage } from "@/lib/lists";
import { emailKey, type User } from "@/lib/users";
import { unscopedGroupNames } from "../access/groups";
import { unscopedUserNames } from "../access/users";
import type { Viewer } from "../access/viewer";
import { recordAudit } from "../audit/record";
import type { DomainPolicy } from "../auth/domain-policy";
import type { PasswordPolicy } from "../auth/password-policy";
import type { Passwords } from "../auth/passwords";
import type { Read, Store } from "../db/store";
import { joinGroups, requireGroups } from "../groups/join-groups";
import { hashToken, newLinkToken } from "../links/link-token";
import type { Mail } from "../mail/mail.service";
import { invited } from "../mail/mail.texts";
import type { Client } from "../sessions/sessions.service";
import type { SettingsService } from "../settings/settings.service";
import { findUserByEmail, insertUser, userOf } from "../users/user-rows";
import { userInvitations } from "./invitations.table";

interface Parts {
  db: Store;
  settings: Pick<SettingsService, "current">;
  passwords: Passwords;
  policy: PasswordPolicy;
  domains: DomainPolicy;
  mail: Pick<Mail, "enqueue" | "canMail">;
}
export type Invitations = ReturnType<typeof createInvitations>;
type Row = typeof userInvitations.$inferSelect;

const dayMs = 24 * 3600 * 1000;
const fromTheEnd = "~";
const somebodyGone = "Somebody who is gone";

/** One-time links with which people join. */
export function createInvitations({ db, settings, passwords, policy, domains, mail }: Parts) {
  const page = db.read
    .select()
    .from(userInvitations)
    .where(lt(userInvitations.id, sql.placeholder("cursor")))
    .orderBy(desc(userInvitations.id))
    .limit(sql.placeholder("limit"))
    .prepare("invitation_list");

  return {
    /** Newest first. */
    async list({ cursor, limit }: z.infer<typeof listInvitationsIn>) {
      const rows = toPage(await page.execute({ cursor: cursor ?? fromTheEnd, limit: limit + 1 }), limit);
      return { ...rows, items: await withNames(db.read, rows.items) };
    },

    /** NOT_FOUND for a group that isn't there; CONFLICT for an address that has an account. */
    async create(actor: Viewer, input: z.infer<typeof createInvitationIn>, origin: string) {
      const { email = null, role, expiresInDays } = input;
      if (email !== null) await domains(email);
      const { instanceName } = await settings.current();
      const { token, tokenHash } = newLinkToken();
      const url = `${origin}/invite?token=${token}`;
      const row = await db.write(async (tx) => {
        const groupIds = await requireGroups(tx, input.groupIds);
        if (email !== null && (await findUserByEmail(tx, email))) {
          throw conflict("email", "Somebody already has an account with this address.");
        }
        const createdAt = Date.now();
        const made: Row = {
          ...{ id: newId(), tokenHash, email, role, groupIds, invitedById: actor.userId },
          ...{ createdAt, expiresAt: createdAt + expiresInDays * dayMs, usedAt: null, usedById: null },
        };
        await tx.insert(userInvitations).values(made);
        await recordAudit(tx, actor, {
          action: "invitation.created",
          target: { type: "invitation", id: made.id, name: email ?? "" },
          details: { role, groups: groupIds.length, expiresInDays },
        });
        if (email !== null) {
          await mail.enqueue(tx, invited(email, instanceName, url, expiresInDays));
        }
        return made;
      });
      const [invitation] = await withNames(db.read, [row]);
      return { invitation: found(invitation, "invitation"), url, isMailed: email !== null && mail.canMail };
    },

    /** The link stops working; who joined by it stays. */
    async delete(actor: Viewer, id: string): Promise<void> {
      await db.write(async (tx) => {
        const [gone] = await tx.delete(userInvitations).where(eq(userInvitations.id, id)).returning();
        const { email } = found(gone, "invitation");
        await recordAudit(tx, actor, {
          action: "invitation.revoked",
          target: { type: "invitation", id, name: email ?? "" },
        });
      });
    },

    /** What an open link is for; NOT_FOUND, always the same, for every other. */
    async look(token: string): Promise<{ email: string | null; invitedBy: string }> {
      const { email, invitedById } = await findOpen(db.read, token);
      const [by] = invitedById === null ? [] : await unscopedUserNames(db.read, [invitedById]);
      return { email, invitedBy: by?.displayName ?? somebodyGone };
    },

    /** Makes the account and uses the link up; of two at once, one wins and the other finds a used link. */
    async accept(input: z.infer<typeof acceptInvitationIn>, client: Client): Promise<User> {
      const { token, email, displayName, password } = input;
      requireAddress(await findOpen(db.read, token), email);
      await domains(email);
      await policy(password, "password", [email, displayName]);
      const passwordHash = await passwords.hash(password);
      const row = await db.write(async (tx) => {
        const invitation = await findOpen(tx, token);
        const { role, groupIds } = invitation;
        const user = await insertUser(tx, { email, displayName, role, passwordHash });
        await tx
          .update(userInvitations)
          .set({ usedAt: user.createdAt, usedById: user.id })
          .where(eq(userInvitations.id, invitation.id));
        await joinGroups(tx, user.id, groupIds);
        await recordAudit(
          tx,
          { userId: null, via: "anonymous", address: client.address },
          {
            action: "auth.invitationAccepted",
            target: { type: "user", id: user.id, name: displayName },
            details: { email, role, invitationId: invitation.id },
          },
        );
        return user;
      });
      return userOf(row);
    },
  };
}

/** The same for expired, used, withdrawn and made-up links. */
const deadLink = () =>
  new AppError(
    "NOT_FOUND",
    "This invitation doesn't work any more: it may have been used or withdrawn, or be too old. Ask whoever invited you for a new one.",
  );

async function findOpen(db: Read, token: string): Promise<Row> {
  const [row] = await db
    .select()
    .from(userInvitations)
    .where(
      and(
        eq(userInvitations.tokenHash, hashToken(token)),
        isNull(userInvitations.usedAt),
        gt(userInvitations.expiresAt, Date.now()),
      ),
    );
  if (!row) throw deadLink();
  return row;
}

function requireAddress(invitation: Row, address: string): void {
  if (invitation.email === null || emailKey(invitation.email) === emailKey(address)) return;
  throw invalid("email", `This invitation is for ${invitation.email}. Use that address.`);
}

async function withNames(read: Read, rows: Row[]): Promise<Invitation[]> {
  const inviters = rows.flatMap(({ invitedById }) => (invitedById === null ? [] : [invitedById]));
  const [people, groups] = await Promise.all([
    unscopedUserNames(read, inviters),
    unscopedGroupNames(
      read,
      rows.flatMap(({ groupIds }) => groupIds),
    ),
  ]);
  const names = new Map(people.map(({ id, displayName }) => [id, displayName]));
  const now = Date.now();
  return rows.map((row) => ({
    id: row.id,
    email: row.email,
    role: row.role,
    groups: groups.filter(({ id }) => row.groupIds.includes(id)),
    invitedBy: names.get(row.invitedById ?? "") ?? somebodyGone,
    state: row.usedAt !== null ? "used" : row.expiresAt <= now ? "expired" : "open",
    createdAt: row.createdAt,
    expiresAt: row.expiresAt,
    usedAt: row.usedAt,
  }));
}
