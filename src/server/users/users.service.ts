import { and, eq, ne, sql } from "drizzle-orm";
import type { z } from "zod";
import { AppError } from "@/lib/errors";
import {
  type AdminUser,
  type createUserIn,
  emailKey,
  type resetPasswordIn,
  systemUserId,
  type User,
  type updateUserIn,
} from "@/lib/users";
import { unscopedBelongingCounts } from "../access/belongings";
import { unscopedRunningDeletions } from "../access/deletions";

import { type Actor, recordAudit } from "../audit/record";
import type { PasswordPolicy } from "../auth/password-policy";
import type { Passwords } from "../auth/passwords";
import type { Store, Tx } from "../db/store";
import { revokeInvitationsOf } from "../invitations/revoke-invitations";
import { issueLink, linkLifetime, revokeLinks } from "../links/links";
import type { Mail } from "../mail/mail.service";
import { accountApproved, passwordReset } from "../mail/mail.texts";
import { queueLock } from "../queue/lock";
import { unscopedEndSessions } from "../sessions/end-sessions";
import { type Doors, shutOut, tellShutOut } from "./shut-out";
import { createUserList } from "./user-list";
import {
  changeUser,
  findUser,
  insertUser,
  requireAnotherAdministrator,
  type UserRow,
  userOf,
} from "./user-rows";
import { users } from "./users.table";

interface Parts extends Doors {
  db: Store;
  passwords: Passwords;
  policy: PasswordPolicy;
  mail: Pick<Mail, "enqueue">;
}
export type Users = ReturnType<typeof createUsers>;
type Change = Omit<z.infer<typeof updateUserIn>, "id">;

const targetOf = ({ id, displayName }: UserRow) => ({ type: "user", id, name: displayName });
/** Nobody loses the session they act with. */
const ownSession = (actor: Actor, userId: string) => (actor.userId === userId ? actor.sessionId : undefined);

