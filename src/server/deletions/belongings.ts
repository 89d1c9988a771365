import type { Read, Tx } from "../db/store";

/**
 * What people own of one noun, for the job that deletes a person. A noun that people own has one of these, in its
 * own folder, and a line in `main.ts`. Each call does one chunk in the transaction at hand, under the queue's
 * lock, and resolves to how many it took: 0 when nothing is left.
 */
export interface Belongings {
  count(read: Read, userId: string): Promise<number>;
  handOver(tx: Tx, fromUserId: string, toUserId: string): Promise<number>;
  /** `imageIds` are pictures whose files go after the commit. */
  remove(tx: Tx, userId: string): Promise<{ count: number; imageIds?: string[] }>;
}

/** Well under what either database takes as parameters of one statement. */
export const belongingsAtOnce = 500;
