import { eq } from "drizzle-orm";
import type { Logger } from "pino";
import type { z } from "zod";
import { AppError, found, invalid } from "@/lib/errors";
import { newId } from "@/lib/ids";
import { type page, toPage } from "@/lib/lists";
import type { Deletion, deleteUserIn } from "@/lib/users";
import {
  type DeletionRow,
  unscopedDeletion,
  unscopedDeletions,
  unscopedOldExports,
  unscopedRunningDeletions,
} from "../access/deletions";
import { type Actor, recordAudit } from "../audit/record";
import type { Store, Tx } from "../db/store";
import { queueLock } from "../queue/lock";
import { type Doors, shutOut, tellShutOut } from "../users/shut-out";
import { findUser, type UserRow } from "../users/user-rows";
import { userDeletions } from "./deletions.table";
import type { Exports } from "./exports";
import { type DeletionSteps, stopped } from "./run-deletion";

interface Parts extends Doors {
  db: Store;
  exports: Exports;
  steps: DeletionSteps;
  log: Pick<Logger, "error">;
}
export type Deletions = ReturnType<typeof createDeletions>;

const fromTheEnd = "~";
const exportsLiveMs = 7 * 24 * 3600 * 1000;

/** The jobs that delete people, one after the other; what was under way when the server stopped goes on at the next start. */
export function createDeletions({ db, exports, steps, log, ...doors }: Parts) {
  const abort = new AbortController();
  let last = Promise.resolve();

  function runInTurn(id: string): void {
    last = last.then(() => run(id)).catch((error: unknown) => log.error({ error }, "A deletion is stuck."));
  }

  async function run(id: string): Promise<void> {
    try {
      await steps.run(id, abort.signal);
    } catch (error) {
      if (error === stopped) return;
      log.error({ error, deletionId: id }, "A person could not be deleted.");
      const sentence =
        error instanceof AppError
          ? error.message
          : "It stopped at an error, which is in the server's log. Delete the person again to go on.";
      const over = { status: "failed" as const, error: sentence, finishedAt: Date.now() };
      await db.write(async (tx) => {
        await tx.update(userDeletions).set(over).where(eq(userDeletions.id, id));
      });
    }
  }

  return {
    /**
     * Disables and signs the person out at once; the rest is the job's. CONFLICT for the last administrator and
     * while a job concerns the person already, UNPROCESSABLE_CONTENT for somebody who can't receive.
     */
    async create(actor: Actor, input: z.infer<typeof deleteUserIn>): Promise<Deletion> {
      const { job, gone } = await db.write(async (tx) => {
        const user = await findUser(tx, input.id);
        await refuseBusy(tx, user);
        const recipient = input.content === "transfer" ? await findRecipient(tx, user, input.toUserId) : null;
        const out = await shutOut(tx, actor, user);
        const row: DeletionRow = {
          ...{ id: newId(), userId: user.id, displayName: user.displayName, content: input.content },
          ...{ toUserId: recipient?.id ?? null, exportFirst: input.exportFirst, isExported: false },
          ...{ status: "running", phase: "", progress: 0, error: null, startedById: actor.userId },
          ...{ createdAt: Date.now(), finishedAt: null },
        };
        await tx.insert(userDeletions).values(row);
        await recordAudit(tx, actor, {
          action: "user.deletionStarted",
          target: { type: "user", id: user.id, name: user.displayName },
          details: {
            email: user.email,
            content: input.content,
            toUser: recipient?.displayName ?? null,
            exportFirst: input.exportFirst,
          },
        });
        return { job: row, gone: out };
      }, queueLock);
      tellShutOut(doors, gone);
      runInTurn(job.id);
      return deletionOf(job);
    },

    /** Newest first. */
    async list({ cursor, limit }: z.infer<typeof page>) {
      const rows = toPage(await unscopedDeletions(db.read, cursor ?? fromTheEnd, limit + 1), limit);
      return { ...rows, items: rows.items.map(deletionOf) };
    },
    get: async (id: string): Promise<Deletion> =>
      deletionOf(found(await unscopedDeletion(db.read, id), "deletion")),

    /** The zip of a job; NOT_FOUND unless it is whole and still there. */
    async openExport(id: string) {
      const job = await unscopedDeletion(db.read, id);
      return exports.open(found(job?.isExported ? job.id : undefined, "export"));
    },

    /** Goes on with what a stopped server left. */
    async resume(): Promise<void> {
      await exports.sweep();
      for (const { id } of await unscopedRunningDeletions(db.read)) runInTurn(id);
    },
    /** Lets the chunk at hand end; the job goes on at the next start. */
    async stop(): Promise<void> {
      abort.abort(stopped);
      await last;
    },

    /** Removes zips that were there for a week. */
    async purgeExports(now: number): Promise<number> {
      const old = await unscopedOldExports(db.read, now - exportsLiveMs);
      for (const { id } of old) {
        await exports.remove(id);
        await db.write(async (tx) => {
          await tx.update(userDeletions).set({ isExported: false }).where(eq(userDeletions.id, id));
        });
      }
      return old.length;
    },
  };
}

async function refuseBusy(tx: Tx, { id }: UserRow): Promise<void> {
  const [job] = await unscopedRunningDeletions(tx, id);
  if (!job) return;
  throw new AppError(
    "CONFLICT",
    job.userId === id
      ? "This person is being deleted already."
      : `This person receives what ${job.displayName} had. Wait until that is over.`,
  );
}

async function findRecipient(tx: Tx, user: UserRow, id: string | undefined): Promise<UserRow> {
  if (id === undefined) throw invalid("toUserId", "Choose who receives the boards and pictures.");
  if (id === user.id) throw invalid("toUserId", "Choose somebody else than the person to delete.");
  const recipient = await findUser(tx, id).catch(() => undefined);
  if (!recipient?.isActive) throw invalid("toUserId", "Choose somebody whose account is active.");
  return recipient;
}

const deletionOf = (row: DeletionRow): Deletion => ({
  id: row.id,
  userId: row.userId,
  displayName: row.displayName,
  status: row.status,
  progress: row.progress,
  phase: row.phase,
  exportUrl: row.isExported ? `/media/exports/${row.id}` : null,
  error: row.error,
  createdAt: row.createdAt,
});
