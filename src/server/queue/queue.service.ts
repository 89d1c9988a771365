import { randomInt } from "node:crypto";
import { and, asc, desc, eq, inArray, lt, type SQL, sql } from "drizzle-orm";
import type { z } from "zod";
import { AppError, found } from "@/lib/errors";
import { generationLimits } from "@/lib/generation";
import { newId } from "@/lib/ids";
import { toPage } from "@/lib/lists";
import { type enqueueIn, type ItemStatus, type listQueueIn, type QueueItem, queueLimits } from "@/lib/queue";
import { grantBoard } from "../access/boards";
import type { Granted } from "../access/granted";
import { visibleImages } from "../access/images";
import {
  grantItem,
  grantItems,
  type QueueRow,
  unscopedTurns,
  visibleBatches,
  visibleItems,
} from "../access/queue";
import { type Viewer, viewerParam } from "../access/viewer";
import type { Store, Tx } from "../db/store";
import type { Events } from "../events/bus";
import type { Models } from "../models/models.service";
import type { Quotas } from "../quotas/quotas.service";
import { queueLock } from "./lock";
import type { Progress } from "./progress";
import { batches, sessionQueue } from "./queue.table";
import { resolveRequest, seedAt } from "./resolve";
import { arrive, leave, placeOf } from "./turns";

interface Parts {
  db: Store;
  events: Events;
  models: Models;
  quotas: Pick<Quotas, "limits">;
  progress: Progress;
  /** Called after items began to wait. */
  onWaiting: () => void;
  /** Called with items that were running when they were cancelled. */
  onCanceled: (itemId: string) => void;
}
export type Queue = ReturnType<typeof createQueue>;

const fromTheEnd = "~";
const finished: ItemStatus[] = ["completed", "failed", "canceled"];

