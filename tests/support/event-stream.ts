import { get, type IncomingMessage } from "node:http";
import { type AppEvent, appEvent } from "@/lib/events";

export interface OpenStream {
  response: Pick<IncomingMessage, "statusCode" | "headers">;
  /** Events so far. */
  events: AppEvent[];
  /** Waits for the first event, of those to come and those that came, that fits. */
  until(fits: (event: AppEvent) => boolean): Promise<AppEvent>;
  /** Resolves when the server ends the stream. */
  ended: Promise<void>;
  close(): void;
}

/**
 * Opens `GET /api/v1/queue/events` and reads it as it comes. Over a connection of its own, which `close` ends: Node's
 * fetch keeps one for later, and forgets a signal once its request was collected as garbage.
 */
export async function openEventStream(url: string, token: string): Promise<OpenStream> {
  const request = get(`${url}/api/v1/queue/events`, {
    agent: false,
    headers: { authorization: `Bearer ${token}` },
  });
  const response = await new Promise<IncomingMessage>((resolve, reject) => {
    request.once("response", resolve).once("error", reject);
  });
  response.setEncoding("utf8");
  const events: AppEvent[] = [];
  const waiting = new Set<() => void>();
  let isClosed = false;
  let text = "";

  async function read() {
    for await (const part of response) {
      const frames = (text + String(part)).split("\n\n");
      text = frames.pop() ?? "";
      for (const frame of frames) {
        const data = /^data: (.*)$/m.exec(frame)?.[1];
        if (data !== undefined) events.push(appEvent.parse(JSON.parse(data)));
      }
      for (const look of waiting) look();
    }
  }
  const ended = read().catch((error: unknown) => {
    if (!isClosed) throw error;
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
      isClosed = true;
      request.destroy();
    },
  };
}
