import { Readable } from "node:stream";
import type { FastifyInstance } from "fastify";
import type { AppEvent } from "@/lib/events";
import type { Events } from "../events/bus";
import type { Requests } from "./request-context";
import { restPrefix } from "./rest";

const pingMs = 15_000;

/** `GET /api/v1/queue/events`: the caller's events (`lib/events.ts`) as an event stream, named by their type. */
export function mountQueueEvents(app: FastifyInstance, parts: { requests: Requests; events: Events }): void {
  app.get(`${restPrefix}/queue/events`, async (request, reply) => {
    const { viewer, expiresAt } = await parts.requests.signedIn(request, reply);
    const closed = new AbortController();
    request.raw.once("close", () => closed.abort());
    const events = parts.events.watch({ ...viewer, expiresAt }, closed.signal);
    reply.headers({
      "content-type": "text/event-stream",
      "cache-control": "no-store",
      "x-accel-buffering": "no",
    });
    return reply.send(Readable.from(frames(events)));
  });
}

async function* frames(events: AsyncGenerator<AppEvent, void>) {
  yield ": connected\n\n";
  let next = events.next();
  for (;;) {
    const result = await Promise.race([next, ping()]);
    if (result === "ping") {
      yield ": ping\n\n";
      continue;
    }
    if (result.done) return;
    yield `event: ${result.value.type}\ndata: ${JSON.stringify(result.value)}\n\n`;
    next = events.next();
  }
}

const ping = () => new Promise<"ping">((resolve) => setTimeout(resolve, pingMs, "ping").unref());
