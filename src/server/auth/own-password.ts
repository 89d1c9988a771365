import type { z } from "zod";
import { invalid } from "@/lib/errors";
import type { changePasswordIn } from "@/lib/profile";
import type { Viewer } from "../access/viewer";
import { recordAudit } from "../audit/record";
import type { Store } from "../db/store";
import type { Events } from "../events/bus";
import { revokeLinks } from "../links/links";
import { unscopedEndSessions } from "../sessions/end-sessions";
import { changeUser, type UserRow } from "../users/user-rows";
import type { LoginLimiter } from "./limiter";
import type { PasswordPolicy } from "./password-policy";
import type { Passwords } from "./passwords";

export type OwnPassword = ReturnType<typeof createOwnPassword>;

interface Parts {
  db: Store;
  events: Pick<Events, "endUser">;
  passwords: Passwords;
  policy: PasswordPolicy;
  limiter: LoginLimiter;
}

/** A person's password, while they know it. */
export function createOwnPassword({ db, events, passwords, policy, limiter }: Parts) {
  /** UNPROCESSABLE_CONTENT beside `currentPassword` for a wrong one, TOO_MANY_REQUESTS after several. */
  async function confirm(viewer: Viewer, user: UserRow, currentPassword: string): Promise<void> {
    const name = `password of ${user.id}`;
    const admit = () => limiter.check(name, viewer.address);
    await admit();
    if (await passwords.verify(user.passwordHash, currentPassword, admit)) return limiter.succeeded(name);
    await limiter.failed(name, viewer.address);
    throw invalid("currentPassword", "This isn't your password.");
  }

  return {
    confirm,
    /** Ends every other session, and links to choose a password. */
    async change(
      viewer: Viewer,
      user: UserRow,
      { currentPassword, newPassword }: z.infer<typeof changePasswordIn>,
    ): Promise<void> {
      await confirm(viewer, user, currentPassword);
      if (newPassword === currentPassword) {
        throw invalid("newPassword", "Choose another password than the one you have.");
      }
      await policy(newPassword, "newPassword", [user.email, user.displayName]);
      const passwordHash = await passwords.hash(newPassword);
      await db.write(async (tx) => {
        await changeUser(tx, user.id, { passwordHash, mustChangePassword: false });
        await revokeLinks(tx, user.id, "password");
        const sessions = await unscopedEndSessions(tx, user.id, viewer.sessionId);
        await recordAudit(tx, viewer, {
          action: "auth.passwordChanged",
          target: { type: "user", id: user.id, name: user.displayName },
          details: { sessionsEnded: sessions },
        });
      });
      events.endUser(user.id, viewer.sessionId);
    },
  };
}
