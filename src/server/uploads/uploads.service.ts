import { rm, stat } from "node:fs/promises";
import { eq, sql } from "drizzle-orm";
import { AppError, invalid, notFound } from "@/lib/errors";
import { newId } from "@/lib/ids";
import { bytes as sized } from "@/lib/quantities";
import { uploadLimits } from "@/lib/upload-limits";
import { grantBoard } from "../access/boards";
import { unscopedDuplicate } from "../access/images";
import { visibleOwnFiles } from "../access/uploads";
import { type Viewer, viewerParam } from "../access/viewer";
import type { BoardNews } from "../boards/board-news";
import { isForeignKeyViolation, isUniqueViolation } from "../db/errors";
import type { Store } from "../db/store";
import { type ImageWriter, insertImage } from "../images/image-writer";
import { readMetadata } from "../images/read-metadata";
import { uploadName } from "../images/upload-name";
import type { Quotas } from "../quotas/quotas.service";
import type { Storage } from "../storage/storage";
import { decodeUpload } from "./decode";
import { hashOf } from "./hash";
import { createTurnstile } from "./turnstile";

interface Parts {
  db: Store;
  storage: Storage;
  writer: ImageWriter;
  quotas: Quotas;
  boardNews: Pick<BoardNews, "tell">;
}
export type Uploads = ReturnType<typeof createUploads>;

/** What a person says of a file that they send. */
export interface Announced {
  boardId?: string | undefined;
  /** As far as it is known before the file is there. */
  bytes: number;
}
export interface Upload {
  /** The picture's, where it was chosen before; it can be tried any number of times and is kept once. */
  id?: string;
  /** The file, which stays the caller's to remove. */
  path: string;
  fileName: string;
  boardId?: string | undefined;
  duplicates: "keep" | "refuse";
}
export interface Kept {
  id: string;
  /** The caller's own picture that was made from the same bytes. */
  duplicateOf: string | null;
}

/** Pictures that are decoded at once: each may take some hundred megabytes. */
const decodedAtOnce = 2;
/** Two pictures in one millisecond drew the same of 4096 numbers: rare once, never so often. */
const draws = 20;

/** Files that people bring along, as pictures of their own. */
export function createUploads({ db, storage, writer, quotas, boardNews }: Parts) {
  const oneOfFew = createTurnstile(decodedAtOnce);

  /** Throws before anything is stored: 404, 403 for the board, 413 for the size and the quota. */
  async function refuseEarly(viewer: Viewer, { boardId, bytes }: Announced): Promise<void> {
    if (bytes > uploadLimits.bytes) throw tooLarge();
    const refuseOver = await quotas.limits();
    await refuseOver(db.read, viewer.userId, { images: 1, bytes });
    if (boardId !== undefined)
      await db.write(async (tx) => void (await grantBoard(tx, viewer, boardId, "write")));
  }

  async function insert(
    viewer: Viewer,
    row: NewRow,
    duplicates: Upload["duplicates"],
  ): Promise<string | null> {
    const refuseOver = await quotas.limits();
    for (let draw = 1; ; draw += 1) {
      try {
        return await db.write(
          async (tx) => {
            if (row.boardId !== null) await grantBoard(tx, viewer, row.boardId, "write");
            await refuseOver(tx, viewer.userId, { images: 1, bytes: row.byteSize });
            const duplicateOf = await unscopedDuplicate(tx, viewer.userId, row.contentHash);
            if (duplicateOf !== null && duplicates === "refuse") throw duplicate(duplicateOf);
            await insertImage(tx, { ...row, userId: viewer.userId });
            return duplicateOf;
          },
          // A thousand at once would repeat each other's transactions.
          { lock: `images-of:${viewer.userId}` },
        );
      } catch (error) {
        if (isForeignKeyViolation(error)) throw notFound("board");
        if (draw === draws || !isUniqueViolation(error, "seq")) throw error;
      }
    }
  }

  const own = visibleOwnFiles(db.read, viewerParam);
  const byId = db.read
    .select()
    .from(own)
    .where(eq(own.id, sql.placeholder("id")))
    .prepare("upload_by_id");

  return {
    refuseEarly,
    /** What became of an upload that had this id: the bytes of the picture; undefined when it isn't kept. */
    kept: async (viewer: Viewer, id: string) => (await byId.execute({ viewer: viewer.userId, id }))[0],
    /** A place for a file that is to be added; whatever lies there afterwards is removed. */
    async withPath<T>(use: (path: string) => Promise<T>): Promise<T> {
      const path = await storage.newPath();
      try {
        return await use(path);
      } finally {
        await rm(path, { force: true });
      }
    },

    /**
     * Keeps a file as a picture of the viewer's. Throws 415 for what isn't a picture, 422 for a damaged or oversized
     * one, 413 for too many bytes, 404 and 403 for the board, 409 for a duplicate that is to be refused; then nothing
     * is left of it.
     */
    async add(viewer: Viewer, { path, fileName, boardId, duplicates, id = newId() }: Upload): Promise<Kept> {
      const { size } = await stat(path);
      if (size === 0) throw invalid("file", "This file is empty. Choose a picture.");
      await refuseEarly(viewer, { boardId, bytes: size });
      const contentHash = await hashOf(path);
      if (duplicates === "refuse") {
        const duplicateOf = await unscopedDuplicate(db.read, viewer.userId, contentHash);
        if (duplicateOf !== null) throw duplicate(duplicateOf);
      }
      const { thumbnail, ...decoded } = await oneOfFew(() => decodeUpload(path));
      const found = await readMetadata(path, decoded.mimeType);
      const row: NewRow = {
        ...{ id, ...decoded, ...found, contentHash },
        ...{ boardId: boardId ?? null, byteSize: size, origin: "uploaded", fileName: uploadName(fileName) },
      };
      await writer.hold(id);
      let isInserting = false;
      let isGone = false;
      try {
        await storage.take(id, decoded.mimeType, path);
        await storage.put(id, "thumbnail", thumbnail);
        isInserting = true;
        const duplicateOf = await insert(viewer, row, duplicates);
        await boardNews.tell([row.boardId], { type: "image.created", imageId: id, boardId: row.boardId }, [
          viewer.userId,
        ]);
        return { id, duplicateOf };
      } catch (error) {
        // Where the answer to a commit is lost the row may be there: then the files are the sweeper's to judge.
        isGone = !isInserting || error instanceof AppError;
        throw error;
      } finally {
        await writer.release({ id }, !isGone);
      }
    },
  };
}

type NewRow = Omit<Parameters<typeof insertImage>[1], "userId"> & {
  boardId: string | null;
  contentHash: string;
};

export const tooLarge = () =>
  new AppError("PAYLOAD_TOO_LARGE", `A picture's file may have at most ${sized(uploadLimits.bytes)}.`);

const duplicate = (duplicateOf: string) =>
  new AppError("CONFLICT", "You already keep this picture.", { duplicateOf });
