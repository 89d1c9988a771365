import { and, eq, lt } from "drizzle-orm";
import { scopes } from "@/lib/api-keys";
import { newId } from "@/lib/ids";
import { prepareViewer, type Viewer } from "../access/viewer";
import type { TokenPayload, Tokens } from "../auth/tokens";
import type { Store, Tx } from "../db/store";
import type { Events } from "../events/bus";
import type { SettingsService } from "../settings/settings.service";
import type { UserRow } from "../users/user-rows";
import { lifetimeMs } from "./session-lifetime";
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
  /** Epoch ms; infinite for an API key without an end. */
  expiresAt: number;
  /** Missing for an API key, and where nobody signs in. */
  row?: SessionRow;
}
export type Sessions = ReturnType<typeof createSessions>;

const seenEveryMs = 60_000;
/** A cookie is renewed once this share of its life is over. */
const renewAfter = 1 / 24;

interface Parts {
  db: Store;
  tokens: Tokens;
  events: Events;
  settings: Pick<SettingsService, "current">;
}

export function createSessions({ db, tokens, events, settings }: Parts) {
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
    /** Milliseconds that a new session lives; for {@link Sessions.create}, which runs inside a write. */
    lifetime: async (rememberMe: boolean) => lifetimeMs(await settings.current(), rememberMe),
    /** Starts a session and clears the person's ended ones. */
    async create(
      tx: Tx,
      user: UserRow,
      { rememberMe, lifetime }: { rememberMe: boolean; lifetime: number },
      client: Client,
    ): Promise<SessionRow> {
      const now = Date.now();
      const row: SessionRow = {
        id: newId(),
        userId: user.id,
        isRemembered: rememberMe,
        address: client.address,
        userAgent: client.userAgent.slice(0, 400),
        createdAt: now,
        lastSeenAt: now,
        expiresAt: now + lifetime,
      };
      await tx
        .delete(userSessions)
        .where(and(eq(userSessions.userId, user.id), lt(userSessions.expiresAt, now)));
      await tx.insert(userSessions).values(row);
      return row;
    },
    tokenOf,

    /** The live session behind a token; `undefined` for every reason why there is none. */
    async authenticate(token: string, address: string): Promise<Session | undefined> {
      const payload: TokenPayload | undefined = tokens.verify(token);
      if (!payload) return undefined;
      const now = Date.now();
      const row = await find(payload.sid, payload.sub, now);
      if (!row) return undefined;
      await seen(row.session, now);
      const viewer: Viewer = {
        userId: row.user.id,
        role: row.user.role,
        via: "session",
        sessionId: row.session.id,
        scopes,
        address,
      };
      return { viewer, user: row.user, expiresAt: row.session.expiresAt, row: row.session };
    },

    /** A longer-lived token for an active session, or `undefined` while the present one is young. */
    async renew(row: SessionRow): Promise<{ token: string; expiresAt: number } | undefined> {
      const now = Date.now();
      const life = lifetimeMs(await settings.current(), row.isRemembered);
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

    /** `record` runs in the transaction that ends it. */
    async end(sessionId: string, record: (tx: Tx) => Promise<void>): Promise<void> {
      await db.write(async (tx) => {
        await tx.delete(userSessions).where(eq(userSessions.id, sessionId));
        await record(tx);
      });
      events.endSession(sessionId);
    },
  };
}
