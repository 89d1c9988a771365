import sharp from "sharp";
import type { Drawing, DrawingOptions } from "../drawing";
import { tokenise } from "../words/tokens";
import { type Band, paintBand, scoreOf } from "./band";
import { paletteFor } from "./colours";

export interface AuroraRequest {
  prompt: string;
  width: number;
  height: number;
  seed: number;
  /** Candidate networks; the best one is computed in full. */
  steps: number;
}

/** Computes bands, elsewhere or here; rejects with the signal's reason once aborted. */
export type BandPainter = (
  bands: Band[],
  onBand: (done: number) => void,
  signal: AbortSignal,
) => Promise<Uint8Array[]>;

const sketchSide = 48;
const previewSide = 192;
const bandRows = 16;

const sizeWithin = (width: number, height: number, side: number) => {
  const scale = side / Math.max(width, height);
  return { width: Math.max(8, Math.round(width * scale)), height: Math.max(8, Math.round(height * scale)) };
};

const png = (bytes: Uint8Array, size: { width: number; height: number }, target = size) =>
  sharp(bytes, { raw: { ...size, channels: 3 } })
    .resize(target.width, target.height, { fit: "fill" })
    .png({ compressionLevel: 6 })
    .toBuffer();

/** Bands in the main thread, with room for other events between them. */
export const paintHere: BandPainter = async (bands, onBand, signal) => {
  const done: Uint8Array[] = [];
  for (const band of bands) {
    await new Promise((resolve) => setImmediate(resolve));
    signal.throwIfAborted();
    done.push(paintBand(band) ?? new Uint8Array(0));
    onBand(done.length);
  }
  return done;
};

/**
 * Draws abstract art by an untrained network. Candidates are looked at small, the best is computed at an eighth
 * and then in full. The same request gives the same bytes, whoever paints the bands.
 */
export async function drawAurora(
  request: AuroraRequest,
  paint: BandPainter,
  { onProgress, signal }: DrawingOptions,
): Promise<Drawing> {
  const { prompt, width, height, seed, steps } = request;
  const { colours, words } = paletteFor(prompt, seed);
  const sketch = sizeWithin(width, height, sketchSide);
  const shown = sizeWithin(width, height, Math.min(previewSide, Math.max(width, height)));
  let best = { label: "", score: Number.NEGATIVE_INFINITY };
  for (let step = 1; step <= steps; step++) {
    const label = `${prompt}/${seed}/${step}`;
    const [bytes = new Uint8Array(0)] = await paint(
      [{ label, colours, ...sketch, fromRow: 0, toRow: sketch.height, isFine: false }],
      () => {},
      signal,
    );
    const score = scoreOf(bytes, sketch.width);
    const isBetter = score > best.score;
    if (isBetter) best = { label, score };
    onProgress({
      progress: (0.2 * step) / steps,
      step,
      steps,
      ...(isBetter ? { preview: await png(bytes, sketch, shown) } : {}),
    });
  }
  const eighth = sizeWithin(width, height, Math.max(64, Math.max(width, height) / 8));
  const [rough = new Uint8Array(0)] = await paint(
    [{ label: best.label, colours, ...eighth, fromRow: 0, toRow: eighth.height, isFine: false }],
    () => {},
    signal,
  );
  onProgress({ progress: 0.24, step: steps, steps, preview: await png(rough, eighth, shown) });
  const bands: Band[] = [];
  for (let row = 0; row < height; row += bandRows)
    bands.push({
      label: best.label,
      colours,
      width,
      height,
      fromRow: row,
      toRow: Math.min(height, row + bandRows),
      isFine: true,
    });
  const done = await paint(
    bands,
    (count) => onProgress({ progress: 0.24 + (0.74 * count) / bands.length, step: steps, steps }),
    signal,
  );
  const picture = await png(Buffer.concat(done), { width, height });
  signal.throwIfAborted();
  onProgress({ progress: 1, step: steps, steps });
  return { png: picture, notes: notesOf(prompt, words) };
}

function notesOf(prompt: string, words: readonly string[]): Record<string, string> {
  const rest = [...new Set(tokenise(prompt).filter((word) => word !== "." && !words.includes(word)))];
  return {
    drew:
      words.length > 0
        ? `abstract shapes in the colours of ${words.join(", ")}`
        : "abstract shapes in colours drawn from the whole prompt",
    ...(rest.length > 0 ? { "only steered the shapes": rest.join(", ") } : {}),
    how: "An untrained network: shapes and colours, no things.",
  };
}
