import { setTimeout as pause } from "node:timers/promises";
import sharp from "sharp";
import type { CatalogModel, Engine, EngineRequest } from "@/server/engines/engine";

export const fakeModel: CatalogModel = {
  id: "plain",
  name: "Plain",
  description: "One colour.",
  base: "test",
  badge: "",
  defaultWidth: 64,
  defaultHeight: 64,
  limits: { minSide: 64, maxSide: 512, maxPixels: 512 * 256, multipleOf: 8 },
  capabilities: {
    negativePrompt: true,
    steps: { min: 1, max: 20, default: 2 },
    stepsHint: "",
    cfgScale: { min: 1, max: 20, default: 7 },
    samplers: ["euler", "heun"],
    schedulers: [],
    sourceImage: true,
    transparentBackground: false,
  },
};

interface Behaviour {
  id?: string;
  concurrency?: number;
  models?: CatalogModel[];
  /** Milliseconds a step takes. */
  stepMs?: number;
  /** Called before the picture is made; what it throws is the run's error. */
  onRun?: (request: EngineRequest) => Promise<void> | void;
  /** Instead of the picture. */
  bytes?: Uint8Array;
  probe?: Engine["probe"];
  catalog?: Engine["catalog"];
  /** Instead of everything a run does; the request is kept all the same. */
  run?: Engine["run"];
}

/** An engine in this process that paints one colour; `runs` are the requests it got. */
export function createFakeEngine(behaviour: Behaviour = {}): Engine & { runs: EngineRequest[] } {
  const runs: EngineRequest[] = [];
  return {
    runs,
    id: behaviour.id ?? "fake",
    name: "Fake engine",
    concurrency: behaviour.concurrency ?? 1,
    probe: behaviour.probe ?? (async () => ({ ok: true })),
    catalog: behaviour.catalog ?? (async () => ({ models: behaviour.models ?? [fakeModel] })),
    async run(request, options) {
      runs.push(request);
      if (behaviour.run) return behaviour.run(request, options);
      const { onProgress, signal } = options;
      const steps = request.steps ?? 1;
      const { width, height, seed } = request;
      const background = { r: seed % 256, g: (seed >> 8) % 256, b: (seed >> 16) % 256 };
      const png = await sharp({ create: { width, height, channels: 3, background } })
        .png()
        .toBuffer();
      for (let step = 1; step <= steps; step += 1) {
        await pause(behaviour.stepMs ?? 0, undefined, { signal });
        onProgress({ progress: step / steps, step, steps, preview: { mimeType: "image/png", bytes: png } });
      }
      await behaviour.onRun?.(request);
      signal.throwIfAborted();
      return [{ bytes: behaviour.bytes ?? png, metadata: { engineNotes: { drew: "one colour" } } }];
    },
    close: async () => {},
  };
}

/** A run that never ends by itself. */
export const hanging =
  (onStart: () => void, onStop: () => void = () => undefined): Engine["run"] =>
  (_request, { signal }) =>
    new Promise((_resolve, reject) => {
      onStart();
      signal.addEventListener("abort", () => {
        onStop();
        reject(signal.reason);
      });
    });
