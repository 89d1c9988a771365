import { AppError } from "@/lib/errors";
import type { ImageMetadata } from "@/lib/generation";
import type { Model } from "@/lib/models";
import { unscopedMayAdd } from "../access/boards";
import type { QueueRow } from "../access/queue";
import type { Viewer } from "../access/viewer";
import type { BoardNews } from "../boards/board-news";
import type { Tx } from "../db/store";
import type { Engine, EngineImage, EngineProgress } from "../engines/engine";
import { EngineError } from "../engines/engine";
import type { Events } from "../events/bus";
import type { ImageFiles } from "../images/image-files";
import { type ImageWriter, insertGenerated, type WrittenImage } from "../images/image-writer";
import type { Models } from "../models/models.service";
import { type Claim, type Claims, claimLimits } from "./claims.service";
import type { Progress } from "./progress";
import { createReporter } from "./reporter";

export interface WorkerLog {
  info(details: object, message: string): void;
  error(details: object, message: string): void;
}

interface Parts {
  engines: Engine[];
  models: Models;
  claims: Claims;
  imageFiles: ImageFiles;
  writer: ImageWriter;
  events: Events;
  boardNews: BoardNews;
  progress: Progress;
  log: WorkerLog;
}

/** How often expired leases and other processes' items are looked for. */
const pollMs = 5000;
const rest = { firstMs: 1000, longestMs: 60_000 };
const engineIsIll = "The engine stopped answering.";
const stopped = new Error("The server stops.");
const canceled = new Error("The item was cancelled.");
const leaseLost = new Error("The item's lease was lost.");

