import { describe, expect, test } from "vitest";
import { paintHere } from "@/server/engines/embedded/aurora/aurora";
import { type Drawing, type DrawingOptions, DrawingRequestError } from "@/server/engines/embedded/drawing";
import type { DrawingRequest, FromChild } from "@/server/engines/embedded/messages";
import { serveDrawings } from "@/server/engines/embedded/serve";
import { createStudio } from "@/server/engines/embedded/studio";
import { paintTask } from "@/server/engines/embedded/workers";
import { artwork } from "./drawings";

const request: DrawingRequest = { model: "scene", prompt: "a fox", width: 64, height: 64, seed: 1 };

function served(draw: (request: DrawingRequest, options: DrawingOptions) => Promise<Drawing>) {
  const sent: FromChild[] = [];
  return { sent, take: serveDrawings({ draw }, (message) => sent.push(message)) };
}

describe("a drawing process", () => {
  test("answers with progress, then the picture", async () => {
    const { sent, take } = served(async (_, { onProgress }) => {
      onProgress({ progress: 0.5, step: 1, steps: 2 });
      return { png: Buffer.from("png"), notes: { drew: "fox" } };
    });
    await take({ type: "run", run: 4, request });
    expect(sent).toMatchObject([
      { type: "progress", run: 4, progress: 0.5 },
      { type: "done", run: 4, notes: { drew: "fox" } },
    ]);
  });

  test("tells apart whose fault a failure is", async () => {
    const failures = [new DrawingRequestError("Bad picture."), new Error("Broken."), "thrown text"];
    for (const [run, failure] of failures.entries()) {
      const { sent, take } = served(() => Promise.reject(failure));
      await take({ type: "run", run, request });
      expect(sent).toMatchObject([{ type: "failed", run, fault: run === 0 ? "request" : "engine" }]);
    }
  });

  test("stops the run it is told to, and no other", async () => {
    const { sent, take } = served(
      (_, { signal }) =>
        new Promise((_resolve, reject) => signal.addEventListener("abort", () => reject(signal.reason))),
    );
    const running = take({ type: "run", run: 1, request });
    await take({ type: "cancel", run: 2 });
    expect(sent).toEqual([]);
    await take({ type: "cancel", run: 1 });
    await running;
    expect(sent).toMatchObject([{ type: "failed", run: 1, fault: "cancel" }]);
  });

  test("refuses what is no message", async () => {
    await expect(served(() => Promise.reject(new Error())).take({ type: "other" })).rejects.toThrow();
  });
});

describe("the studio", () => {
  const options = { onProgress: () => {}, signal: new AbortController().signal };

  test("opens the artwork at the first picture, and again after a failure", async () => {
    let opened = 0;
    const studio = createStudio({
      async openArtwork() {
        opened += 1;
        if (opened === 1) throw new Error("disk");
        return artwork();
      },
      paintBands: paintHere,
    });
    expect(opened).toBe(0);
    await expect(studio.draw(request, options)).rejects.toThrow("disk");
    await studio.draw(request, options);
    await studio.draw(request, options);
    expect(opened).toBe(2);
  });

  test("knows its models", async () => {
    const studio = createStudio({ openArtwork: artwork, paintBands: paintHere });
    expect((await studio.draw({ ...request, model: "aurora" }, options)).notes.drew).toContain("abstract");
    await expect(studio.draw({ ...request, model: "other" }, options)).rejects.toThrow(DrawingRequestError);
  });
});

test("a thread's task ends early when it is told to stop", () => {
  const stop = new Int32Array(new SharedArrayBuffer(4));
  const band = { label: "x", colours: [], width: 1, height: 1, fromRow: 0, toRow: 1, isFine: false };
  const paint = (_: unknown, isCancelled: () => boolean) => (isCancelled() ? undefined : Uint8Array.of(7));
  expect(paintTask({ id: 1, band, stop }, paint)).toEqual({ id: 1, bytes: Uint8Array.of(7) });
  Atomics.store(stop, 0, 1);
  expect(paintTask({ id: 2, band, stop }, paint)).toEqual({ id: 2, bytes: new Uint8Array(0) });
});
