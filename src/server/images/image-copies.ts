import type { z } from "zod";
import { newId } from "@/lib/ids";
import type { copyImagesIn } from "@/lib/images";
import { grantBoard } from "../access/boards";
import { type GrantedImage, grantImages } from "../access/images";
import type { Viewer } from "../access/viewer";
import type { Store, Tx } from "../db/store";
import type { Quotas } from "../quotas/quotas.service";
import type { Storage } from "../storage/storage";
import { type ImageNews, touchedBy } from "./image-news";
import { type ImageWriter, insertImage } from "./image-writer";

interface Parts {
  db: Store;
  storage: Storage;
  writer: ImageWriter;
  quotas: Quotas;
  news: ImageNews;
}
type Copied = GrantedImage<"read">;

/** Files that are given a second name at a time. */
const filesAtOnce = 8;

/** Pictures of the viewer's own, made of those that they see: the files first, then the rows. */
export function createImageCopies({ db, storage, writer, quotas, news }: Parts) {
  /** Gives each a new id, held until it is released. */
  async function copyFiles(originals: Copied[], copies: Map<string, string>): Promise<void> {
    const waiting = [...originals];
    const copyNext = async (): Promise<void> => {
      for (let next = waiting.shift(); next; next = waiting.shift()) {
        const id = newId();
        await writer.hold(id);
        copies.set(next.id, id);
        await storage.copy(next.id, id, [next.mimeType, "thumbnail"]);
      }
    };
    const ended = await Promise.allSettled(Array.from({ length: filesAtOnce }, copyNext));
    for (const one of ended) if (one.status === "rejected") throw one.reason;
  }

  return {
    /** NOT_FOUND or FORBIDDEN for a board that the viewer may not add to; PAYLOAD_TOO_LARGE over their quota, before a file is made. */
    async copy(viewer: Viewer, { ids, boardId }: z.infer<typeof copyImagesIn>) {
      const refuseTooMuch = await quotas.limits();
      const check = async (tx: Tx, wanted: string[]) => {
        if (boardId !== null) await grantBoard(tx, viewer, boardId, "write");
        const answer = await grantImages(tx, viewer, wanted, "read");
        const bytes = answer.granted.reduce((sum, { byteSize }) => sum + byteSize, 0);
        if (bytes > 0) await refuseTooMuch(tx, viewer.userId, { images: answer.granted.length, bytes });
        return answer;
      };

      const first = await db.write((tx) => check(tx, ids));
      const copies = new Map<string, string>();
      const kept = new Set<string>();
      try {
        await copyFiles(first.granted, copies);
        const { granted, refused } = await db.write(async (tx) => {
          const answer = await check(tx, [...copies.keys()]);
          for (const original of answer.granted) {
            await insertCopy(tx, viewer, original, { id: copies.get(original.id) ?? newId(), boardId });
          }
          return answer;
        });
        const changed = granted.flatMap(({ id }) => {
          const copyId = copies.get(id);
          return copyId === undefined ? [] : [{ id, copyId }];
        });
        for (const { copyId } of changed) kept.add(copyId);
        const made = changed.map(({ copyId }) => ({ id: copyId, userId: viewer.userId, boardId }));
        await news.tell(viewer.userId, touchedBy(made));
        return { changed, refused: [...first.refused, ...refused] };
      } finally {
        for (const id of copies.values()) await writer.release({ id }, kept.has(id));
      }
    },
  };
}

/** Without tags and stars, which are its maker's and its admirers'. */
async function insertCopy(
  tx: Tx,
  viewer: Viewer,
  { width, height, mimeType, byteSize, origin, fileName, metadata, ...image }: Copied,
  { id, boardId }: { id: string; boardId: string | null },
): Promise<void> {
  const { workflowFormat, contentHash, thumbhash } = image;
  await insertImage(tx, {
    ...{ id, userId: viewer.userId, boardId, workflowFormat, contentHash, thumbhash },
    ...{ width, height, mimeType, byteSize, origin, fileName, metadata },
  });
}
