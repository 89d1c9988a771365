import type { Logger } from "pino";
import { RateLimiterMemory, RateLimiterRes } from "rate-limiter-flexible";
import type { z } from "zod";
import { AppError, notFound } from "@/lib/errors";
import type { forgotPasswordIn, resetPasswordByLinkIn } from "@/lib/profile";
import { emailKey } from "@/lib/users";
import { recordAudit } from "../audit/record";
import type { Store } from "../db/store";
import type { Events } from "../events/bus";
import { issueLink, lookLink, revokeLinks, useLink } from "../links/links";
import type { Mail } from "../mail/mail.service";
import { passwordForgotten } from "../mail/mail.texts";
import { unscopedEndSessions } from "../sessions/end-sessions";
import { changeUser, findUser, findUserByEmail, type UserRow } from "../users/user-rows";
import type { LoginLimiter } from "./limiter";
import type { PasswordPolicy } from "./password-policy";
import type { Passwords } from "./passwords";

export type ForgottenPassword = ReturnType<typeof createForgottenPassword>;

interface Parts {
  db: Store;
  events: Pick<Events, "endUser">;
  mail: Pick<Mail, "canMail" | "enqueue">;
  passwords: Passwords;
  policy: PasswordPolicy;
  limiter: LoginLimiter;
  log: Pick<Logger, "error">;
}

/** Requests, whether there is such a person or not, within `seconds`. */
const often = { perName: 3, perAddress: 20, seconds: 900 };
/** Milliseconds between the answer and the work, which an answer's time must not tell of. */
const laterMs = { least: 50, most: 250 };

/** One-time links by mail for people who forgot their password, and what such a link is good for. */
export function createForgottenPassword(parts: Parts) {
  const { db, events, mail, passwords, policy, limiter, log } = parts;
  const names = new RateLimiterMemory({ points: often.perName, duration: often.seconds });
  const addresses = new RateLimiterMemory({ points: often.perAddress, duration: often.seconds });

  async function send(email: string, address: string, origin: string): Promise<void> {
    await db.write(async (tx) => {
      const user = await findUserByEmail(tx, email);
      if (!user?.isActive) return;
      const token = await issueLink(tx, user.id, "password");
      await mail.enqueue(tx, passwordForgotten(user, `${origin}/reset-password?token=${token}`));
      await recordAudit(tx, nobody(address), { action: "auth.passwordForgotten", target: targetOf(user) });
    });
  }

  return {
    /**
     * The same answer after the same time whether or not somebody has the address: what there is to do is done
     * after it. NOT_FOUND where no mail is sent; TOO_MANY_REQUESTS per address written and per address asking.
     */
    async forgot({ email }: z.infer<typeof forgotPasswordIn>, address: string, origin: string) {
      if (!mail.canMail) throw notFound("address");
      await consume(addresses, address);
      await consume(names, emailKey(email));
      const wait = laterMs.least + Math.random() * (laterMs.most - laterMs.least);
      setTimeout(() => {
        send(email, address, origin).catch((error: unknown) =>
          log.error({ error }, "A link to choose a new password could not be made."),
        );
      }, wait).unref();
    },

    /** Whose open link it is; NOT_FOUND, always the same, otherwise. */
    async look(token: string, address: string): Promise<{ email: string }> {
      return { email: (await personOf(token, address)).email };
    },

    /** Sets the password, signs the person out everywhere and uses the link up. */
    async reset({ token, newPassword }: z.infer<typeof resetPasswordByLinkIn>, address: string) {
      const user = await personOf(token, address);
      await policy(newPassword, "newPassword", [user.email, user.displayName]);
      const passwordHash = await passwords.hash(newPassword);
      await db.write(async (tx) => {
        await useLink(tx, "password", token);
        await changeUser(tx, user.id, { passwordHash, mustChangePassword: false });
        await revokeLinks(tx, user.id, "password");
        await unscopedEndSessions(tx, user.id);
        await recordAudit(tx, nobody(address), { action: "auth.passwordReset", target: targetOf(user) });
      });
      await limiter.succeeded(user.email);
      events.endUser(user.id);
    },
  };

  /** Links that were guessed are counted per address. */
  async function personOf(token: string, address: string): Promise<UserRow> {
    const name = `links from ${address}`;
    await limiter.check(name, address);
    try {
      return await findUser(db.read, await lookLink(db.read, "password", token));
    } catch (error) {
      await limiter.failed(name, address);
      throw error;
    }
  }
}

const nobody = (address: string) => ({ userId: null, via: "anonymous", address }) as const;
const targetOf = ({ id, displayName }: UserRow) => ({ type: "user", id, name: displayName });

async function consume(limiter: RateLimiterMemory, key: string): Promise<void> {
  try {
    await limiter.consume(key);
  } catch (error) {
    if (!(error instanceof RateLimiterRes)) throw error;
    const retryAfter = Math.ceil(error.msBeforeNext / 1000);
    throw new AppError("TOO_MANY_REQUESTS", `Too many requests. Try again in ${retryAfter} s.`, {
      retryAfter,
    });
  }
}
