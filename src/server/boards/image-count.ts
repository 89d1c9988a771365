import { eq, sql } from "drizzle-orm";
import type { Tx } from "../db/store";
import { boards } from "./boards.table";

/** Keeps a board's `imageCount` true in the transaction that adds pictures to it or takes some away. */
export async function countImage(tx: Tx, boardId: string | null, by: number): Promise<void> {
  if (boardId === null) return;
  await tx
    .update(boards)
    .set({ imageCount: sql`${boards.imageCount} + ${by}`, updatedAt: Date.now() })
    .where(eq(boards.id, boardId));
}
