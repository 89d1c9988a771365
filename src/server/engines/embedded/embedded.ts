import { type Engine, EngineError, type EngineImage, type EngineRequest } from "../engine";
import { embeddedModels } from "./catalog";
import { createDrawingProcess } from "./drawing-process";
import { childEntry, type EntryFile } from "./entry-file";
import type { FromChild } from "./messages";

export interface EmbeddedOptions {
  /** The process that draws; the tests' own otherwise. */
  entry?: EntryFile;
  /** After so long without work the drawing process ends and frees its memory. */
  idleMs?: number;
  /** So long a cancelled run may go on before its process is killed. */
  patienceMs?: number;
}

export interface EmbeddedEngine extends Engine {
  /** Id of the drawing process while one lives. */
  readonly pid: number | undefined;
}

/**
 * The engine that needs nothing: *Scene* and *Aurora*, drawn in a process of its own that can die without the
 * server. Nothing is started before the first run.
 */
export function createEmbeddedEngine({
  entry = childEntry(),
  idleMs = 5 * 60_000,
  patienceMs = 3000,
}: EmbeddedOptions = {}): EmbeddedEngine {
  const drawing = createDrawingProcess(entry, idleMs);
  let lastRun = 0;

  function run(
    request: EngineRequest,
    { onProgress, signal }: Parameters<Engine["run"]>[1],
  ): Promise<EngineImage[]> {
    return new Promise((resolve, reject) => {
      if (signal.aborted) {
        reject(signal.reason);
        return;
      }
      lastRun += 1;
      const id = lastRun;
      let patience: NodeJS.Timeout | undefined;
      const cancel = () => {
        drawing.send({ type: "cancel", run: id });
        patience = setTimeout(() => drawing.kill(), patienceMs);
        reject(signal.reason);
      };
      const settle = () => {
        clearTimeout(patience);
        signal.removeEventListener("abort", cancel);
      };
      const onMessage = (message: FromChild) => {
        if (message.type === "progress") {
          const { progress, step, steps, preview } = message;
          if (!signal.aborted)
            onProgress({
              progress,
              step,
              steps,
              ...(preview ? { preview: { mimeType: "image/png", bytes: preview } } : {}),
            });
          return;
        }
        settle();
        if (message.type === "done")
          resolve([{ bytes: message.png, metadata: { seed: request.seed, engineNotes: message.notes } }]);
        else
          reject(
            new EngineError(
              message.fault === "request" ? "request" : "engine",
              message.fault === "request" ? message.message : "The picture could not be drawn. Try again.",
              { cause: message.message },
            ),
          );
      };
      signal.addEventListener("abort", cancel, { once: true });
      drawing.begin({ type: "run", run: id, request }, onMessage, () => {
        settle();
        reject(new EngineError("engine", "The drawing process stopped unexpectedly. Try again."));
      });
    });
  }

  return {
    id: "embedded",
    name: "This computer",
    concurrency: 1,
    get pid() {
      return drawing.pid;
    },
    probe: async () => ({ ok: true }),
    catalog: async () => ({ models: [...embeddedModels] }),
    run,
    async close() {
      drawing.kill();
    },
  };
}
