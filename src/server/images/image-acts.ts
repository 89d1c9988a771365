import { inArray } from "drizzle-orm";
import type { z } from "zod";
import { AppError, found } from "@/lib/errors";
import type { Image, moveImagesIn, starImagesIn, tagImagesIn, updateImageIn } from "@/lib/images";
import { grantBoard } from "../access/boards";
import {
  type GrantedImage,
  grantImage,
  grantImages,
  type ImageRefusal,
  visibleImages,
} from "../access/images";
import type { Viewer } from "../access/viewer";
import type { Store, Tx } from "../db/store";
import { idsOf, putInTrash, putOnBoard, star, tag } from "./change-images";
import { type ImageNews, touchedBy } from "./image-news";
import { toImage } from "./to-image";

interface Parts {
  db: Store;
  news: ImageNews;
  get: (viewer: Viewer, id: string) => Promise<Image>;
}

/**
 * What is done to pictures, to many at once: those that the viewer has the right to change in one transaction, the
 * others are reported. `update` and `delete` are the same for one, and throw.
 */
export function createImageActs({ db, news, get }: Parts) {
  return {
    /** NOT_FOUND or FORBIDDEN for a board that the viewer may not add to. */
    async move(viewer: Viewer, { ids, boardId }: z.infer<typeof moveImagesIn>) {
      const { granted, refused, seen } = await db.write((tx) => move(tx, viewer, ids, boardId));
      await news.tell(viewer.userId, touchedBy(granted, [boardId]));
      return { changed: granted.map(({ id }) => ({ id, from: seen.get(id)?.boardId ?? null })), refused };
    },

    async star(viewer: Viewer, { ids, isStarred }: z.infer<typeof starImagesIn>) {
      const { changed, refused } = await db.write(async (tx) => {
        const answer = await grantImages(tx, viewer, ids, "read");
        return { ...answer, changed: await star(tx, viewer, answer.granted, isStarred) };
      });
      news.tellSelf(viewer.userId, changed);
      return { changed, refused };
    },

    async tag(viewer: Viewer, { ids, ...words }: z.infer<typeof tagImagesIn>) {
      const { changed, granted, refused } = await db.write(async (tx) => {
        const answer = await grantImages(tx, viewer, ids, "maker");
        return { ...answer, changed: await tag(tx, viewer, answer.granted, words) };
      });
      await news.tell(viewer.userId, touchedBy(granted.filter(({ id }) => changed.includes(id))));
      return { changed, refused };
    },

    /** To the trash. */
    async trash(viewer: Viewer, { ids }: { ids: string[] }) {
      const { granted, refused } = await db.write(async (tx) => {
        const answer = await grantImages(tx, viewer, ids, "maker");
        await putInTrash(tx, answer.granted);
        return answer;
      });
      await news.tell(viewer.userId, touchedBy(granted));
      return { changed: idsOf(granted), refused };
    },

    /** All that is given or nothing. Who takes another's picture off a board may not see it any more: it is answered as it was. */
    async update(viewer: Viewer, { id, boardId, isStarred, tags }: z.infer<typeof updateImageIn>) {
      const done = await db.write(async (tx) => {
        const image = await grantImage(tx, viewer, id, "read");
        const before = found((await seenImages(tx, viewer, [id])).get(id), "picture");
        if (tags !== undefined) {
          const own = await grantImage(tx, viewer, id, "maker");
          await tag(tx, viewer, [own], { remove: own.tags, add: tags });
        }
        if (isStarred !== undefined) await star(tx, viewer, [image], isStarred);
        if (boardId !== undefined) throwFirst(await move(tx, viewer, [id], boardId));
        return { image, before };
      });
      if (boardId !== undefined || tags !== undefined) {
        await news.tell(viewer.userId, touchedBy([done.image], [boardId ?? null]));
      } else if (isStarred !== undefined) news.tellSelf(viewer.userId, [id]);
      try {
        return await get(viewer, id);
      } catch (error) {
        if (!(error instanceof AppError) || boardId !== null) throw error;
        return { ...toImage(done.before), boardId, isStarred: isStarred ?? done.before.isStarred };
      }
    },

    /** To the trash. */
    async delete(viewer: Viewer, id: string): Promise<void> {
      throwFirst(await this.trash(viewer, { ids: [id] }));
    },
  };
}

/** For calls about one picture, which fail instead of reporting. */
export function throwFirst({ refused: [first] }: { refused: ImageRefusal[] }): void {
  if (first) throw new AppError(first.code, first.message);
}

async function seenImages(tx: Tx, viewer: Viewer, ids: string[]) {
  const visible = visibleImages(tx, viewer.userId);
  const rows = await tx.select().from(visible).where(inArray(visible.id, ids));
  return new Map(rows.map((row) => [row.id, row]));
}

/** `seen`: as the viewer saw them before, since a board that they don't see isn't told. */
async function move(tx: Tx, viewer: Viewer, ids: string[], boardId: string | null) {
  const seen = await seenImages(tx, viewer, ids);
  if (boardId === null) {
    const answer = await grantImages(tx, viewer, ids, "takeOut");
    await putOnBoard(tx, answer.granted, null);
    return { ...answer, seen };
  }
  const board = await grantBoard(tx, viewer, boardId, "write");
  const own = await grantImages(tx, viewer, ids, "maker");
  const free = await grantImages(tx, viewer, idsOf(own.granted), "takeOut");
  const isThere = (image: GrantedImage) => image.boardId === board.id;
  const comers = free.granted.filter((image) => !isThere(image));
  await putOnBoard(tx, comers, board);
  const refused = [...own.refused, ...free.refused];
  return { granted: free.granted, refused, seen };
}
