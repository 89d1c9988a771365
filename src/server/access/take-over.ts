import { eq } from "drizzle-orm";
import { boards } from "../boards/boards.table";
import type { Tx } from "../db/store";
import { imageStars, images } from "../images/images.table";
import { userPreferences } from "../preferences/preferences.table";
import { batches, queueTurns, sessionQueue } from "../queue/queue.table";

/** Everything that one person made becomes that of another, who has nothing of their own yet. */
export async function unscopedTakeOver(tx: Tx, fromId: string, toId: string): Promise<void> {
  for (const table of [boards, images, imageStars, batches, sessionQueue, queueTurns, userPreferences]) {
    await tx.update(table).set({ userId: toId }).where(eq(table.userId, fromId));
  }
}
