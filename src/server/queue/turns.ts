import { desc, eq, sql } from "drizzle-orm";
import type { Tx } from "../db/store";
import { queueTurns } from "./queue.table";

export type TurnRow = typeof queueTurns.$inferSelect;

/**
 * Start-time fair queueing over people: each picture costs one unit of virtual time. Who comes back after a
 * pause starts at the present virtual time, so that resting earns no head start; who never pauses is served
 * in turn. All of it runs under the queue's lock.
 */
export async function arrive(tx: Tx, userId: string, count: number): Promise<void> {
  const [mine] = await tx.select().from(queueTurns).where(eq(queueTurns.userId, userId));
  if (!mine) {
    await tx.insert(queueTurns).values({ userId, pending: count, turn: await virtualTime(tx) });
    return;
  }
  const turn = mine.pending > 0 ? mine.turn : Math.max(mine.turn, await virtualTime(tx));
  await tx
    .update(queueTurns)
    .set({ pending: mine.pending + count, turn })
    .where(eq(queueTurns.userId, userId));
}

/** The start tag of the item claimed last. */
async function virtualTime(tx: Tx): Promise<number> {
  const [last] = await tx
    .select({ startTag: queueTurns.startTag })
    .from(queueTurns)
    .orderBy(desc(queueTurns.startTag))
    .limit(1);
  return last?.startTag ?? 0;
}

/** One of the person's items begins. */
export async function serve(tx: Tx, person: TurnRow, now: number): Promise<void> {
  await tx
    .update(queueTurns)
    .set({
      pending: person.pending - 1,
      running: person.running + 1,
      startTag: person.turn,
      turn: person.turn + 1,
      servedAt: now,
    })
    .where(eq(queueTurns.userId, person.userId));
}

/** Items that left the queue, waiting or running. */
export async function leave(
  tx: Tx,
  userId: string,
  gone: { pending?: number; running?: number },
): Promise<void> {
  await tx
    .update(queueTurns)
    .set({
      pending: sql`${queueTurns.pending} - ${gone.pending ?? 0}`,
      running: sql`${queueTurns.running} - ${gone.running ?? 0}`,
    })
    .where(eq(queueTurns.userId, userId));
}

/** A running item waits again, through no fault of the person's: their turn comes back too. */
export async function giveTurnBack(tx: Tx, userId: string): Promise<void> {
  await tx
    .update(queueTurns)
    .set({
      pending: sql`${queueTurns.pending} + 1`,
      running: sql`${queueTurns.running} - 1`,
      turn: sql`${queueTurns.turn} - 1`,
    })
    .where(eq(queueTurns.userId, userId));
}

/**
 * How many pictures come before the `index`-th (from 0) waiting one of a person, if nobody else arrives:
 * their own earlier ones, and of everybody else those whose start tag is smaller. Of equal tags the one whose
 * owner was served less recently comes first: at the first tag that two people share that is who has not been
 * served since, and from there on they keep their order.
 */
export function placeOf(index: number, mine: TurnRow, everyone: TurnRow[]): number {
  const tag = mine.turn + index;
  return everyone
    .filter(({ userId }) => userId !== mine.userId)
    .reduce((ahead, other) => {
      const isTie = Number.isInteger(tag - other.turn) && tag >= other.turn;
      const winsTie = isTie && isFirstOfEquals(other, mine) ? 1 : 0;
      const before = Math.max(0, Math.ceil(tag - other.turn)) + winsTie;
      return ahead + Math.min(other.pending, before);
    }, index);
}

function isFirstOfEquals(a: TurnRow, b: TurnRow): boolean {
  if (a.turn !== b.turn) return a.turn > b.turn;
  return a.servedAt === b.servedAt ? a.userId < b.userId : a.servedAt < b.servedAt;
}
