import type { ImageMetadata } from "@/lib/generation";
import { newId } from "@/lib/ids";
import { countImage } from "../boards/image-count";
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
  return {
    isHeld: (id: string) => held.has(id),
    /** Throws for bytes that aren't a picture, leaving no file. */
    async write(bytes: Uint8Array, metadata: ImageMetadata): Promise<WrittenImage> {
      const encoded = await encodeImage(bytes, metadata);
      const id = newId();
      held.add(id);
      try {
        await storage.put(id, "thumbnail", encoded.thumbnail);
        await storage.put(id, "full", encoded.full);
      } catch (error) {
        await storage.remove(id);
        held.delete(id);
        throw error;
      }
      return { ...encoded, id, metadata };
    },
    /** `isKept`: its row was committed; otherwise its files go. */
    async release(image: WrittenImage, isKept: boolean): Promise<void> {
      if (!isKept) await storage.remove(image.id);
      held.delete(image.id);
    },
  };
}
export type ImageWriter = ReturnType<typeof createImageWriter>;

/** The row of a picture that an engine made, counted on its board. */
export async function insertGenerated(
  tx: Tx,
  image: WrittenImage,
  { userId, boardId }: { userId: string; boardId: string | null },
): Promise<void> {
  const { id, width, height, mimeType, metadata, thumbhash, full } = image;
  await tx.insert(images).values({
    id,
    userId,
    boardId,
    width,
    height,
    mimeType,
    metadata,
    thumbhash,
    byteSize: full.length,
    origin: "generated",
    createdAt: Date.now(),
  });
  await countImage(tx, boardId, 1);
}
