import { randomInt, timingSafeEqual } from "node:crypto";
import type { z } from "zod";
import type { loginIn, loginOut, setupIn } from "@/lib/auth";
import { AppError, forbidden } from "@/lib/errors";
import type { User } from "@/lib/users";
import type { Viewer } from "../access/viewer";
import { recordAudit } from "../audit/record";
import type { Store, Tx } from "../db/store";
import type { Client, Sessions } from "../sessions/sessions.service";
import { findUserByEmail, noteLogin, type UserRow, userOf } from "../users/user-rows";
import type { Users } from "../users/users.service";
import { alreadySetUp, type FirstAdministrator } from "./first-administrator";
import type { LoginLimiter } from "./limiter";
import type { Passwords } from "./passwords";

interface Parts {
  db: Store;
  users: Pick<Users, "byEmail">;
  sessions: Sessions;
  passwords: Passwords;
  limiter: LoginLimiter;
  first: FirstAdministrator;
  /** False in single-person mode, where nobody signs in. */
  isEnabled: boolean;
}
export type Auth = ReturnType<typeof createAuth>;

/** Eight digits, said once in the server's log. */
const newSetupCode = () => String(randomInt(10 ** 8)).padStart(8, "0");

export function createAuth({ db, users: people, sessions, passwords, limiter, first, isEnabled }: Parts) {
  const setupCode = newSetupCode();
  const setupRequired = async () => isEnabled && !(await first.isMade());

  async function noteFailure(user: UserRow | undefined, name: string, { address }: Client): Promise<void> {
    await db.write((tx) =>
      recordAudit(tx, nobody(address), {
        action: "auth.loginFailed",
        target: { type: "user", id: user?.id ?? null, name: nameToKeep(name) },
      }),
    );
  }

  return {
    isEnabled,
    /** For the server's log, while there is no administrator. */
    setupCode,
    setupRequired,
    status: async () => ({ setupRequired: await setupRequired(), authEnabled: isEnabled }),

    /**
     * Makes the first administrator. CONFLICT once there is one; FORBIDDEN without the code when the
     * browser isn't on the server's own machine.
     */
    async setup(
      input: z.infer<typeof setupIn>,
      client: Client & { isLocal: boolean },
    ): Promise<{ user: User }> {
      if (await first.isMade()) throw alreadySetUp();
      if (!client.isLocal) {
        await limiter.check(setupName, client.address);
        if (!sameText(input.setupCode ?? "", setupCode)) {
          if (input.setupCode) await limiter.failed(setupName, client.address);
          throw forbidden("Write the set-up code that the server printed when it started.");
        }
      }
      return { user: await first.make(nobody(client.address), input) };
    },

    /**
     * UNAUTHORIZED with one sentence for every cause; FORBIDDEN, with the right password, until an administrator
     * has approved the account; TOO_MANY_REQUESTS while the limiter holds.
     */
    async login(input: z.infer<typeof loginIn>, client: Client): Promise<z.infer<typeof loginOut>> {
      const admit = () => limiter.check(input.email, client.address);
      await admit();
      const user = await people.byEmail(input.email);
      const isRight = await passwords.verify(user?.passwordHash, input.password, admit);
      const isPending = isRight && user?.isPending === true;
      if (!user || !isRight || !user.isActive) {
        if (!isPending) await limiter.failed(input.email, client.address);
        await noteFailure(user, input.email, client);
        if (isPending) throw forbidden("An administrator has to approve your account first.");
        throw wrong();
      }
      await limiter.succeeded(input.email);
      const { rememberMe } = input;
      const lifetime = await sessions.lifetime(rememberMe);
      const session = await db.write(async (tx) => {
        await requireUnchanged(tx, user);
        const row = await sessions.create(tx, user, { rememberMe, lifetime }, client);
        await noteLogin(tx, user.id, row.createdAt);
        const actor = { userId: user.id, via: "session", address: client.address } as const;
        await recordAudit(tx, actor, { action: "auth.login", target: targetOf(user) });
        return row;
      });
      return {
        token: sessions.tokenOf(session),
        tokenType: "Bearer",
        expiresIn: Math.floor((session.expiresAt - session.createdAt) / 1000),
        user: userOf({ ...user, lastLoginAt: session.createdAt }),
      };
    },

    async logout(viewer: Viewer, user: UserRow): Promise<void> {
      await sessions.end(viewer.sessionId, (tx) =>
        recordAudit(tx, viewer, { action: "auth.logout", target: targetOf(user) }),
      );
    },
  };
}

/** The name under which wrong set-up codes are counted; no address looks like it. */
const setupName = "set-up code";

const wrong = () => new AppError("UNAUTHORIZED", "Email or password is wrong.");

/** Refuses who was disabled, or got another password, while theirs was being looked at. */
async function requireUnchanged(tx: Tx, { email, passwordHash }: UserRow): Promise<void> {
  const now = await findUserByEmail(tx, email);
  if (!now?.isActive || now.passwordHash !== passwordHash) throw wrong();
}

const nobody = (address: string) => ({ userId: null, via: "anonymous", address }) as const;
const targetOf = ({ id, displayName }: UserRow) => ({ type: "user", id, name: displayName });

/** What was written where the address belongs, unless it may be a password in the wrong field. */
const nameToKeep = (name: string) => (name.includes("@") ? name : "");

function sameText(a: string, b: string): boolean {
  const [left, right] = [Buffer.from(a), Buffer.from(b)];
  return left.length === right.length && timingSafeEqual(left, right);
}
