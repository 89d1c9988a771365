import { eq } from "drizzle-orm";
import { boardFolders } from "../board-folders/board-folders.table";
import { boardLinks } from "../board-links/board-links.table";
import { boardPlaces, boards } from "../boards/boards.table";
import type { Tx } from "../db/store";
import { imageStars, images } from "../images/images.table";
import { userPreferences } from "../preferences/preferences.table";
import { batches, queueTurns, sessionQueue } from "../queue/queue.table";
import { tags } from "../tags/tags.table";

/** Everything that one person made becomes that of another, who has nothing of their own yet. */
export async function unscopedTakeOver(tx: Tx, fromId: string, toId: string): Promise<void> {
  for (const table of [
    // Stars before pictures: those are indexed anew with the stars they have then.
    ...[boards, boardFolders, boardPlaces, boardLinks, imageStars, images, tags],
    ...[batches, sessionQueue, queueTurns, userPreferences],
  ]) {
    await tx.update(table).set({ userId: toId }).where(eq(table.userId, fromId));
  }
}
