import { type AppEvent, appEvent } from "@/lib/events";

export interface OpenStream {
  response: Response;
  /** Events so far. */
  events: AppEvent[];
  /** Waits for the first event, of those to come and those that came, that fits. */
  until(fits: (event: AppEvent) => boolean): Promise<AppEvent>;
  /** Resolves when the server ends the stream. */
  ended: Promise<void>;
  close(): void;
}

/** Opens `GET /api/v1/queue/events` and reads it as it comes. */
export async function openEventStream(url: string, token: string): Promise<OpenStream> {
  const abort = new AbortController();
  const response = await fetch(`${url}/api/v1/queue/events`, {
    headers: { authorization: `Bearer ${token}` },
    signal: abort.signal,
  });
  if (!response.body) throw new Error("The stream has no body.");
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
  const events: AppEvent[] = [];
  const waiting = new Set<() => void>();
  let text = "";

  async function read() {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      const frames = (text + value).split("\n\n");
      text = frames.pop() ?? "";
      for (const frame of frames) {
        const data = /^data: (.*)$/m.exec(frame)?.[1];
        if (data !== undefined) events.push(appEvent.parse(JSON.parse(data)));
      }
      for (const look of waiting) look();
    }
  }
  const ended = read().catch((error: unknown) => {
    if (!abort.signal.aborted) throw error;
  });

  return {
    response,
    events,
    until: (fits) =>
      new Promise((resolve) => {
        const look = () => {
          const event = events.find(fits);
          if (!event) return;
          waiting.delete(look);
          resolve(event);
        };
        waiting.add(look);
        look();
      }),
    ended,
    close() {
      abort.abort();
      // Node's fetch forgets its signal once the request was collected as garbage; the body it knows.
      reader.cancel().catch(() => undefined);
    },
  };
}
