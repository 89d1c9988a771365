import { inArray } from "drizzle-orm";
import type { Tx } from "../db/store";
import { images } from "./images.table";

/** Takes pictures off a board that goes, whoever's they are; with `deletedAt` into their makers' trash. */
export async function unscopedTakeOff(
  tx: Tx,
  imageIds: string[],
  change: { deletedAt?: number } = {},
): Promise<void> {
  if (imageIds.length === 0) return;
  await tx
    .update(images)
    .set({ ...change, boardId: null })
    .where(inArray(images.id, imageIds));
}
