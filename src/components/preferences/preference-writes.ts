import { notifyError } from "@/components/errors/notify-error";
import type { Preferences } from "@/lib/preferences";

type Part = Partial<Preferences>;
type Write = (part: Part) => Promise<unknown>;

/** Milliseconds without a further change before it is written. */
const pause = 600;

let waiting: { part: Part; write: Write; timer: ReturnType<typeof setTimeout> } | undefined;

function flush() {
  if (!waiting) return;
  const { part, write, timer } = waiting;
  waiting = undefined;
  clearTimeout(timer);
  write(part).catch((error: unknown) => notifyError(error, "Your preferences weren't saved"));
}

/** Joins changes that follow each other closely into one write. */
export function queueWrite(part: Part, write: Write): void {
  if (waiting) clearTimeout(waiting.timer);
  else addEventListener("pagehide", flush, { once: true });
  waiting = { part: { ...waiting?.part, ...part }, write, timer: setTimeout(flush, pause) };
}
