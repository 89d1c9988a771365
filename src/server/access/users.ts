import { and, count, eq, gt, inArray, ne, sum } from "drizzle-orm";
import type { Read } from "../db/store";
import { imageCounts } from "../images/images.table";
import { userSessions } from "../sessions/sessions.table";
import { users } from "../users/users.table";

/** Live sessions of each of these people. */
export const unscopedSessionCounts = (read: Read, userIds: string[], now: number) =>
  read
    .select({ userId: userSessions.userId, count: count() })
    .from(userSessions)
    .where(and(inArray(userSessions.userId, userIds), gt(userSessions.expiresAt, now)))
    .groupBy(userSessions.userId);

/** Pictures outside the trash of each of these people, and the bytes of their full files. */
export const unscopedImageCounts = (read: Read, userIds: string[]) =>
  read
    .select({
      userId: imageCounts.userId,
      count: sum(imageCounts.imageCount).mapWith(Number),
      bytes: sum(imageCounts.byteSize).mapWith(Number),
    })
    .from(imageCounts)
    .where(and(inArray(imageCounts.userId, userIds), ne(imageCounts.place, "trash")))
    .groupBy(imageCounts.userId);

/** What people are called; those who are gone are missing. */
export const unscopedUserNames = (read: Read, userIds: string[]) =>
  read.select({ id: users.id, displayName: users.displayName }).from(users).where(inArray(users.id, userIds));

/** When a person's own picture was set, for whoever is signed in; null without one. */
export async function unscopedAvatarVersion(read: Read, userId: string): Promise<number | null> {
  const [row] = await read
    .select({ avatarVersion: users.avatarVersion })
    .from(users)
    .where(eq(users.id, userId));
  return row?.avatarVersion ?? null;
}
