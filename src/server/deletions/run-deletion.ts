import { setImmediate as letOthers } from "node:timers/promises";
import { eq } from "drizzle-orm";
import { AppError } from "@/lib/errors";
import { type DeletionRow, unscopedDeletion } from "../access/deletions";
import { recordAudit } from "../audit/record";
import type { Store, Tx } from "../db/store";
import type { Events } from "../events/bus";
import { unscopedCancelItems } from "../queue/cancel-items";
import { queueLock } from "../queue/lock";
import type { Storage } from "../storage/storage";
import { deleteUserRow, findUser } from "../users/user-rows";
import type { Belongings, Removed } from "./belongings";
import { userDeletions } from "./deletions.table";
import type { Exports } from "./exports";
import { unscopedFillExport } from "./fill-export";

/** What a step throws when the server stops. */
export const stopped = new Error("The server stops.");

interface Parts {
  db: Store;
  events: Events;
  storage: Storage;
  exports: Exports;
  belongings: Belongings[];
}
export type DeletionSteps = ReturnType<typeof createDeletionSteps>;

/** The share of a job that its export takes. */
const exportShare = 0.5;
const noteEveryMs = 500;
const job = { userId: null, via: "system", address: "" } as const;

/**
 * What a job does: export, hand over or delete chunk by chunk, then the person's row. Each step looks at what is
 * there, so that a job that was interrupted is run again from its start.
 */
export function createDeletionSteps({ db, events, storage, exports, belongings }: Parts) {
  const note = (tx: Tx, { id }: DeletionRow, change: Partial<DeletionRow>) =>
    tx.update(userDeletions).set(change).where(eq(userDeletions.id, id));
  const noteAlone = (row: DeletionRow, change: Partial<DeletionRow>) =>
    db.write(async (tx) => void (await note(tx, row, change)));
  const targetOf = ({ userId, displayName }: DeletionRow) => ({
    type: "user",
    id: userId,
    name: displayName,
  });

  const countLeft = async (db: Tx | Store["read"], userId: string) => {
    let left = 0;
    for (const one of belongings) left += await one.count(db, userId);
    return left;
  };

  async function exportAll(row: DeletionRow, signal: AbortSignal): Promise<void> {
    await noteAlone(row, { phase: "Exporting", progress: 0 });
    const person = await findUser(db.read, row.userId);
    const total = await countLeft(db.read, row.userId);
    let done = 0;
    let notedAt = Date.now();
    await exports.write(row.id, (zip) =>
      unscopedFillExport(zip, {
        read: db.read,
        storage,
        person,
        async onPicture() {
          signal.throwIfAborted();
          done += 1;
          if (Date.now() - notedAt < noteEveryMs) return;
          notedAt = Date.now();
          await noteAlone(row, { progress: (exportShare * done) / total });
        },
      }),
    );
    await db.write(async (tx) => {
      await note(tx, row, { isExported: true, progress: exportShare });
      await recordAudit(tx, job, { action: "user.exported", target: targetOf(row) });
    });
  }

  async function moveAll(row: DeletionRow, signal: AbortSignal): Promise<void> {
    const from = row.exportFirst ? exportShare : 0;
    await noteAlone(row, { phase: row.content === "transfer" ? "Handing over" : "Deleting", progress: from });
    const total = await countLeft(db.read, row.userId);
    let done = 0;
    for (const one of belongings) {
      for (let took = 1; took > 0; done += took) {
        signal.throwIfAborted();
        const {
          count,
          imageIds = [],
          board,
        } = await db.write(async (tx) => {
          const chunk = await moveSome(tx, row, one);
          await note(tx, row, { progress: from + ((1 - from) * (done + chunk.count)) / (total + 1) });
          return chunk;
        }, queueLock);
        for (const id of imageIds) await storage.remove(id);
        if (board) events.toUsers(board.audience, { type: "board.changed", boardId: board.id });
        took = count;
        // SQLite answers without letting go of the thread, one chunk after the other.
        await letOthers();
      }
    }
  }

  /** False when something was added meanwhile, by a picture that was just being kept. */
  const finish = (row: DeletionRow): Promise<boolean> =>
    db.write(async (tx) => {
      await unscopedCancelItems(tx, row.userId);
      if ((await countLeft(tx, row.userId)) > 0) return false;
      await deleteUserRow(tx, row.userId);
      await note(tx, row, { status: "completed", progress: 1, finishedAt: Date.now() });
      await recordAudit(tx, job, { action: "user.deleted", target: targetOf(row) });
      return true;
    }, queueLock);

  return {
    /** Throws {@link stopped} with the signal, and an AppError whose sentence is for administrators. */
    async run(id: string, signal: AbortSignal): Promise<void> {
      signal.throwIfAborted();
      const row = await unscopedDeletion(db.read, id);
      if (row?.status !== "running") return;
      if (row.exportFirst && !row.isExported) await exportAll(row, signal);
      await storage.remove(row.userId, ["avatar"]);
      do await moveAll(row, signal);
      while (!(await finish(row)));
    },
  };
}

async function moveSome(
  tx: Tx,
  { content, userId, toUserId }: DeletionRow,
  one: Belongings,
): Promise<Removed> {
  if (content === "delete") return one.remove(tx, userId);
  const recipient = await findUser(tx, toUserId ?? "").catch(() => undefined);
  if (!recipient?.isActive) {
    throw new AppError("CONFLICT", "Who was to receive the pictures can't any more. Choose somebody else.");
  }
  return { count: await one.handOver(tx, userId, recipient.id) };
}
