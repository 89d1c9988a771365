import { and, eq, ne } from "drizzle-orm";
import type { Tx } from "../db/store";
import { userSessions } from "./sessions.table";

/**
 * Signs a person out everywhere, but for one session if given. After the commit `events.endUser` has to close
 * their event streams.
 */
export async function unscopedEndSessions(tx: Tx, userId: string, exceptSessionId = ""): Promise<number> {
  const ended = await tx
    .delete(userSessions)
    .where(and(eq(userSessions.userId, userId), ne(userSessions.id, exceptSessionId)))
    .returning({ id: userSessions.id });
  return ended.length;
}
