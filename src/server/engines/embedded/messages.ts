import { z } from "zod";

const bytes = z.custom<Uint8Array>((value) => value instanceof Uint8Array);

/** What one run is told; {@link import("../engine").EngineRequest} without what the embedded models don't have. */
export const drawingRequest = z.object({
  model: z.string(),
  prompt: z.string(),
  negativePrompt: z.string().optional(),
  width: z.number(),
  height: z.number(),
  seed: z.number(),
  steps: z.number().optional(),
  sourceImage: bytes.optional(),
  denoisingStrength: z.number().optional(),
  transparentBackground: z.boolean().optional(),
});
export type DrawingRequest = z.infer<typeof drawingRequest>;

/** Server to drawing process. */
export const toChild = z.discriminatedUnion("type", [
  z.object({ type: z.literal("run"), run: z.number(), request: drawingRequest }),
  z.object({ type: z.literal("cancel"), run: z.number() }),
]);
export type ToChild = z.infer<typeof toChild>;

/** Drawing process to server. Every run ends with exactly one `done` or `failed`. */
export const fromChild = z.discriminatedUnion("type", [
  z.object({
    type: z.literal("progress"),
    run: z.number(),
    progress: z.number(),
    step: z.number(),
    steps: z.number(),
    preview: bytes.optional(),
  }),
  z.object({ type: z.literal("done"), run: z.number(), png: bytes, notes: z.record(z.string(), z.string()) }),
  z.object({
    type: z.literal("failed"),
    run: z.number(),
    fault: z.enum(["request", "engine", "cancel"]),
    message: z.string(),
  }),
]);
export type FromChild = z.infer<typeof fromChild>;
