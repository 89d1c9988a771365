import { eq, sum } from "drizzle-orm";
import type { Read } from "../db/store";
import { imageCounts } from "../images/images.table";
import { users } from "../users/users.table";

/** How many pictures a person keeps and the bytes of their full files, the trash included. */
export async function unscopedKept(read: Read, userId: string) {
  const [kept] = await read
    .select({
      imageCount: sum(imageCounts.imageCount).mapWith(Number),
      byteSize: sum(imageCounts.byteSize).mapWith(Number),
    })
    .from(imageCounts)
    .where(eq(imageCounts.userId, userId));
  return { imageCount: kept?.imageCount ?? 0, byteSize: kept?.byteSize ?? 0 };
}

/** A person's own quotas; null where the settings decide. */
export async function unscopedOwnQuotas(read: Read, userId: string) {
  const [own] = await read
    .select({ imageQuota: users.imageQuota, byteQuota: users.byteQuota })
    .from(users)
    .where(eq(users.id, userId));
  return { imageQuota: own?.imageQuota ?? null, byteQuota: own?.byteQuota ?? null };
}