/** Claims items for engines with room, runs them, and keeps what they make. */
export function createWorker(parts: Parts) {
  const { engines, models, claims, events, log } = parts;
  const running = new Map<string, { engine: Engine; abort: AbortController; done: Promise<void> }>();
  const resting = new Map<Engine, { until: number; failures: number }>();
  let isStopping = false;
  let pumping: Promise<void> | undefined;
  let pumpAgain = false;
  let timer: NodeJS.Timeout | undefined;

  const hasRoom = (engine: Engine) =>
    [...running.values()].filter((run) => run.engine === engine).length < engine.concurrency &&
    (resting.get(engine)?.until ?? 0) <= Date.now();

  async function fill(engine: Engine) {
    while (!isStopping && hasRoom(engine)) {
      const known = await models.modelsOf(engine);
      if (known.length === 0) return;
      const claim = await claims.claim(known.map(({ id }) => id));
      if (!claim) return;
      const abort = new AbortController();
      const done = work(engine, claim, known, abort).finally(() => {
        running.delete(claim.item.id);
        wake();
      });
      running.set(claim.item.id, { engine, abort, done });
    }
  }

  /** Looks for work now; called again while looking, it looks once more. */
  function wake(): void {
    if (isStopping) return;
    if (pumping) {
      pumpAgain = true;
      return;
    }
    pumping = Promise.all(engines.map(fill))
      .then(
        () => undefined,
        (error: unknown) => log.error({ error }, "The queue can't be read; it is tried again."),
      )
      .finally(() => {
        pumping = undefined;
        if (!pumpAgain) return;
        pumpAgain = false;
        wake();
      });
  }

  async function work(engine: Engine, claim: Claim, known: Model[], abort: AbortController): Promise<void> {
    const { item } = claim;
    events.queueChanged(item.userId);
    const reporter = createReporter(parts, item);
    const renewal = setInterval(() => {
      claims.renew(claim).then(
        (isHeld) => isHeld || abort.abort(leaseLost),
        (error: unknown) => log.error({ error, itemId: item.id }, "A lease could not be renewed."),
      );
    }, claimLimits.lease / 3);
    try {
      const startedAt = Date.now();
      const images = await run(engine, claim, abort.signal, reporter.report);
      resting.delete(engine);
      const model = known.find(({ id }) => id === item.model);
      const durationMs = Date.now() - startedAt;
      await keep(claim, images, (image) => metadataOf(claim, engine, model, image, durationMs));
    } catch (error) {
      await settle(engine, claim, abort.signal, error).catch((failure: unknown) =>
        log.error({ error: failure, itemId: item.id }, "An item could not be ended; its lease will run out."),
      );
    } finally {
      clearInterval(renewal);
      reporter.end();
      events.queueChanged(item.userId);
    }
  }

  async function run(
    engine: Engine,
    { item }: Claim,
    signal: AbortSignal,
    onProgress: (progress: EngineProgress) => void,
  ): Promise<EngineImage[]> {
    const { sourceImageId, ...request } = item.request;
    const owner = asOwner(item.userId);
    const sourceImage = sourceImageId ? await parts.imageFiles.read(owner, sourceImageId) : undefined;
    return engine.run({ ...request, itemId: item.id, sourceImage }, { onProgress, signal });
  }

  async function keep(claim: Claim, made: EngineImage[], metadataFor: (image: EngineImage) => ImageMetadata) {
    const { item } = claim;
    const written: WrittenImage[] = [];
    let isKept = false;
    let { boardId } = item;
    try {
      for (const image of made) written.push(await parts.writer.write(image.bytes, metadataFor(image)));
      const ids = written.map(({ id }) => id);
      // Where the answer to a commit is lost the rows may be there: then the files are the sweeper's to judge.
      isKept = true;
      isKept = await claims.complete(claim, ids, async (tx, row) => {
        boardId = await boardOf(tx, row);
        for (const image of written) await insertGenerated(tx, image, { ...row, boardId });
      });
    } finally {
      for (const image of written) await parts.writer.release(image, isKept);
    }
    if (!isKept) return;
    for (const { id } of written) {
      await parts.boardNews.tell([boardId], { type: "image.created", imageId: id, boardId }, [item.userId]);
    }
  }

  async function settle(engine: Engine, claim: Claim, signal: AbortSignal, error: unknown): Promise<void> {
    const { item } = claim;
    if (signal.reason === canceled || signal.reason === leaseLost) return;
    if (signal.reason === stopped) return claims.giveBack(claim, true, "");
    if (error instanceof EngineError && error.fault === "request") return claims.fail(claim, error.message);
    if (error instanceof AppError && error.code === "NOT_FOUND") {
      return claims.fail(claim, "The source picture is gone. Choose another one.");
    }
    log.error({ error, itemId: item.id, engine: engine.id }, "An item could not be made.");
    if (!(error instanceof EngineError)) {
      return claims.fail(
        claim,
        "The picture could not be kept. Try again, or ask the administrator to look at the log.",
      );
    }
    const failures = (resting.get(engine)?.failures ?? 0) + 1;
    resting.set(engine, {
      failures,
      until: Date.now() + Math.min(rest.longestMs, rest.firstMs * 2 ** (failures - 1)),
    });
    return claims.giveBack(claim, false, engineIsIll);
  }

  return {
    wake,
    /** Takes back what a stopped server left running: at once when `isAlone`, else as the leases end. */
    async start({ isAlone }: { isAlone: boolean }): Promise<void> {
      const reclaim = async (now: number) => {
        for (const owner of await claims.reclaim(now)) events.queueChanged(owner);
      };
      if (isAlone) await reclaim(Number.POSITIVE_INFINITY);
      timer = setInterval(() => {
        reclaim(Date.now()).then(wake, (error: unknown) =>
          log.error({ error }, "Lost items could not be taken back."),
        );
      }, pollMs);
      wake();
    },
    /** Stops the item if this process runs it. */
    cancel: (itemId: string): void => running.get(itemId)?.abort.abort(canceled),
    isRunning: () => timer !== undefined && !isStopping,
    /** Stops every run and lets its item wait again. */
    async stop(): Promise<void> {
      isStopping = true;
      clearInterval(timer);
      await pumping;
      const runs = [...running.values()];
      for (const { abort } of runs) abort.abort(stopped);
      await Promise.all(runs.map(({ done }) => done));
    },
  };
}

/** The board that a picture comes onto: none where its maker has lost the right to add to it meanwhile. */
const boardOf = async (tx: Tx, { userId, boardId }: QueueRow) =>
  boardId !== null && (await unscopedMayAdd(tx, userId, boardId)) ? boardId : null;

function metadataOf(
  { item }: Claim,
  engine: Engine,
  model: Model | undefined,
  image: EngineImage,
  durationMs: number,
): ImageMetadata {
  return { ...item.request, modelName: model?.name, engine: engine.name, durationMs, ...image.metadata };
}

/** What a run may read: what its owner may. */
const asOwner = (userId: string): Viewer => ({
  userId,
  role: "user",
  via: "session",
  sessionId: "",
  scopes: ["read"],
  address: "",
});
