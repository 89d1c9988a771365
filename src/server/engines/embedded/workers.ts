import { Worker } from "node:worker_threads";
import type { BandPainter } from "./aurora/aurora";
import type { Band } from "./aurora/band";
import type { EntryFile } from "./entry-file";

/** A band for a worker; `stop[0]` turns 1 when nobody wants it any more. */
export interface BandTask {
  /** Unique among a worker's tasks; the answer repeats it. */
  id: number;
  band: Band;
  stop: Int32Array<SharedArrayBuffer>;
}

export interface BandAnswer {
  id: number;
  /** Empty when it was stopped. */
  bytes: Uint8Array;
}

/** Paints bands on `count` threads, started at the first use and kept. */
export function createBandWorkers(
  entry: EntryFile,
  count: number,
): { paint: BandPainter; close(): Promise<void> } {
  const workers: Worker[] = [];
  let lastId = 0;

  function one(worker: Worker, task: BandTask): Promise<Uint8Array> {
    return new Promise((resolve, reject) => {
      const settle = (act: () => void) => {
        worker.off("message", onMessage);
        worker.off("error", onError);
        act();
      };
      // A cancelled picture's last band may still be on its way when the next picture's first is asked for.
      const onMessage = ({ id, bytes }: BandAnswer) => id === task.id && settle(() => resolve(bytes));
      const onError = (error: Error) =>
        settle(() => {
          workers.splice(workers.indexOf(worker), 1);
          reject(error);
        });
      worker.on("message", onMessage);
      worker.on("error", onError);
      worker.postMessage(task);
    });
  }

  const paint: BandPainter = async (bands, onBand, signal) => {
    signal.throwIfAborted();
    while (workers.length < count) workers.push(new Worker(entry.path, { execArgv: entry.execArgv }));
    const stop = new Int32Array(new SharedArrayBuffer(4));
    const cancel = () => Atomics.store(stop, 0, 1);
    signal.addEventListener("abort", cancel, { once: true });
    const done: Uint8Array[] = [];
    let next = 0;
    let finished = 0;
    await Promise.all(
      workers.map(async (worker) => {
        while (next < bands.length && !signal.aborted) {
          const index = next++;
          const band = bands[index];
          if (band === undefined) return;
          lastId += 1;
          done[index] = await one(worker, { id: lastId, band, stop });
          finished += 1;
          if (!signal.aborted) onBand(finished);
        }
      }),
    );
    signal.removeEventListener("abort", cancel);
    signal.throwIfAborted();
    return done;
  };

  return {
    paint,
    async close() {
      await Promise.all(workers.splice(0).map((worker) => worker.terminate()));
    },
  };
}

/** The worker's side: a band in, its bytes out. */
export function paintTask(
  { id, band, stop }: BandTask,
  paint: (band: Band, isCancelled: () => boolean) => Uint8Array | undefined,
): BandAnswer {
  return { id, bytes: paint(band, () => Atomics.load(stop, 0) === 1) ?? new Uint8Array(0) };
}
