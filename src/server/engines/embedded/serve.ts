import { DrawingRequestError } from "./drawing";
import { type FromChild, toChild } from "./messages";
import type { Studio } from "./studio";

/** Draws what it is told in messages; returns the function that takes one. `send` answers. */
export function serveDrawings(
  studio: Studio,
  send: (message: FromChild) => void,
): (message: unknown) => Promise<void> {
  const running = new Map<number, AbortController>();
  return async (input) => {
    const message = toChild.parse(input);
    const { run } = message;
    if (message.type === "cancel") {
      running.get(run)?.abort(new Error("Cancelled."));
      return;
    }
    const controller = new AbortController();
    running.set(run, controller);
    try {
      const { png, notes } = await studio.draw(message.request, {
        signal: controller.signal,
        onProgress: (progress) => send({ type: "progress", run, ...progress }),
      });
      send({ type: "done", run, png, notes });
    } catch (error) {
      const fault = controller.signal.aborted
        ? "cancel"
        : error instanceof DrawingRequestError
          ? "request"
          : "engine";
      send({ type: "failed", run, fault, message: error instanceof Error ? error.message : String(error) });
    } finally {
      running.delete(run);
    }
  };
}
