import type { z } from "zod";
import { AppError, forbidden } from "@/lib/errors";
import type { registerIn } from "@/lib/profile";
import { recordAudit } from "../audit/record";
import type { Store } from "../db/store";
import type { Client } from "../sessions/sessions.service";
import type { SettingsService } from "../settings/settings.service";
import { findUserByEmail, insertUser } from "../users/user-rows";
import type { DomainPolicy } from "./domain-policy";
import type { PasswordPolicy } from "./password-policy";
import type { Passwords } from "./passwords";
import type { RegistrationLimiter } from "./registration-limiter";

interface Parts {
  db: Store;
  settings: Pick<SettingsService, "current">;
  passwords: Passwords;
  policy: PasswordPolicy;
  domains: DomainPolicy;
  limiter: RegistrationLimiter;
}
export type Registration = ReturnType<typeof createRegistration>;

/** People who ask for an account themselves, where the settings let them. */
export function createRegistration({ db, settings, passwords, policy, domains, limiter }: Parts) {
  async function requireOpen(): Promise<void> {
    const { registration } = await settings.current();
    if (registration === "closed") {
      throw new AppError("NOT_FOUND", "Registration is closed. Ask an administrator for an account.");
    }
    if (registration === "invitation") {
      throw forbidden("Registration is by invitation. Ask an administrator for a link.");
    }
  }

  return {
    /**
     * Makes a person who waits for an administrator. Answers the same, as late, for an address that has an account:
     * the hash is made and an entry written either way.
     */
    async register(input: z.infer<typeof registerIn>, client: Client): Promise<void> {
      await requireOpen();
      await limiter.consume(client.address);
      const { email, displayName, password } = input;
      await domains(email);
      await policy(password, "password", [email, displayName]);
      const passwordHash = await passwords.hash(password);
      await db.write(async (tx) => {
        const known = await findUserByEmail(tx, email);
        const made = known
          ? undefined
          : await insertUser(tx, {
              ...{ email, displayName, role: "user", passwordHash },
              ...{ isActive: false, isPending: true },
            });
        await recordAudit(
          tx,
          { userId: null, via: "anonymous", address: client.address },
          {
            action: "auth.registered",
            target: { type: "user", id: made?.id ?? null, name: displayName },
            details: { email, hadAccount: known !== undefined },
          },
        );
      });
    },
  };
}