export function createQueue({ db, events, models, quotas, progress, onWaiting, onCanceled }: Parts) {
  const visible = visibleItems(db.read, viewerParam);
  const prepareList = (name: string, where?: SQL) =>
    db.read
      .select()
      .from(visible)
      .where(and(lt(visible.id, sql.placeholder("cursor")), where))
      .orderBy(desc(visible.id))
      .limit(sql.placeholder("limit"))
      .prepare(name);
  const listAll = prepareList("queue_list");
  const listByStatus = prepareList("queue_list_by_status", eq(visible.status, sql.placeholder("status")));
  const byId = db.read
    .select()
    .from(visible)
    .where(eq(visible.id, sql.placeholder("id")))
    .prepare("queue_item_by_id");
  const waiting = db.read
    .select({ id: visible.id })
    .from(visible)
    // A literal, so that the partial index is used.
    .where(sql`${visible.status} = 'pending'`)
    .orderBy(desc(visible.priority), asc(visible.id))
    .prepare("queue_waiting");
  const turns = unscopedTurns(db.read).prepare("queue_turns");
  const myBatches = visibleBatches(db.read, viewerParam);
  const prompts = db.read
    .select({ prompt: myBatches.prompt, negativePrompt: myBatches.negativePrompt })
    .from(myBatches)
    .orderBy(desc(myBatches.id))
    .limit(queueLimits.recentPrompts * 4)
    .prepare("queue_recent_prompts");

  async function itemsOf(viewer: Viewer, rows: QueueRow[]): Promise<QueueItem[]> {
    const places = rows.some(({ status }) => status === "pending")
      ? await placesOf(viewer)
      : new Map<string, number>();
    return rows.map((row) => ({
      ...row.request,
      id: row.id,
      batchId: row.batchId,
      status: row.status,
      progress: row.status === "completed" ? 1 : progress.of(row.id),
      position: places.get(row.id) ?? null,
      boardId: row.boardId,
      imageIds: row.imageIds,
      error: row.error,
      createdAt: row.createdAt,
      startedAt: row.startedAt,
      finishedAt: row.finishedAt,
    }));
  }

  async function placesOf(viewer: Viewer): Promise<Map<string, number>> {
    const everyone = await turns.execute();
    const mine = everyone.find(({ userId }) => userId === viewer.userId);
    if (!mine) return new Map();
    const ids = await waiting.execute({ viewer: viewer.userId });
    return new Map(ids.map(({ id }, index) => [id, placeOf(index, mine, everyone)]));
  }

  async function get(viewer: Viewer, id: string): Promise<QueueItem> {
    const row = found((await byId.execute({ viewer: viewer.userId, id }))[0], "queue item");
    return found((await itemsOf(viewer, [row]))[0], "queue item");
  }

  async function cancelRows(
    viewer: Viewer,
    pick: (tx: Tx) => Promise<Granted<QueueRow, "owner">[]>,
  ): Promise<number> {
    const ended = await db.write(async (tx) => {
      const open = (await pick(tx)).filter(({ status }) => !finished.includes(status));
      if (open.length === 0) return open;
      await tx
        .update(sessionQueue)
        .set({ status: "canceled", leaseToken: null, leaseUntil: null, finishedAt: Date.now() })
        .where(
          inArray(
            sessionQueue.id,
            open.map(({ id }) => id),
          ),
        );
      const running = open.filter(({ status }) => status === "running").length;
      await leave(tx, viewer.userId, { running, pending: open.length - running });
      return open;
    }, queueLock);
    for (const { id, status } of ended) if (status === "running") onCanceled(id);
    if (ended.length > 0) events.queueChanged(viewer.userId);
    return ended.length;
  }

  return {
    get,
    /** Newest first. */
    async list(viewer: Viewer, { status, cursor, limit }: z.infer<typeof listQueueIn>) {
      const given = { viewer: viewer.userId, status, cursor: cursor ?? fromTheEnd, limit: limit + 1 };
      const page = toPage(await (status ? listByStatus : listAll).execute(given), limit);
      return { ...page, items: await itemsOf(viewer, page.items) };
    },

    /** Counts only: whose the others' items are stays unsaid. */
    async status(viewer: Viewer) {
      const everyone = await turns.execute();
      const mine = everyone.find(({ userId }) => userId === viewer.userId);
      return {
        mine: { pending: mine?.pending ?? 0, running: mine?.running ?? 0 },
        all: {
          pending: everyone.reduce((sum, { pending }) => sum + pending, 0),
          running: everyone.reduce((sum, { running }) => sum + running, 0),
        },
      };
    },

    /** The viewer's latest different prompts, newest first. */
    async recentPrompts(viewer: Viewer) {
      const rows = await prompts.execute({ viewer: viewer.userId });
      const latest = new Map<string, (typeof rows)[number]>();
      for (const row of rows) if (!latest.has(row.prompt)) latest.set(row.prompt, row);
      return { items: [...latest.values()].slice(0, queueLimits.recentPrompts) };
    },

    /**
     * NOT_FOUND for a model, board or source picture that isn't the viewer's to use; PAYLOAD_TOO_LARGE when these
     * pictures, with those that are being made, would be more than the viewer may keep.
     */
    async create(viewer: Viewer, { count, boardId, ...request }: z.infer<typeof enqueueIn>) {
      const model = await models.find(request.model);
      const resolved = resolveRequest(request, model, () => randomInt(generationLimits.seed + 1));
      const batchId = newId();
      const rows = Array.from(
        { length: count },
        (_, index): QueueRow => ({
          ...newItem,
          id: newId(),
          userId: viewer.userId,
          batchId,
          boardId: boardId ?? null,
          model: model.id,
          request: { ...resolved, seed: seedAt(resolved.seed, index) },
          createdAt: Date.now(),
        }),
      );
      const refuseOver = await quotas.limits();
      await db.write(async (tx) => {
        const open = await refuseTooMany(tx, viewer, count);
        await refuseOver(tx, viewer.userId, { images: open + count, bytes: 0 });
        if (boardId) await grantBoard(tx, viewer, boardId, "write");
        if (resolved.sourceImageId) await requireImage(tx, viewer, resolved.sourceImageId);
        const { prompt, negativePrompt = "" } = resolved;
        await tx
          .insert(batches)
          .values({ id: batchId, userId: viewer.userId, prompt, negativePrompt, createdAt: Date.now() });
        await tx.insert(sessionQueue).values(rows);
        await arrive(tx, viewer.userId, count);
      }, queueLock);
      events.queueChanged(viewer.userId);
      onWaiting();
      return { batchId, items: await itemsOf(viewer, rows) };
    },

    /** Stops a waiting or running item; one that has ended stays as it is. */
    async cancel(viewer: Viewer, id: string): Promise<QueueItem> {
      await cancelRows(viewer, async (tx) => [await grantItem(tx, viewer, id)]);
      return get(viewer, id);
    },

    cancelAll: async (viewer: Viewer) => ({
      count: await cancelRows(viewer, (tx) => grantItems(tx, viewer, ["pending", "running"])),
    }),

    /** Lets a failed or cancelled item wait again, with the same seed; CONFLICT for any other. */
    async retry(viewer: Viewer, id: string): Promise<QueueItem> {
      const refuseOver = await quotas.limits();
      await db.write(async (tx) => {
        const item = await grantItem(tx, viewer, id);
        if (item.status !== "failed" && item.status !== "canceled") {
          throw new AppError("CONFLICT", "Only a failed or cancelled item can be tried again.");
        }
        const open = await refuseTooMany(tx, viewer, 1);
        await refuseOver(tx, viewer.userId, { images: open + 1, bytes: 0 });
        await tx
          .update(sessionQueue)
          .set({ status: "pending", error: null, attempts: 0, losses: 0, startedAt: null, finishedAt: null })
          .where(eq(sessionQueue.id, item.id));
        await arrive(tx, viewer.userId, 1);
      }, queueLock);
      events.queueChanged(viewer.userId);
      onWaiting();
      return get(viewer, id);
    },

    /** Takes finished items off the viewer's list; the pictures stay. */
    async clear(viewer: Viewer) {
      const count = await db.write(async (tx) => {
        const gone = await grantItems(tx, viewer, finished);
        for (let from = 0; from < gone.length; from += deletedAtOnce) {
          const ids = gone.slice(from, from + deletedAtOnce).map(({ id }) => id);
          await tx.delete(sessionQueue).where(inArray(sessionQueue.id, ids));
        }
        return gone.length;
      }, queueLock);
      if (count > 0) events.queueChanged(viewer.userId);
      return { count };
    },
  };
}

const newItem = {
  status: "pending",
  priority: 0,
  imageIds: [],
  error: null,
  attempts: 0,
  losses: 0,
  leaseToken: null,
  leaseUntil: null,
  startedAt: null,
  finishedAt: null,
} satisfies Partial<QueueRow>;

/** Well under what either database takes as parameters of one statement. */
const deletedAtOnce = 500;

/** Resolves to how many pictures of the viewer's wait or are being made. */
async function refuseTooMany(tx: Tx, viewer: Viewer, more: number): Promise<number> {
  const mine = (await unscopedTurns(tx)).find(({ userId }) => userId === viewer.userId);
  const { pending, running } = mine ?? { pending: 0, running: 0 };
  if (pending + more <= queueLimits.pendingPerPerson) return pending + running;
  throw new AppError(
    "TOO_MANY_REQUESTS",
    `You have ${pending} pictures waiting; at most ${queueLimits.pendingPerPerson} can. Wait for some, or cancel them.`,
  );
}

async function requireImage(tx: Tx, viewer: Viewer, id: string) {
  const visible = visibleImages(tx, viewer.userId);
  found((await tx.select({ id: visible.id }).from(visible).where(eq(visible.id, id)))[0], "picture");
}
