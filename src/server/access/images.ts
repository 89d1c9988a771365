import { and, eq, inArray, isNotNull, isNull, lt, or, type Placeholder, type SQL, sql } from "drizzle-orm";
import type { BoardLevel } from "@/lib/boards";
import { AppError, forbidden, notFound } from "@/lib/errors";
import type { Read, Tx } from "../db/store";
import { imageCounts, imageHours, imageStars, images } from "../images/images.table";
import { users } from "../users/users.table";
import { visibleBoardIs } from "./boards";
import { type Granted, grant } from "./granted";
import type { Viewer } from "./viewer";

type Who = string | Placeholder;
export type ImageRow = typeof images.$inferSelect;

function imageFields(db: Read, viewer: Who) {
  const owner = db.select({ name: users.displayName }).from(users).where(eq(users.id, images.userId));
  return {
    id: images.id,
    seq: images.seq,
    ownerId: sql<string>`${images.userId}`.as("owner_id"),
    ownerName: sql<string>`(${owner})`.as("owner_name"),
    /** A board that the viewer doesn't see isn't named: to them the picture is on none. */
    boardId: sql<
      string | null
    >`case when ${visibleBoardIs(db, viewer, images.boardId)} then ${images.boardId} end`.as("seen_board_id"),
    width: images.width,
    height: images.height,
    mimeType: images.mimeType,
    byteSize: images.byteSize,
    origin: images.origin,
    fileName: images.fileName,
    isStarred: isStarred(viewer),
    tags: images.tags,
    createdAt: images.createdAt,
    metadata: images.metadata,
    workflowFormat: images.workflowFormat,
    thumbhash: images.thumbhash,
    deletedAt: images.deletedAt,
  };
}

function isStarred(viewer: Who) {
  const starred: SQL = sql`exists (select 1 from ${imageStars} where ${imageStars.imageId} = ${images.id} and ${imageStars.userId} = ${viewer})`;
  return sql<boolean>`${starred}`.mapWith(Boolean).as("is_starred");
}

/** The viewer's own, or on a board that they see. */
const isSeen = (db: Read, viewer: Who) =>
  or(eq(images.userId, viewer), visibleBoardIs(db, viewer, images.boardId));

/** Every picture outside the trash that the viewer may see, as if it were the table; for one or a few. */
export const visibleImages = (db: Read, viewer: Who) =>
  db
    .select(imageFields(db, viewer))
    .from(images)
    .where(and(isNull(images.deletedAt), isSeen(db, viewer)))
    .as("visible_images");

/** The viewer's own outside the trash, as if it were the table: their index serves lists of any length. */
export const visibleOwnImages = (db: Read, viewer: Who) =>
  db
    .select(imageFields(db, viewer))
    .from(images)
    .where(and(isNull(images.deletedAt), eq(images.userId, viewer)))
    .as("visible_images");

/** Those of them that are on no board at all; an index has these too. */
export const visibleLooseImages = (db: Read, viewer: Who) =>
  db
    .select(imageFields(db, viewer))
    .from(images)
    .where(and(isNull(images.deletedAt), eq(images.userId, viewer), isNull(images.boardId)))
    .as("visible_images");

/** Those of one board, whoever made them; none of a board that the viewer doesn't see, which is asked once. */
export const visibleBoardImages = (db: Read, viewer: Who, boardId: Who) =>
  db
    .select(imageFields(db, viewer))
    .from(images)
    .where(and(eq(images.boardId, boardId), isNull(images.deletedAt), visibleBoardIs(db, viewer, boardId)))
    .as("visible_images");

/** The viewer's trash, as if it were the table. */
export const visibleTrash = (db: Read, viewer: Who) =>
  db
    .select(imageFields(db, viewer))
    .from(images)
    .where(and(isNotNull(images.deletedAt), eq(images.userId, viewer)))
    .as("visible_trash");

/** How much the viewer keeps and where: a row a place. */
export const visibleImageCounts = (db: Read, viewer: Who) =>
  db.select().from(imageCounts).where(eq(imageCounts.userId, viewer)).as("visible_image_counts");

/** Boards with pictures of the viewer's that they don't see any more: to them those are uncategorised. */
export const visibleStrays = (db: Read, viewer: Who) =>
  db
    .select({ boardId: imageCounts.place, imageCount: imageCounts.imageCount })
    .from(imageCounts)
    .where(
      and(
        eq(imageCounts.userId, viewer),
        sql`${imageCounts.place} not in ('none', 'trash')`,
        sql`not ${visibleBoardIs(db, viewer, imageCounts.place)}`,
      ),
    )
    .as("visible_strays");

