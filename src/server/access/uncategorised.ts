import { and, desc, eq, isNull, type Placeholder, sql } from "drizzle-orm";
import type { Read } from "../db/store";
import { images } from "../images/images.table";
import { visibleStrays } from "./images";

/** The viewer's newest picture on no board. */
export const visibleNewestLoose = (db: Read, viewer: string | Placeholder) =>
  db
    .select({ id: images.id })
    .from(images)
    .where(and(eq(images.userId, viewer), isNull(images.boardId), isNull(images.deletedAt)))
    // By the board too, though it is null: PostgreSQL doesn't take the order of the index by the id alone.
    .orderBy(desc(images.boardId), desc(images.id))
    .limit(1);

/** The viewer's newest picture on each board that they don't see any more. */
export function visibleStrayCovers(db: Read, viewer: string | Placeholder) {
  const strays = visibleStrays(db, viewer);
  const newest = db
    .select({ id: images.id })
    .from(images)
    .where(and(eq(images.userId, viewer), eq(images.boardId, strays.boardId), isNull(images.deletedAt)))
    .orderBy(desc(images.id))
    .limit(1);
  return db
    .select({ imageCount: strays.imageCount, coverImageId: sql<string | null>`(${newest})` })
    .from(strays);
}
