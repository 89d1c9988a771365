import { and, eq, inArray, isNotNull, isNull, lt, type Placeholder, type SQL, sql } from "drizzle-orm";
import { found } from "@/lib/errors";
import type { Read, Tx } from "../db/store";
import { imageStars, images } from "../images/images.table";
import { type Granted, grant } from "./granted";
import type { Viewer } from "./viewer";

export type ImageRow = typeof images.$inferSelect;

/** Every picture outside the trash that the viewer may see, as if it were the table. */
export function visibleImages(db: Read, viewer: string | Placeholder) {
  return db
    .select({
      id: images.id,
      ownerId: sql<string>`${images.userId}`.as("owner_id"),
      boardId: images.boardId,
      width: images.width,
      height: images.height,
      mimeType: images.mimeType,
      byteSize: images.byteSize,
      origin: images.origin,
      isStarred: isStarred(viewer),
      createdAt: images.createdAt,
      metadata: images.metadata,
      thumbhash: images.thumbhash,
    })
    .from(images)
    .where(and(eq(images.userId, viewer), isNull(images.deletedAt)))
    .as("visible_images");
}

function isStarred(viewer: string | Placeholder) {
  const starred: SQL = sql`exists (select 1 from ${imageStars} where ${imageStars.imageId} = ${images.id} and ${imageStars.userId} = ${viewer})`;
  return sql<boolean>`${starred}`.mapWith(Boolean).as("is_starred");
}

/** A picture of the viewer's own; `in` tells where it must be. Throws 404 otherwise. */
export async function grantImage(tx: Tx, viewer: Viewer, id: string, place: "gallery" | "trash" = "gallery") {
  const rows = await tx
    .select()
    .from(images)
    .where(
      and(
        eq(images.id, id),
        eq(images.userId, viewer.userId),
        place === "trash" ? isNotNull(images.deletedAt) : isNull(images.deletedAt),
      ),
    );
  return grant(found(rows[0], "picture"), "owner");
}
export type GrantedImage = Granted<ImageRow, "owner">;

/** Pictures whose time in the trash is over, for the housekeeping that purges them. */
export const unscopedExpiredTrash = (read: Read, deletedBefore: number, limit: number) =>
  read
    .select({ id: images.id })
    .from(images)
    .where(and(isNotNull(images.deletedAt), lt(images.deletedAt, deletedBefore)))
    .limit(limit);

/** Which of these ids have a row, in the trash or not: for the sweeper of files without rows. */
export const unscopedKnownImages = (read: Read, ids: string[]) =>
  read.select({ id: images.id }).from(images).where(inArray(images.id, ids));
