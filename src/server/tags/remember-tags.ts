import { sql } from "drizzle-orm";
import { tagKey } from "@/lib/image-facets";
import type { Viewer } from "../access/viewer";
import type { Tx } from "../db/store";
import { tags } from "./tags.table";

/** Words that the viewer used now, to be offered first; as they were written last. */
export async function rememberTags(tx: Tx, viewer: Pick<Viewer, "userId">, names: string[]): Promise<void> {
  const latest = new Map(names.map((name) => [tagKey(name), name]));
  if (latest.size === 0) return;
  const usedAt = Date.now();
  await tx
    .insert(tags)
    .values([...latest].map(([key, name]) => ({ userId: viewer.userId, key, name, usedAt })))
    .onConflictDoUpdate({
      target: [tags.userId, tags.key],
      set: { name: sql`excluded.name`, usedAt: sql`excluded.used_at` },
    });
}