/** People. Who may call what is the router's: all of it is for administrators, or for signing in. */
export function createUsers({ db, passwords, policy, mail, ...doors }: Parts) {
  const { list, get, pendingCount } = createUserList(db.read);
  const byEmail = db.read
    .select()
    .from(users)
    .where(and(eq(users.emailKey, sql.placeholder("emailKey")), ne(users.id, systemUserId)))
    .prepare("user_by_email");

  return {
    list,
    get,
    pendingCount,
    byEmail: async (address: string) => (await byEmail.execute({ emailKey: emailKey(address) }))[0],

    /** Throws CONFLICT when the address is taken. */
    async create(actor: Actor, { password, ...input }: z.infer<typeof createUserIn>): Promise<User> {
      await policy(password, "password", [input.email, input.displayName]);
      const passwordHash = await passwords.hash(password);
      const row = await db.write(async (tx) => {
        const made = await insertUser(tx, { ...input, passwordHash });
        const details = { email: made.email, role: made.role };
        await recordAudit(tx, actor, { action: "user.created", target: targetOf(made), details });
        return made;
      });
      return userOf(row);
    },

    /** CONFLICT for a taken address and where it would leave no active administrator. */
    async update(actor: Actor, { id, ...change }: z.infer<typeof updateUserIn>): Promise<AdminUser> {
      const gone = await db.write(async (tx) => {
        const user = await findUser(tx, id);
        await edit(tx, actor, user, change);
        if (change.isActive === true && !user.isActive) await enable(tx, actor, user);
        if (change.isActive === false && user.isActive) return shutOut(tx, actor, await findUser(tx, id));
        const isDemoted = change.role === "user" && user.role === "admin";
        if (isDemoted) await unscopedEndSessions(tx, id, ownSession(actor, id));
        return isDemoted ? ("demoted" as const) : undefined;
      }, queueLock);
      if (gone === "demoted") doors.events.endUser(id, ownSession(actor, id));
      else if (gone) tellShutOut(doors, gone);
      return get(id);
    },

    /**
     * Sets the given password and signs the person out; without one makes a link with which they choose their
     * own within a day, and mails it where mail works.
     */
    async resetPassword(
      actor: Actor,
      { id, newPassword }: z.infer<typeof resetPasswordIn>,
      origin: string,
    ): Promise<{ resetUrl: string } | undefined> {
      const user = await findUser(db.read, id);
      if (newPassword === undefined) return { resetUrl: await linkFor(actor, id, origin) };
      await policy(newPassword, "newPassword", [user.email, user.displayName]);
      const passwordHash = await passwords.hash(newPassword);
      await db.write(async (tx) => {
        await changeUser(tx, id, { passwordHash });
        await revokeLinks(tx, id, "password");
        await unscopedEndSessions(tx, id, ownSession(actor, id));
        await recordAudit(tx, actor, {
          action: "user.passwordReset",
          target: targetOf(user),
          details: { by: "password" },
        });
      });
      doors.events.endUser(id, ownSession(actor, id));
    },

    /** Ends every session of a person; of one's own, all others. */
    async signOut(actor: Actor, id: string): Promise<void> {
      await db.write(async (tx) => {
        const user = await findUser(tx, id);
        const sessions = await unscopedEndSessions(tx, id, ownSession(actor, id));
        await recordAudit(tx, actor, {
          action: "user.signedOut",
          target: targetOf(user),
          details: { sessions },
        });
      });
      doors.events.endUser(id, ownSession(actor, id));
    },

    /** What deleting the person would touch. */
    async deletionPreview(id: string) {
      await findUser(db.read, id);
      return unscopedBelongingCounts(db.read, id);
    },

    /** Lets a person in who registered; CONFLICT for one who doesn't wait. */
    async approve(actor: Actor, id: string, origin: string): Promise<AdminUser> {
      await db.write(async (tx) => {
        const user = await findPending(tx, id);
        await enable(tx, actor, user);
        await mail.enqueue(tx, accountApproved(user, `${origin}/login`));
      }, queueLock);
      return get(id);
    },

    /** Deletes a person who registered and waits. */
    async refuse(actor: Actor, id: string): Promise<void> {
      await db.write(async (tx) => {
        const user = await findPending(tx, id);
        await tx.delete(users).where(eq(users.id, user.id));
        await recordAudit(tx, actor, {
          action: "user.refused",
          target: targetOf(user),
          details: { email: user.email },
        });
      }, queueLock);
    },
  };

  function linkFor(actor: Actor, id: string, origin: string): Promise<string> {
    return db.write(async (tx) => {
      const user = await findUser(tx, id);
      const token = await issueLink(tx, id, "password", linkLifetime.byAdministrator);
      const url = `${origin}/reset-password?token=${token}`;
      await mail.enqueue(tx, passwordReset(user, url));
      await recordAudit(tx, actor, {
        action: "user.passwordReset",
        target: targetOf(user),
        details: { by: "link" },
      });
      return url;
    });
  }
}

async function findPending(tx: Tx, id: string): Promise<UserRow> {
  const user = await findUser(tx, id);
  if (!user.isPending) throw new AppError("CONFLICT", "This person isn't waiting to be let in.");
  return user;
}

/** What isn't about being active: the fields that really change, and one entry that names them. */
async function edit(tx: Tx, actor: Actor, user: UserRow, change: Change): Promise<void> {
  const { email, displayName, role, mustChangePassword, imageQuota, byteQuota } = change;
  const given = { email, displayName, role, mustChangePassword, imageQuota, byteQuota };
  const details = Object.fromEntries(
    Object.entries(given).flatMap(([key, value]) =>
      value === undefined || value === user[key as keyof typeof given] ? [] : [[key, value]],
    ),
  );
  if (Object.keys(details).length === 0) return;
  const isDemoted = role === "user" && user.role === "admin";
  if (isDemoted && user.isActive) await requireAnotherAdministrator(tx, user.id);
  if (isDemoted) await revokeInvitationsOf(tx, user.id);
  const pendingEmail = details.email === undefined ? {} : { pendingEmail: null };
  if (details.email !== undefined) await revokeLinks(tx, user.id, "email");
  await changeUser(tx, user.id, { ...details, ...pendingEmail });
  await recordAudit(tx, actor, { action: "user.updated", target: targetOf(user), details });
}

async function enable(tx: Tx, actor: Actor, user: UserRow): Promise<void> {
  const jobs = await unscopedRunningDeletions(tx, user.id);
  if (jobs.some(({ userId }) => userId === user.id)) {
    throw new AppError("CONFLICT", "This person is being deleted. Wait until that is over.");
  }
  await changeUser(tx, user.id, { isActive: true, isPending: false });
  const action = user.isPending ? "user.approved" : "user.enabled";
  await recordAudit(tx, actor, { action, target: targetOf(user) });
}
