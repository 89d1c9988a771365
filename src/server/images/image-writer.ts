import { randomInt } from "node:crypto";
import type { ImageMetadata } from "@/lib/generation";
import { newId, timeOfId } from "@/lib/ids";
import { facetsOf } from "@/lib/image-facets";
import { seqsPerMs, unscopedNextSeq } from "../access/images";
import type { Tx } from "../db/store";
import type { Storage } from "../storage/storage";
import { type EncodedImage, encodeImage } from "./encode";
import { images } from "./images.table";

export interface WrittenImage extends EncodedImage {
  id: string;
  metadata: ImageMetadata;
}

/**
 * New pictures: the files first, then the row. Between the two an id is held, so that the sweeper leaves its
 * files alone; who writes a picture has to {@link ImageWriter.release} it whatever happened.
 */
export function createImageWriter({ storage }: { storage: Storage }) {
  const held = new Set<string>();
  const swept = new Map<string, Promise<unknown>>();
  return {
    isHeld: (id: string) => held.has(id),
    /** For files that are put by other means than {@link ImageWriter.write}; waits for a sweeper that is at the same id. */
    async hold(id: string): Promise<void> {
      while (swept.has(id)) await swept.get(id);
      held.add(id);
    },
    /** Removes the files of an id without a row unless somebody holds it; nobody can meanwhile. Resolves to whether it did. */
    async sweep(id: string, hasRow: (id: string) => Promise<boolean>): Promise<boolean> {
      if (held.has(id)) return false;
      const work = hasRow(id).then(async (isKnown) => {
        if (!isKnown) await storage.remove(id);
        return !isKnown;
      });
      swept.set(
        id,
        work.catch(() => undefined),
      );
      return work.finally(() => swept.delete(id));
    },
    /** Throws for bytes that aren't a picture, leaving no file. */
    async write(bytes: Uint8Array, metadata: ImageMetadata): Promise<WrittenImage> {
      const encoded = await encodeImage(bytes, metadata);
      const id = newId();
      held.add(id);
      try {
        await storage.put(id, "thumbnail", encoded.thumbnail);
        await storage.put(id, encoded.mimeType, encoded.full);
      } catch (error) {
        await storage.remove(id);
        held.delete(id);
        throw error;
      }
      return { ...encoded, id, metadata };
    },
    /** `isKept`: its row was committed; otherwise its files go. */
    async release({ id }: Pick<WrittenImage, "id">, isKept: boolean): Promise<void> {
      if (!isKept) await storage.remove(id);
      held.delete(id);
    },
  };
}
export type ImageWriter = ReturnType<typeof createImageWriter>;

type NewImage = Omit<typeof images.$inferInsert, "seq" | "facets" | "tags" | "deletedAt" | "createdAt"> & {
  tags?: string[];
};

/**
 * The row of a new picture, numbered and indexed; counters and the search follow by themselves. Its time is that of its
 * id, so that lists by id and counts by the hour agree.
 */
export async function insertImage(tx: Tx, image: NewImage): Promise<void> {
  const createdAt = timeOfId(image.id);
  const row = { ...image, tags: image.tags ?? [], createdAt };
  const seq = await unscopedNextSeq(tx, createdAt, () => randomInt(seqsPerMs));
  await tx.insert(images).values({ ...row, seq, facets: facetsOf(row) });
}

/** The row of a picture that an engine made. */
export async function insertGenerated(
  tx: Tx,
  image: WrittenImage,
  { userId, boardId }: { userId: string; boardId: string | null },
): Promise<void> {
  const { id, width, height, mimeType, metadata, thumbhash, full } = image;
  const made = { id, userId, boardId, width, height, mimeType, metadata, thumbhash };
  await insertImage(tx, { ...made, byteSize: full.length, origin: "generated" });
}
