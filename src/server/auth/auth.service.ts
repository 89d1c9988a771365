import { randomInt, timingSafeEqual } from "node:crypto";
import type { z } from "zod";
import type { loginIn, loginOut, setupIn } from "@/lib/auth";
import { AppError, forbidden } from "@/lib/errors";
import type { User } from "@/lib/users";
import type { Viewer } from "../access/viewer";
import type { Store } from "../db/store";
import type { Client, Sessions } from "../sessions/sessions.service";
import { hasAdministrator, insertUser, noteLogin, type Users, userOf } from "../users/users.service";
import type { LoginLimiter } from "./limiter";
import type { Passwords } from "./passwords";

interface Parts {
  db: Store;
  users: Users;
  sessions: Sessions;
  passwords: Passwords;
  limiter: LoginLimiter;
}
export type Auth = ReturnType<typeof createAuth>;

/** Eight digits, said once in the server's log. */
const newSetupCode = () => String(randomInt(10 ** 8)).padStart(8, "0");

export function createAuth({ db, users: people, sessions, passwords, limiter }: Parts) {
  const setupCode = newSetupCode();
  let isSetUp = false;

  async function setupRequired(): Promise<boolean> {
    isSetUp ||= await hasAdministrator(db.read);
    return !isSetUp;
  }

  return {
    /** For the server's log, while there is no administrator. */
    setupCode,
    setupRequired,
    status: async () => ({ setupRequired: await setupRequired(), authEnabled: true }),

    /**
     * Makes the first administrator. CONFLICT once there is one; FORBIDDEN without the code when the
     * browser isn't on the server's own machine.
     */
    async setup(
      input: z.infer<typeof setupIn>,
      client: Client & { isLocal: boolean },
    ): Promise<{ user: User }> {
      if (!(await setupRequired())) throw alreadySetUp();
      if (!client.isLocal) {
        await limiter.check(setupName, client.address);
        if (!sameText(input.setupCode ?? "", setupCode)) {
          if (input.setupCode) await limiter.failed(setupName, client.address);
          throw forbidden("Write the set-up code that the server printed when it started.");
        }
      }
      const passwordHash = await passwords.hash(input.password);
      const { email, displayName } = input;
      const row = await db.write(async (tx) => {
        if (await hasAdministrator(tx)) throw alreadySetUp();
        return insertUser(tx, { email, displayName, role: "admin", passwordHash });
      });
      return { user: userOf(row) };
    },

    /** UNAUTHORIZED with one sentence for every cause; TOO_MANY_REQUESTS while the limiter holds. */
    async login(input: z.infer<typeof loginIn>, client: Client): Promise<z.infer<typeof loginOut>> {
      const admit = () => limiter.check(input.email, client.address);
      await admit();
      const user = await people.byEmail(input.email);
      const isRight = await passwords.verify(user?.passwordHash, input.password, admit);
      if (!user || !isRight || !user.isActive) {
        await limiter.failed(input.email, client.address);
        throw new AppError("UNAUTHORIZED", "Email or password is wrong.");
      }
      await limiter.succeeded(input.email);
      const session = await db.write(async (tx) => {
        const row = await sessions.create(tx, user, input.rememberMe, client);
        await noteLogin(tx, user.id, row.createdAt);
        return row;
      });
      return {
        token: sessions.tokenOf(session),
        tokenType: "Bearer",
        expiresIn: Math.floor((session.expiresAt - session.createdAt) / 1000),
        user: userOf({ ...user, lastLoginAt: session.createdAt }),
      };
    },

    logout: (viewer: Viewer) => sessions.end(viewer.sessionId),
  };
}

/** The name under which wrong set-up codes are counted; no address looks like it. */
const setupName = "set-up code";
const alreadySetUp = () =>
  new AppError("CONFLICT", "Atelier is already set up. Sign in, or ask the administrator for an account.");

function sameText(a: string, b: string): boolean {
  const [left, right] = [Buffer.from(a), Buffer.from(b)];
  return left.length === right.length && timingSafeEqual(left, right);
}
