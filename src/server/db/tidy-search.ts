import { setImmediate as nextTick } from "node:timers/promises";
import { sql } from "drizzle-orm";
import { integer, table, text } from "./columns";
import { dialect } from "./dialect";
import type { Store, Tx } from "./store";

/** FTS5 takes commands as rows of its table. */
const commands = table("image_search", { imageSearch: text(), rank: integer() });
/** Pages merged at a time: some milliseconds, while nobody else can write. */
const pagesAtOnce = 64;

/**
 * Every write adds a piece to the index and every search reads all pieces, so pieces of a size are joined in quiet
 * moments; FTS5's own doing leaves several of each size.
 */
export async function tidySearch(db: Store): Promise<void> {
  if (dialect === "postgres") return;
  for (;;) {
    const changed = await db.write(async (tx) => {
      const before = await changes(tx);
      await tx.insert(commands).values({ imageSearch: "merge", rank: pagesAtOnce });
      return (await changes(tx)) - before;
    });
    // FTS5's own sign that there was nothing to do (https://www.sqlite.org/fts5.html, 6.9).
    if (changed < 2) return;
    await nextTick();
  }
}

async function changes(tx: Tx): Promise<number> {
  const [row] = await tx.select({ total: sql<number>`total_changes()` }).from(sql`(select 1)`);
  return row?.total ?? 0;
}
