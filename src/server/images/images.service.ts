import { and, desc, eq, isNull, lt, type SQL, sql } from "drizzle-orm";
import type { z } from "zod";
import { uncategorised } from "@/lib/boards";
import { found } from "@/lib/errors";
import type { Image, listImagesIn, updateImageIn } from "@/lib/images";
import { toPage } from "@/lib/lists";
import { grantBoard } from "../access/boards";
import { type GrantedImage, grantImage, visibleImages } from "../access/images";
import { type Viewer, viewerParam } from "../access/viewer";
import type { Boards } from "../boards/boards.service";
import { countImage } from "../boards/image-count";
import type { Store, Tx } from "../db/store";
import type { Events } from "../events/bus";
import type { ContentAccess } from "../settings/content-access";
import { imageStars, images } from "./images.table";

export type Images = ReturnType<typeof createImages>;

/** After the last id there is: where a list that runs backwards begins. */
const fromTheEnd = "~";

interface Parts {
  db: Store;
  events: Events;
  boards: Boards;
  contentAccess: ContentAccess;
}

export function createImages({ db, events, boards, contentAccess }: Parts) {
  const visible = visibleImages(db.read, viewerParam);
  const prepareList = (name: string, where?: SQL) =>
    db.read
      .select()
      .from(visible)
      .where(and(lt(visible.id, sql.placeholder("cursor")), where))
      .orderBy(desc(visible.id))
      .limit(sql.placeholder("limit"))
      .prepare(name);

  const onBoard = eq(visible.boardId, sql.placeholder("boardId"));
  const loose = isNull(visible.boardId);
  const starred = sql`${visible.isStarred}`;
  const lists = {
    all: prepareList("image_list"),
    board: prepareList("image_list_of_board", onBoard),
    loose: prepareList("image_list_uncategorised", loose),
  };
  const starredLists: typeof lists = {
    all: prepareList("image_list_starred", starred),
    board: prepareList("image_list_of_board_starred", and(onBoard, starred)),
    loose: prepareList("image_list_uncategorised_starred", and(loose, starred)),
  };
  const byId = db.read
    .select()
    .from(visible)
    .where(eq(visible.id, sql.placeholder("id")))
    .prepare("image_by_id");

  async function get(viewer: Viewer, id: string): Promise<Image> {
    const [mine] = await byId.execute({ viewer: viewer.userId, id });
    if (mine) return mine;
    const ownerId = found(await contentAccess.ownerOf(viewer, "picture", id), "picture");
    return lookedAt(found((await byId.execute({ viewer: ownerId, id }))[0], "picture"));
  }

  /** As whom to list; NOT_FOUND for a board or person the viewer can't see. */
  async function readerOf(viewer: Viewer, boardId: string | undefined, ownerId: string | undefined) {
    const person = await contentAccess.reader(viewer, ownerId);
    if (boardId === undefined || boardId === uncategorised) return person;
    return (await boards.get(viewer, boardId)).ownerId;
  }

  const tell = (viewer: Viewer, imageId: string) =>
    events.toUser(viewer.userId, { type: "image.changed", imageId });

  return {
    get,
    /** Newest first; NOT_FOUND for a board the viewer can't see. */
    async list(viewer: Viewer, { boardId, ownerId, starred, cursor, limit }: z.infer<typeof listImagesIn>) {
      const reader = await readerOf(viewer, boardId, ownerId);
      const place = boardId === undefined ? "all" : boardId === uncategorised ? "loose" : "board";
      const rows: Image[] = await (starred ? starredLists : lists)[place].execute({
        viewer: reader,
        boardId,
        cursor: cursor ?? fromTheEnd,
        limit: limit + 1,
      });
      return toPage(reader === viewer.userId ? rows : rows.map(lookedAt), limit);
    },

    /** Moves and stars; moving asks for *write* on the board it goes to. */
    async update(viewer: Viewer, { id, boardId, isStarred }: z.infer<typeof updateImageIn>): Promise<Image> {
      await db.write(async (tx) => {
        const image = await grantImage(tx, viewer, id);
        if (boardId !== undefined) await move(tx, viewer, image, boardId);
        if (isStarred !== undefined) await star(tx, viewer, image, isStarred);
      });
      tell(viewer, id);
      return get(viewer, id);
    },

    /** To the trash, from which {@link Images.restore} brings it back. */
    async delete(viewer: Viewer, id: string): Promise<void> {
      await db.write(async (tx) => {
        const image = await grantImage(tx, viewer, id);
        await tx.update(images).set({ deletedAt: Date.now() }).where(eq(images.id, image.id));
        await countImage(tx, image.boardId, -1);
      });
      tell(viewer, id);
    },

    /** Out of the trash, onto its board where that still stands. */
    async restore(viewer: Viewer, id: string): Promise<Image> {
      await db.write(async (tx) => {
        const image = await grantImage(tx, viewer, id, "trash");
        await tx.update(images).set({ deletedAt: null }).where(eq(images.id, image.id));
        await countImage(tx, image.boardId, 1);
      });
      tell(viewer, id);
      return get(viewer, id);
    },
  };
}

/** Read with the owner's eyes: the stars are the owner's too. */
const lookedAt = (image: Image): Image => ({ ...image, isStarred: false });

async function move(tx: Tx, viewer: Viewer, image: GrantedImage, boardId: string | null) {
  if (boardId === image.boardId) return;
  const board = boardId === null ? null : await grantBoard(tx, viewer, boardId, "write");
  await tx
    .update(images)
    .set({ boardId: board?.id ?? null })
    .where(eq(images.id, image.id));
  await countImage(tx, image.boardId, -1);
  await countImage(tx, board?.id ?? null, 1);
}

async function star(tx: Tx, viewer: Viewer, image: GrantedImage, isStarred: boolean) {
  const mine = { userId: viewer.userId, imageId: image.id };
  if (isStarred) {
    await tx
      .insert(imageStars)
      .values({ ...mine, createdAt: Date.now() })
      .onConflictDoNothing();
  } else {
    await tx
      .delete(imageStars)
      .where(and(eq(imageStars.userId, mine.userId), eq(imageStars.imageId, mine.imageId)));
  }
}
