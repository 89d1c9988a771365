import { inArray } from "drizzle-orm";
import { unscopedCountOf, unscopedImagesOf } from "../access/belongings";
import type { Tx } from "../db/store";
import { type Belongings, belongingsAtOnce } from "../deletions/belongings";
import { images } from "./images.table";

/** Some of a person's pictures, those of the trash last. */
async function unscopedSome(tx: Tx, userId: string) {
  for (const place of ["gallery", "trash"] as const) {
    const some = await unscopedImagesOf(tx, userId, { place, after: "", limit: belongingsAtOnce });
    if (some.length > 0) return some.map(({ id }) => id);
  }
  return [];
}

export const unscopedImageBelongings: Belongings = {
  count: (read, userId) => unscopedCountOf(read, "images", userId),
  async handOver(tx, userId, toUserId) {
    const ids = await unscopedSome(tx, userId);
    if (ids.length > 0) await tx.update(images).set({ userId: toUserId }).where(inArray(images.id, ids));
    return ids.length;
  },
  async remove(tx, userId) {
    const imageIds = await unscopedSome(tx, userId);
    if (imageIds.length > 0) await tx.delete(images).where(inArray(images.id, imageIds));
    return { count: imageIds.length, imageIds };
  },
};
