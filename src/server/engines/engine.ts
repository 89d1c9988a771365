import type { ImageMetadata } from "@/lib/generation";
import type { Model } from "@/lib/models";

/** A request after validation and merging: every field the model has is set, the others are absent. */
export interface EngineRequest {
  /** The queue item's id; engines that take an id of ours get this one, so that a lost answer finds its job. */
  itemId: string;
  model: string;
  prompt: string;
  negativePrompt?: string;
  width: number;
  height: number;
  seed: number;
  steps?: number;
  cfgScale?: number;
  sampler?: string;
  scheduler?: string;
  /** Encoded bytes (PNG, JPEG or WebP) of the source picture. */
  sourceImage?: Uint8Array;
  /** 0..1, present with `sourceImage`. */
  denoisingStrength?: number;
  transparentBackground?: boolean;
}

export interface EngineProgress {
  /** 0..1, never falling within one run. */
  progress: number;
  step: number;
  steps: number;
  /** Encoded PNG, JPEG or WebP, at most 256 pixels on its longest side; only when there is a new one. */
  preview?: { mimeType: string; bytes: Uint8Array };
}

export interface EngineImage {
  /** Encoded PNG, JPEG or WebP; the caller sniffs and decodes it before trusting it. */
  bytes: Uint8Array;
  /** What the engine knows better than the request, e.g. the seed it really used. */
  metadata?: Pick<ImageMetadata, "seed" | "engineNotes">;
}

/**
 * Why a run failed. `request`: the same request will fail again, `message` is shown to the person;
 * `engine`: the engine is ill, try again later or elsewhere.
 */
export class EngineError extends Error {
  readonly fault: "request" | "engine";
  constructor(fault: "request" | "engine", message: string, options?: { cause?: unknown }) {
    super(message, options);
    this.name = "EngineError";
    this.fault = fault;
  }
}

export type CatalogModel = Omit<Model, "engine">;

/** A machine that makes pictures. Implementations are made in `main.ts` and reached only through the queue. */
export interface Engine {
  /** Stable, unique, at most 64 characters. */
  readonly id: string;
  /** Shown to people. */
  readonly name: string;
  /** How many runs it takes at once. */
  readonly concurrency: number;
  /** Whether it can work now; never throws. */
  probe(signal: AbortSignal): Promise<{ ok: true } | { ok: false; reason: string }>;
  /** Throws {@link EngineError} when the engine can't be asked. */
  catalog(signal: AbortSignal): Promise<{ models: CatalogModel[] }>;
  /**
   * Makes the pictures of one request. Throws {@link EngineError}, or the signal's reason once aborted,
   * within half a second where the engine can be stopped at all.
   */
  run(
    request: EngineRequest,
    options: { onProgress: (progress: EngineProgress) => void; signal: AbortSignal },
  ): Promise<EngineImage[]>;
  /** Ends every run and frees what it holds. */
  close(): Promise<void>;
}
