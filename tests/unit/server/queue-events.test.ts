import Fastify, { type FastifyInstance } from "fastify";
import { afterEach, expect, test, vi } from "vitest";
import { createLocalBus } from "@/server/events/local-bus";
import { getApp } from "@/server/http/get-app";
import { mountQueueEvents } from "@/server/http/queue-events";
import type { Requests } from "@/server/http/request-context";
import type { Session } from "@/server/sessions/sessions.service";

let app: FastifyInstance | undefined;
afterEach(async () => {
  vi.useRealTimers();
  await app?.close();
});

const notAskedFor = () => Promise.reject(new Error("Not asked for."));

test("a quiet stream says every fifteen seconds that it is there", async () => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  const events = createLocalBus();
  const viewer = { userId: "ada", role: "user" as const, sessionId: "session" };
  const session = { viewer, expiresAt: Date.now() + 3600_000 } as Session;
  const requests: Requests = {
    signedIn: async () => session,
    person: notAskedFor,
    administrator: notAskedFor,
    context: notAskedFor,
  };
  app = Fastify({ forceCloseConnections: true });
  mountQueueEvents(app, { requests, events });
  const url = await app.listen({ host: "127.0.0.1", port: 0 });
  const response = await fetch(`${url}/api/v1/queue/events`);
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  const next = async () => (await reader?.read())?.value;
  expect(await next()).toBe(": connected\n\n");
  for (let time = 0; time < 2; time += 1) {
    await vi.advanceTimersByTimeAsync(15_000);
    expect(await next()).toBe(": ping\n\n");
  }
  events.toUser("ada", { type: "board.changed", boardId: "b" });
  expect(await next()).toBe('event: board.changed\ndata: {"type":"board.changed","boardId":"b"}\n\n');
  events.close();
  expect(await next()).toBeUndefined();
});

test("the application isn't there before it runs", () => {
  expect(() => getApp()).toThrow("The application isn't running.");
});
