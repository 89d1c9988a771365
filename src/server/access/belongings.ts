import { and, asc, eq, gt, isNotNull, isNull } from "drizzle-orm";
import { apiKeys } from "../api-keys/api-keys.table";
import { boards } from "../boards/boards.table";
import type { Read } from "../db/store";
import { images } from "../images/images.table";
import { batches, sessionQueue } from "../queue/queue.table";
import { userSessions } from "../sessions/sessions.table";
import { unscopedKept } from "./quotas";

/** Of each noun that a person owns, their rows. A new noun joins here. */
const owned = { apiKeys, batches, boards, images, queueItems: sessionQueue, sessions: userSessions };
export type OwnedNoun = keyof typeof owned;

/** How many of them a person has, the trash and ended sessions included. */
export const unscopedCountOf = (read: Read, noun: OwnedNoun, userId: string): Promise<number> =>
  Promise.resolve(read.$count(owned[noun], eq(owned[noun].userId, userId)));

/** What deleting a person would touch. */
export async function unscopedBelongingCounts(read: Read, userId: string) {
  const kept = await unscopedKept(read, userId);
  return {
    boards: await unscopedCountOf(read, "boards", userId),
    images: kept.imageCount,
    imageBytes: kept.byteSize,
    queueItems: await unscopedCountOf(read, "queueItems", userId),
    apiKeys: await unscopedCountOf(read, "apiKeys", userId),
    sessions: await unscopedCountOf(read, "sessions", userId),
  };
}

/** Every board of a person. */
export const unscopedBoardsOf = (read: Read, userId: string) =>
  read
    .select({ id: boards.id, name: boards.name, description: boards.description })
    .from(boards)
    .where(eq(boards.userId, userId))
    .orderBy(asc(boards.id));

/** A page of a person's pictures; those in the trash apart, since each of the two has its own index. */
export const unscopedImagesOf = (
  read: Read,
  userId: string,
  { place, after, limit }: { place: "gallery" | "trash"; after: string; limit: number },
) =>
  read
    .select({
      id: images.id,
      boardId: images.boardId,
      width: images.width,
      height: images.height,
      byteSize: images.byteSize,
      mimeType: images.mimeType,
      createdAt: images.createdAt,
      deletedAt: images.deletedAt,
      metadata: images.metadata,
    })
    .from(images)
    .where(
      and(
        eq(images.userId, userId),
        gt(images.id, after),
        place === "trash" ? isNotNull(images.deletedAt) : isNull(images.deletedAt),
      ),
    )
    .orderBy(asc(images.id))
    .limit(limit);

export const unscopedItemIdsOf = async (read: Read, userId: string, limit: number): Promise<string[]> =>
  (
    await read
      .select({ id: sessionQueue.id })
      .from(sessionQueue)
      .where(eq(sessionQueue.userId, userId))
      .limit(limit)
  ).map(({ id }) => id);

export const unscopedBatchIdsOf = async (read: Read, userId: string, limit: number): Promise<string[]> =>
  (await read.select({ id: batches.id }).from(batches).where(eq(batches.userId, userId)).limit(limit)).map(
    ({ id }) => id,
  );

export const unscopedSomeBoardsOf = async (read: Read, userId: string, limit: number): Promise<string[]> =>
  (await read.select({ id: boards.id }).from(boards).where(eq(boards.userId, userId)).limit(limit)).map(
    ({ id }) => id,
  );