/** Pictures made in each hour, the viewer's own. */
export const visibleHours = (db: Read, viewer: Who) =>
  db.select().from(imageHours).where(eq(imageHours.userId, viewer)).as("visible_hours");

/** The same for one board, whoever made them. */
export const visibleBoardHours = (db: Read, viewer: Who, boardId: Who) =>
  db
    .select()
    .from(imageHours)
    .where(and(eq(imageHours.place, boardId), visibleBoardIs(db, viewer, boardId)))
    .as("visible_hours");

/**
 * `maker`: what only who made a picture may do with it; `takeOut`: take it off its board, which its maker may while
 * they may add to that board or don't see it any more, and those who administer the board; `read`: whoever sees it.
 */
export type ImageRight = "maker" | "takeOut" | "read";
export type GrantedImage<Right extends ImageRight = ImageRight> = Granted<ImageRow, Right>;
export interface ImageRefusal {
  id: string;
  code: "NOT_FOUND" | "FORBIDDEN";
  message: string;
}

/** Which of these the viewer has the right to, and why not the others. In the trash only its maker finds a picture. */
export async function grantImages<Right extends ImageRight>(
  tx: Tx,
  viewer: Pick<Viewer, "userId">,
  ids: string[],
  right: Right,
  place: "gallery" | "trash" = "gallery",
): Promise<{ granted: GrantedImage<Right>[]; refused: ImageRefusal[] }> {
  const isThere =
    place === "trash"
      ? and(isNotNull(images.deletedAt), eq(images.userId, viewer.userId))
      : and(isNull(images.deletedAt), isSeen(tx, viewer.userId));
  const rows = await tx
    .select({ image: images, ...boardRights(tx, viewer.userId) })
    .from(images)
    .where(and(inArray(images.id, ids), isThere));
  const found = new Map(rows.map((row) => [row.image.id, row]));
  const granted: GrantedImage<Right>[] = [];
  const refused: ImageRefusal[] = [];
  for (const id of new Set(ids)) {
    const row = found.get(id);
    if (!row) refused.push({ id, code: "NOT_FOUND", message: notFound("picture").message });
    else {
      const isMaker = row.image.userId === viewer.userId;
      const isHeld = right === "takeOut" && isMaker && row.isSeen && !row.isWritable;
      const isAllowed = right === "read" || isMaker || (right === "takeOut" && row.isAdministered);
      if (isAllowed && !isHeld) granted.push(grant(row.image, right));
      else refused.push({ id, code: "FORBIDDEN", message: (isHeld ? onlyToBeSeen : notYours).message });
    }
  }
  return { granted, refused };
}

const notYours = forbidden("Only who made this picture may do that.");

const onlyToBeSeen = forbidden(
  "You may look at this board, but take nothing off it. Ask its owner to let you.",
);

/** What the viewer may do with the board that a picture is on; all false for one that they don't see. */
function boardRights(db: Read, viewer: string) {
  const has = (level: BoardLevel) =>
    sql<boolean>`${visibleBoardIs(db, viewer, images.boardId, level)}`.mapWith(Boolean);
  return { isSeen: has("read"), isWritable: has("write"), isAdministered: has("admin") };
}

/** One picture; throws 404 for one that the viewer doesn't see, 403 for one that they only see. */
export async function grantImage<Right extends ImageRight>(
  tx: Tx,
  viewer: Pick<Viewer, "userId">,
  id: string,
  right: Right,
  place: "gallery" | "trash" = "gallery",
): Promise<GrantedImage<Right>> {
  const { granted, refused } = await grantImages(tx, viewer, [id], right, place);
  const [image] = granted;
  if (image) return image;
  const [{ code, message } = notFound("picture")] = refused;
  throw new AppError(code, message);
}

/** A number for `images.seq`: one of 4096 in the millisecond, drawn by lot, that is still free. */
export async function unscopedNextSeq(tx: Tx, createdAt: number, draw: () => number): Promise<number> {
  for (;;) {
    const seq = createdAt * seqsPerMs + draw();
    const taken = await tx.select({ seq: images.seq }).from(images).where(eq(images.seq, seq));
    if (taken.length === 0) return seq;
  }
}
export const seqsPerMs = 4096;

/** A picture of the person's own, outside the trash, that was made from these bytes. */
export async function unscopedDuplicate(read: Read, userId: string, contentHash: string) {
  const [row] = await read
    .select({ id: images.id })
    .from(images)
    .where(and(eq(images.userId, userId), eq(images.contentHash, contentHash), isNull(images.deletedAt)))
    .limit(1);
  return row?.id ?? null;
}

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
