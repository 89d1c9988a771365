import { and, eq, lt } from "drizzle-orm";
import { sessionLifetime } from "@/lib/auth";
import { newId } from "@/lib/ids";
import { prepareViewer, type Viewer } from "../access/viewer";
import type { TokenPayload, Tokens } from "../auth/tokens";
import type { Store, Tx } from "../db/store";
import type { Events } from "../events/bus";
import type { UserRow } from "../users/users.service";
import { userSessions } from "./sessions.table";

/** Where a request comes from, shown in the list of sessions. */
export interface Client {
  address: string;
  userAgent: string;
}

type SessionRow = typeof userSessions.$inferSelect;
export interface Session {
  viewer: Viewer;
  user: UserRow;
  row: SessionRow;
}
export type Sessions = ReturnType<typeof createSessions>;

const seenEveryMs = 60_000;
/** A cookie is renewed once this share of its life is over. */
const renewAfter = 1 / 24;
const lifetimeMs = (isRemembered: boolean) =>
  1000 * (isRemembered ? sessionLifetime.remembered : sessionLifetime.normal);

export function createSessions({ db, tokens, events }: { db: Store; tokens: Tokens; events: Events }) {
  const find = prepareViewer(db.read);

  const tokenOf = (row: SessionRow) =>
    tokens.sign({ sub: row.userId, sid: row.id, exp: Math.floor(row.expiresAt / 1000) });

  async function seen(row: SessionRow, now: number) {
    if (now - row.lastSeenAt < seenEveryMs) return;
    await db.write(async (tx) => {
      await tx.update(userSessions).set({ lastSeenAt: now }).where(eq(userSessions.id, row.id));
    });
  }

  return {
    /** Starts a session and clears the person's ended ones. */
    async create(tx: Tx, user: UserRow, rememberMe: boolean, client: Client): Promise<SessionRow> {
      const now = Date.now();
      const row: SessionRow = {
        id: newId(),
        userId: user.id,
        isRemembered: rememberMe,
        address: client.address,
        userAgent: client.userAgent.slice(0, 400),
        createdAt: now,
        lastSeenAt: now,
        expiresAt: now + lifetimeMs(rememberMe),
      };
      await tx
        .delete(userSessions)
        .where(and(eq(userSessions.userId, user.id), lt(userSessions.expiresAt, now)));
      await tx.insert(userSessions).values(row);
      return row;
    },
    tokenOf,

    /** The live session behind a token; `undefined` for every reason why there is none. */
    async authenticate(token: string): Promise<Session | undefined> {
      const payload: TokenPayload | undefined = tokens.verify(token);
      if (!payload) return undefined;
      const now = Date.now();
      const row = await find(payload.sid, payload.sub, now);
      if (!row) return undefined;
      await seen(row.session, now);
      const viewer = { userId: row.user.id, role: row.user.role, sessionId: row.session.id };
      return { viewer, user: row.user, row: row.session };
    },

    /** A longer-lived token for an active session, or `undefined` while the present one is young. */
    async renew(row: SessionRow): Promise<{ token: string; expiresAt: number } | undefined> {
      const now = Date.now();
      const life = lifetimeMs(row.isRemembered);
      if (row.expiresAt - now > life * (1 - renewAfter)) return undefined;
      const renewed = { ...row, expiresAt: now + life };
      await db.write(async (tx) => {
        await tx
          .update(userSessions)
          .set({ expiresAt: renewed.expiresAt })
          .where(eq(userSessions.id, row.id));
      });
      return { token: tokenOf(renewed), expiresAt: renewed.expiresAt };
    },

    async end(sessionId: string): Promise<void> {
      await db.write(async (tx) => {
        await tx.delete(userSessions).where(eq(userSessions.id, sessionId));
      });
      events.endSession(sessionId);
    },
  };
}
