import { and, asc, desc, eq, lt, or } from "drizzle-orm";
import type { Read } from "../db/store";
import { userDeletions } from "../deletions/deletions.table";

export type DeletionRow = typeof userDeletions.$inferSelect;

/** Jobs that delete people, newest first; for administrators. */
export const unscopedDeletions = (read: Read, before: string, limit: number) =>
  read
    .select()
    .from(userDeletions)
    .where(lt(userDeletions.id, before))
    .orderBy(desc(userDeletions.id))
    .limit(limit);

export async function unscopedDeletion(read: Read, id: string): Promise<DeletionRow | undefined> {
  const [row] = await read.select().from(userDeletions).where(eq(userDeletions.id, id));
  return row;
}

/** Jobs that aren't over, oldest first; of one person, either to be deleted or to receive, if given. */
export const unscopedRunningDeletions = (read: Read, userId?: string) =>
  read
    .select()
    .from(userDeletions)
    .where(
      and(
        eq(userDeletions.status, "running"),
        userId === undefined
          ? undefined
          : or(eq(userDeletions.userId, userId), eq(userDeletions.toUserId, userId)),
      ),
    )
    .orderBy(asc(userDeletions.id));

/** Jobs whose zip was made for something that was over before `endedBefore`. */
export const unscopedOldExports = (read: Read, endedBefore: number) =>
  read
    .select()
    .from(userDeletions)
    .where(and(eq(userDeletions.isExported, true), lt(userDeletions.finishedAt, endedBefore)));
