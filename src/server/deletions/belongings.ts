import type { Read, Tx } from "../db/store";

/**
 * What people own of one noun, for the job that deletes a person. A noun that people own has one of these, in its
 * own folder, and a line in `main.ts`. Each call does one chunk in the transaction at hand, under the queue's
 * lock, and resolves to how many it took: 0 when nothing is left.
 */
export interface Belongings {
  count(read: Read, userId: string): Promise<number>;
  handOver(tx: Tx, fromUserId: string, toUserId: string): Promise<number>;
  remove(tx: Tx, userId: string): Promise<Removed>;
}

export interface Removed {
  count: number;
  /** Pictures whose files go after the commit. */
  imageIds?: string[];
  /** A board that is gone and whose open pages showed it, who are told after the commit. */
  board?: { id: string; audience: string[] };
}

/** Well under what either database takes as parameters of one statement. */
export const belongingsAtOnce = 500;
