import { and, eq, gt, sql } from "drizzle-orm";
import type { Scope } from "@/lib/api-keys";
import type { Role } from "@/lib/users";
import type { Read } from "../db/store";
import { userSessions } from "../sessions/sessions.table";
import { users } from "../users/users.table";

/** Who asks, read from the database at every request. */
export interface Viewer {
  userId: string;
  role: Role;
  via: "session" | "apiKey";
  /** The session's row; for an API key the key's id. */
  sessionId: string;
  /** What an API key was made for; a session has them all. */
  scopes: readonly Scope[];
  address: string;
}

/** The viewer in a prepared statement; running one without it throws. */
export const viewerParam = sql.placeholder("viewer");

/** One indexed statement: the live session, its person while active. */
export function prepareViewer(read: Read) {
  const statement = read
    .select({ session: userSessions, user: users })
    .from(userSessions)
    .innerJoin(users, eq(users.id, userSessions.userId))
    .where(
      and(
        eq(userSessions.id, sql.placeholder("sessionId")),
        eq(userSessions.userId, sql.placeholder("userId")),
        gt(userSessions.expiresAt, sql.placeholder("now")),
        eq(users.isActive, true),
      ),
    )
    .prepare("viewer");
  return async (sessionId: string, userId: string, now: number) =>
    (await statement.execute({ sessionId, userId, now }))[0];
}
