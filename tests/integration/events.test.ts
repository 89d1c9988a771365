import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { createFakeEngine } from "../fakes/engine";
import { type AppPerson, startApp, type TestApp } from "../support/app";
import { type OpenStream, openEventStream } from "../support/event-stream";

let app: TestApp;
let ada: AppPerson;
let bo: AppPerson;
beforeAll(async () => {
  app = await startApp({ engines: [createFakeEngine()] });
  [ada, bo] = await Promise.all([app.person("Ada"), app.person("Bo")]);
});
afterAll(() => app.close());

const open = (person: AppPerson) => openEventStream(app.url, person.token);
const types = ({ events }: OpenStream) => new Set(events.map(({ type }) => type));

describe("a stream of events", () => {
  test("is one, never kept, never buffered on the way", async () => {
    const stream = await open(ada);
    expect(stream.response.statusCode).toBe(200);
    expect(stream.response.headers).toMatchObject({
      "content-type": "text/event-stream",
      "cache-control": "no-store",
      "x-accel-buffering": "no",
      "x-content-type-options": "nosniff",
    });
    stream.close();
  });

  test("tells the owner everything, and somebody else only that the queue moved", async () => {
    const [mine, theirs] = [await open(ada), await open(bo)];
    const board = await ada.rest.createBoard("Private");
    await ada.rest.enqueue({ prompt: "a private thought", boardId: board.id });
    const created = await mine.until(({ type }) => type === "image.created");
    if (created.type !== "image.created") throw new Error("Another event came.");
    expect(created.boardId).toBe(board.id);
    await ada.rest.json("PATCH", `/images/${created.imageId}`, { isStarred: true });
    await mine.until(({ type }) => type === "image.changed");
    await ada.rest.idle();
    // Bo's own is what the last of ada's is followed by.
    await bo.rest.createBoard("Bo's");
    await theirs.until(({ type }) => type === "board.changed");
    expect(types(mine)).toEqual(
      new Set(["board.changed", "queue.changed", "item.progress", "image.created", "image.changed"]),
    );
    expect(
      mine.events
        .filter((event) => event.type === "queue.changed")
        .every((event) => "mine" in event && event.mine),
    ).toBe(true);
    const toBo = theirs.events.filter(({ type }) => type !== "board.changed");
    expect(toBo.length).toBeGreaterThan(0);
    expect(new Set(toBo.map((event) => JSON.stringify(event)))).toEqual(
      new Set(['{"type":"queue.changed","mine":false}']),
    );
    expect(theirs.events).toHaveLength(toBo.length + 1);
    mine.close();
    theirs.close();
  });

  test("never carries the prompt", async () => {
    const stream = await open(ada);
    await ada.rest.enqueue({ prompt: "a private thought" });
    await stream.until(({ type }) => type === "image.created");
    expect(JSON.stringify(stream.events)).not.toContain("private");
    const [progress] = stream.events.filter((event) => event.type === "item.progress");
    expect(progress).toMatchObject({
      step: 1,
      steps: 2,
      progress: 0.5,
      preview: expect.stringMatching(/^data:image\/png;base64,/),
    });
    stream.close();
  });

  test("ends within a second of signing out, on every page of that session and no other", async () => {
    const cy = await app.person("Cy");
    const streams = [await open(cy), await open(cy)];
    const other = await open(ada);
    const startedAt = Date.now();
    await cy.rest.json("POST", "/auth/logout");
    await Promise.all(streams.map(({ ended }) => ended));
    expect(Date.now() - startedAt).toBeLessThan(1000);
    await ada.rest.createBoard("Still told");
    await other.until(({ type }) => type === "board.changed");
    other.close();
  });

  test("through tRPC carries the same, and ends with the session too", async () => {
    const dee = await app.person("Dee");
    const response = await fetch(`${app.url}/api/trpc/events.watch`, {
      headers: { authorization: `Bearer ${dee.token}`, accept: "text/event-stream" },
    });
    const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
    let text = "";
    const readUntil = async (sign: string) => {
      while (!text.includes(sign)) {
        const { done, value } = (await reader?.read()) ?? { done: true };
        if (done) return false;
        text += value;
      }
      return true;
    };
    expect(await readUntil("connected")).toBe(true);
    await vi.waitFor(async () => {
      await dee.rest.createBoard("Told");
      expect(text.includes("board.changed") || (await readUntil("board.changed"))).toBe(true);
    });
    await dee.rest.json("POST", "/auth/logout");
    await readUntil("never");
    expect(text).toContain("board.changed");
  });

  test("of a page that left is forgotten: two hundred come and go", async () => {
    const streams = await Promise.all(Array.from({ length: 200 }, () => open(ada)));
    await ada.rest.createBoard("Told to all");
    await Promise.all(streams.map((stream) => stream.until(({ type }) => type === "board.changed")));
    for (const stream of streams) stream.close();
    const connections = () =>
      new Promise<number>((resolve) => app.server.server.getConnections((_error, count) => resolve(count)));
    await vi.waitFor(async () => expect(await connections()).toBeLessThan(20), { timeout: 10_000 });
  });

  test("asked for by HEAD stays open for nobody", async () => {
    const response = await ada.rest.request("HEAD", "/api/v1/queue/events");
    expect(response.status).toBe(200);
    expect(await response.text()).toBe("");
  });
});
