import type { z } from "zod";
import type { changeEmailIn, changeEmailOut, updateProfileIn } from "@/lib/profile";
import { emailKey, type User } from "@/lib/users";
import type { Viewer } from "../access/viewer";
import { recordAudit } from "../audit/record";
import type { OwnPassword } from "../auth/own-password";
import type { Store, Tx } from "../db/store";
import { issueLink, linkLifetime, revokeLinks, useLink } from "../links/links";
import type { Mail } from "../mail/mail.service";
import { addressTaken, confirmEmail, emailChanged } from "../mail/mail.texts";
import { changeUser, findUser, findUserByEmail, type UserRow, userOf } from "../users/user-rows";

export type Profile = ReturnType<typeof createProfile>;

interface Parts {
  db: Store;
  mail: Pick<Mail, "canMail" | "enqueue">;
  ownPassword: Pick<OwnPassword, "confirm">;
}

/** What people change about themselves. */
export function createProfile({ db, mail, ownPassword }: Parts) {
  /** At once: CONFLICT when somebody has the address. */
  const setNow = (viewer: Viewer, user: UserRow, email: string) =>
    db.write(async (tx) => {
      const row = await changeUser(tx, user.id, { email, pendingEmail: null });
      await recordAudit(tx, viewer, {
        action: "user.emailChanged",
        target: targetOf(user),
        details: { from: user.email, to: email },
      });
      return { user: userOf(row), isPending: false };
    });

  /** Nothing tells whether somebody has the address: they get a mail of another kind. */
  const setOnceConfirmed = (user: UserRow, email: string, origin: string) =>
    db.write(async (tx) => {
      const row = await changeUser(tx, user.id, { pendingEmail: email });
      await revokeLinks(tx, user.id, "email");
      const other = await findUserByEmail(tx, email);
      if (other && other.id !== user.id) await mail.enqueue(tx, addressTaken(other));
      else {
        const token = await issueLink(tx, user.id, "email", linkLifetime.byAdministrator);
        const person = { displayName: user.displayName, email };
        await mail.enqueue(tx, confirmEmail(person, `${origin}/confirm-email?token=${token}`));
      }
      return { user: userOf(row), isPending: true };
    });

  return {
    async update(viewer: Viewer, { displayName }: z.infer<typeof updateProfileIn>): Promise<User> {
      const row = await db.write(async (tx) => {
        const before = await findUser(tx, viewer.userId);
        if (displayName === undefined || displayName === before.displayName) return before;
        await recordAudit(tx, viewer, {
          action: "user.updated",
          target: targetOf(before),
          details: { displayName },
        });
        return changeUser(tx, viewer.userId, { displayName });
      });
      return userOf(row);
    },

    /** Where mail works, once the link in the mail was opened; else at once, CONFLICT for a taken address. */
    async changeEmail(
      viewer: Viewer,
      user: UserRow,
      { email, currentPassword }: z.infer<typeof changeEmailIn>,
      origin: string,
    ): Promise<z.infer<typeof changeEmailOut>> {
      await ownPassword.confirm(viewer, user, currentPassword);
      const isSame = emailKey(email) === user.emailKey;
      return mail.canMail && !isSame ? setOnceConfirmed(user, email, origin) : setNow(viewer, user, email);
    },

    /** NOT_FOUND, always the same, without an open link; CONFLICT when somebody took the address meanwhile. */
    async confirmEmail(token: string, address: string): Promise<{ email: string }> {
      return db.write(async (tx) => {
        const user = await findUser(tx, await useLink(tx, "email", token));
        const email = user.pendingEmail ?? user.email;
        await changeUser(tx, user.id, { email, pendingEmail: null });
        await tellOldAddress(tx, user, email);
        await recordAudit(
          tx,
          { userId: null, via: "anonymous", address },
          {
            action: "user.emailChanged",
            target: targetOf(user),
            details: { from: user.email, to: email },
          },
        );
        return { email };
      });
    },
  };

  async function tellOldAddress(tx: Tx, user: UserRow, email: string): Promise<void> {
    await mail.enqueue(tx, emailChanged(user, email));
  }
}

const targetOf = ({ id, displayName }: UserRow) => ({ type: "user", id, name: displayName });
