import { and, eq, gt, inArray, isNull, or, type Placeholder } from "drizzle-orm";
import { apiKeys } from "../api-keys/api-keys.table";
import type { Read } from "../db/store";
import { userSessions } from "../sessions/sessions.table";
import { users } from "../users/users.table";

/** Every session of the viewer's, as if it were the table. */
export const visibleSessions = (db: Read, viewer: string | Placeholder) =>
  db.select().from(userSessions).where(eq(userSessions.userId, viewer)).as("visible_sessions");

/** Which of these sessions and API keys still let somebody in. */
export async function unscopedLiveCredentials(read: Read, ids: string[], now: number): Promise<Set<string>> {
  const sessions = await read
    .select({ id: userSessions.id })
    .from(userSessions)
    .innerJoin(users, eq(users.id, userSessions.userId))
    .where(and(inArray(userSessions.id, ids), gt(userSessions.expiresAt, now), eq(users.isActive, true)));
  const keys = await read
    .select({ id: apiKeys.id })
    .from(apiKeys)
    .innerJoin(users, eq(users.id, apiKeys.userId))
    .where(
      and(
        inArray(apiKeys.id, ids),
        or(isNull(apiKeys.expiresAt), gt(apiKeys.expiresAt, now)),
        eq(users.isActive, true),
      ),
    );
  return new Set([...sessions, ...keys].map(({ id }) => id));
}
