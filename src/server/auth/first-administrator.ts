import type { z } from "zod";
import type { setupIn } from "@/lib/auth";
import { AppError } from "@/lib/errors";
import { systemUserId, type User } from "@/lib/users";
import { unscopedTakeOver } from "../access/take-over";
import { type Actor, recordAudit } from "../audit/record";
import type { Store } from "../db/store";
import { hasAdministrator, insertUser, userOf } from "../users/user-rows";
import type { PasswordPolicy } from "./password-policy";
import type { Passwords } from "./passwords";

export type FirstAdministrator = ReturnType<typeof createFirstAdministrator>;

interface Parts {
  db: Store;
  passwords: Passwords;
  policy: PasswordPolicy;
}

/** The account that set-up, the environment or the CLI makes while there is no administrator. */
export function createFirstAdministrator({ db, passwords, policy }: Parts) {
  let isMade = false;

  return {
    /** Asked of the database until it says yes, which it never takes back: there is always one left. */
    async isMade(): Promise<boolean> {
      isMade ||= await hasAdministrator(db.read);
      return isMade;
    },

    /**
     * In one transaction, so that of two at once one is refused with CONFLICT. What was made in single-person
     * mode is theirs from then on.
     */
    async make(
      actor: Actor,
      { email, displayName, password }: Pick<z.infer<typeof setupIn>, "email" | "displayName" | "password">,
    ): Promise<User> {
      await policy(password, "password", [email, displayName]);
      const passwordHash = await passwords.hash(password);
      const row = await db.write(async (tx) => {
        if (await hasAdministrator(tx)) throw alreadySetUp();
        const user = await insertUser(tx, { email, displayName, role: "admin", passwordHash });
        await unscopedTakeOver(tx, systemUserId, user.id);
        await recordAudit(tx, actor, {
          action: "auth.setup",
          target: { type: "user", id: user.id, name: displayName },
          details: { email },
        });
        return user;
      });
      return userOf(row);
    },
  };
}

export const alreadySetUp = () =>
  new AppError("CONFLICT", "Atelier is already set up. Sign in, or ask the administrator for an account.");
