import { eq } from "drizzle-orm";
import { newId } from "@/lib/ids";
import {
  type QueueRow,
  unscopedFirstWaiting,
  unscopedLeasedItem,
  unscopedLostItems,
  unscopedWaitingPeople,
} from "../access/queue";
import type { Store, Tx } from "../db/store";
import { queueLock } from "./lock";
import { sessionQueue } from "./queue.table";
import { giveTurnBack, leave, serve } from "./turns";

export const claimLimits = {
  /** Milliseconds without renewal after which an item counts as lost. */
  lease: 30_000,
  /** Claims of one item that end with an ill engine before it fails. */
  attempts: 3,
  /** Deaths of the server under one item before it fails: the engine is another process, so it rarely is to blame. */
  losses: 25,
  runningPerPerson: 1,
} as const;

/** A running item and the token that holds it. */
export interface Claim {
  item: QueueRow;
  leaseToken: string;
}
export type Claims = ReturnType<typeof createClaims>;

/** The worker's side of the queue: it serves everybody, so nothing here is scoped to a viewer. */
export function createClaims({ db }: { db: Store }) {
  const write = <T>(fn: (tx: Tx) => Promise<T>) => db.write(fn, queueLock);

  return {
    /** The next item in turn that asks for one of `models`. */
    claim: (models: string[]): Promise<Claim | undefined> =>
      write(async (tx) => {
        for (const person of await unscopedWaitingPeople(tx, claimLimits.runningPerPerson)) {
          const waiting = await unscopedFirstWaiting(tx, person.userId, models);
          if (!waiting) continue;
          const now = Date.now();
          const leaseToken = newId();
          const lease = {
            status: "running" as const,
            leaseToken,
            leaseUntil: now + claimLimits.lease,
            attempts: waiting.attempts + 1,
            startedAt: now,
          };
          await tx.update(sessionQueue).set(lease).where(eq(sessionQueue.id, waiting.id));
          await serve(tx, person, now);
          return { item: { ...waiting, ...lease }, leaseToken };
        }
        return undefined;
      }),

    /** False when the item was cancelled or given to somebody else. */
    renew: ({ item, leaseToken }: Claim): Promise<boolean> =>
      write(async (tx) => {
        const held = await unscopedLeasedItem(tx, item.id, leaseToken);
        if (!held) return false;
        const leaseUntil = Date.now() + claimLimits.lease;
        await tx.update(sessionQueue).set({ leaseUntil }).where(eq(sessionQueue.id, held.id));
        return true;
      }),

    /** Ends the item and runs `insert` in the same transaction; false, and nothing done, when the lease is lost. */
    complete: (
      { item, leaseToken }: Claim,
      imageIds: string[],
      insert: (tx: Tx, row: QueueRow) => Promise<void>,
    ) =>
      write(async (tx) => {
        const held = await unscopedLeasedItem(tx, item.id, leaseToken);
        if (!held) return false;
        await insert(tx, held);
        await end(tx, held, { status: "completed", imageIds });
        return true;
      }),

    /** Ends the item with a sentence for its owner. */
    fail: ({ item, leaseToken }: Claim, error: string) =>
      write(async (tx) => {
        const held = await unscopedLeasedItem(tx, item.id, leaseToken);
        if (held) await end(tx, held, { status: "failed", error });
      }),

    /** Lets the item wait again; `isOurFault` (the server stops) costs none of its attempts. */
    giveBack: ({ item, leaseToken }: Claim, isOurFault: boolean, error: string) =>
      write(async (tx) => {
        const held = await unscopedLeasedItem(tx, item.id, leaseToken);
        if (!held) return;
        if (isOurFault) await waitAgain(tx, held, { attempts: held.attempts - 1 });
        else if (held.attempts < claimLimits.attempts) await waitAgain(tx, held, {});
        else
          await end(tx, held, { status: "failed", error: `${error} It was tried ${held.attempts} times.` });
      }),

    /**
     * Takes back items whose lease ended before `now`, whose worker is gone; `Infinity` takes back all of them.
     * Resolves to their owners.
     */
    reclaim: (now: number): Promise<string[]> =>
      write(async (tx) => {
        const lost = await unscopedLostItems(tx, Math.min(now, Number.MAX_SAFE_INTEGER));
        for (const item of lost) {
          const losses = item.losses + 1;
          if (losses < claimLimits.losses) await waitAgain(tx, item, { attempts: item.attempts - 1, losses });
          else await end(tx, item, { status: "failed", losses, error: diedTooOften });
        }
        return [...new Set(lost.map(({ userId }) => userId))];
      }),
  };
}

async function end(tx: Tx, item: QueueRow, outcome: Partial<QueueRow>) {
  await tx
    .update(sessionQueue)
    .set({ ...outcome, leaseToken: null, leaseUntil: null, finishedAt: Date.now() })
    .where(eq(sessionQueue.id, item.id));
  await leave(tx, item.userId, { running: 1 });
}

const diedTooOften = `The server stopped ${claimLimits.losses} times while making this picture.`;

async function waitAgain(tx: Tx, item: QueueRow, change: Pick<Partial<QueueRow>, "attempts" | "losses">) {
  await tx
    .update(sessionQueue)
    .set({ ...change, status: "pending", leaseToken: null, leaseUntil: null, startedAt: null })
    .where(eq(sessionQueue.id, item.id));
  await giveTurnBack(tx, item.userId);
}
