/** A finished picture. */
export interface Drawing {
  png: Buffer;
  /** What was drawn and what was not, in words for people: label → text. */
  notes: Record<string, string>;
}

export interface DrawingProgress {
  /** 0..1, never falling. */
  progress: number;
  step: number;
  steps: number;
  /** PNG, at most 192 pixels on its longest side. */
  preview?: Buffer;
}

export interface DrawingOptions {
  onProgress(progress: DrawingProgress): void;
  signal: AbortSignal;
}

/** The same request will fail again; the message is for the person who made it. */
export class DrawingRequestError extends Error {}
