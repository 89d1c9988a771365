import { eq, sql } from "drizzle-orm";
import type { Store } from "../db/store";
import { boardLinks } from "./board-links.table";

/** Somebody came in by the link. */
export const unscopedCountView = (db: Store, linkId: string): Promise<unknown> =>
  db.write((tx) =>
    tx
      .update(boardLinks)
      .set({ viewCount: sql`${boardLinks.viewCount} + 1`, lastViewedAt: Date.now() })
      .where(eq(boardLinks.id, linkId)),
  );
