import { eq } from "drizzle-orm";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import type { Viewer } from "@/server/access/viewer";
import { queueTurns, sessionQueue } from "@/server/queue/queue.table";
import { addViewer, openServices, type TestServices } from "../support/services";

let s: TestServices;
beforeAll(async () => {
  s = await openServices();
  // Nobody but this file takes items.
  await s.worker.stop();
});
afterAll(() => s.close());

// Claims of one millisecond would be told apart by chance.
beforeEach(async () => {
  vi.useFakeTimers({ toFake: ["Date"] });
  await s.db.write(async (tx) => {
    await tx.delete(sessionQueue);
    await tx.delete(queueTurns);
  });
});
afterEach(() => vi.useRealTimers());

const enqueue = async (viewer: Viewer, count: number) =>
  (await s.queue.create(viewer, { prompt: "x", count })).items.map(({ id }) => id);
async function claim() {
  vi.setSystemTime(Date.now() + 1);
  return s.claims.claim(["plain"]);
}
/** The next item is claimed and finished; resolves to it. */
async function serveNext() {
  const next = await claim();
  if (next) await s.claims.complete(next, [], async () => undefined);
  return next?.item;
}
async function serve(times: number): Promise<string[]> {
  const owners: string[] = [];
  for (let time = 0; time < times; time += 1) owners.push((await serveNext())?.userId ?? "nobody");
  return owners;
}
const people = (count: number) => Promise.all(Array.from({ length: count }, () => addViewer(s.db)));

/** Mulberry32. */
function randomFrom(seed: number) {
  let state = seed;
  return (below: number) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

describe("turns between people", () => {
  test("nobody waits behind another's two hundred: each is served once a round", async () => {
    const [many, ...few] = await people(4);
    await enqueue(many as Viewer, 100);
    await enqueue(many as Viewer, 100);
    expect(new Set(await serve(7))).toEqual(new Set([many?.userId]));
    for (const person of few) await enqueue(person, 5);
    const owners = await serve(20);
    for (const person of few) {
      const turns = owners.flatMap((owner, at) => (owner === person.userId ? [at] : []));
      expect(turns).toHaveLength(5);
      expect(turns[0]).toBeLessThan(4);
      for (const [at, turn] of turns.entries())
        expect(turn - (turns[at - 1] ?? turn - 1)).toBeLessThanOrEqual(4);
    }
    expect(new Set(await serve(5))).toEqual(new Set([many?.userId]));
  });

  test("who rested while another was served gets no head start", async () => {
    const [busy, rested] = (await people(2)) as [Viewer, Viewer];
    await enqueue(rested, 1);
    await enqueue(busy, 40);
    await serve(16);
    await enqueue(rested, 10);
    const owners = await serve(20);
    for (let at = 0; at < 20; at += 2) expect(new Set(owners.slice(at, at + 2)).size).toBe(2);
  });

  test("adding more while one waits changes nothing for the others", async () => {
    const [a, b] = (await people(2)) as [Viewer, Viewer];
    await enqueue(a, 3);
    await enqueue(b, 3);
    for (let time = 0; time < 10; time += 1) await enqueue(a, 10);
    const owners = await serve(6);
    expect(owners.filter((owner) => owner === b.userId)).toHaveLength(3);
  });

  test("cancelling and adding again is no way to the front", async () => {
    const [greedy, patient] = (await people(2)) as [Viewer, Viewer];
    await enqueue(greedy, 20);
    await enqueue(patient, 20);
    const owners: (string | undefined)[] = [];
    for (let time = 0; time < 10; time += 1) {
      await s.queue.cancelAll(greedy);
      await enqueue(greedy, 20);
      owners.push(...(await serve(1)));
    }
    expect(owners.filter((owner) => owner === greedy.userId)).toHaveLength(5);
  });

  test("one person has one running item however many engines are idle", async () => {
    const [a, b] = (await people(2)) as [Viewer, Viewer];
    await enqueue(a, 5);
    await enqueue(b, 5);
    const claims = [await claim(), await claim(), await claim()];
    expect(new Set(claims.map((held) => held?.item.userId))).toEqual(
      new Set([a.userId, b.userId, undefined]),
    );
  });

  test("within one person's items the oldest is next, or the one with the highest priority", async () => {
    const [a] = (await people(1)) as [Viewer];
    const ids = await enqueue(a, 4);
    await s.db.write(async (tx) => {
      await tx
        .update(sessionQueue)
        .set({ priority: 1 })
        .where(eq(sessionQueue.id, ids[2] ?? ""));
    });
    const order = [await serveNext(), await serveNext(), await serveNext(), await serveNext()];
    expect(order.map((item) => item?.id)).toEqual([ids[2], ids[0], ids[1], ids[3]]);
  });
});

describe("the place in the line that a person sees", () => {
  test.each(Array.from({ length: 8 }, (_, seed) => seed))(
    "is how many pictures really come first (scenario %i)",
    async (seed) => {
      const random = randomFrom(seed);
      const crowd = await people(2 + random(4));
      for (let step = 0; step < 12; step += 1) {
        const person = crowd[random(crowd.length)] as Viewer;
        const what = random(10);
        if (what < 5) await enqueue(person, 1 + random(4));
        else if (what < 9) await serveNext();
        else await s.queue.cancelAll(person);
      }
      const predicted = new Map<string, number>();
      for (const person of crowd) {
        const { items } = await s.queue.list(person, { limit: 200, status: "pending" });
        for (const { id, position } of items) predicted.set(id, position ?? -1);
      }
      const order: string[] = [];
      for (let next = await serveNext(); next; next = await serveNext()) order.push(next.id);
      expect(order.map((id) => predicted.get(id))).toEqual(order.map((_, at) => at));
      expect(order).toHaveLength(predicted.size);
    },
  );

  test("leaves out the running ones, and is null for what doesn't wait", async () => {
    const [a] = (await people(1)) as [Viewer];
    await enqueue(a, 3);
    await claim();
    const { items } = await s.queue.list(a, { limit: 10 });
    expect(items.map(({ status, position }) => [status, position])).toEqual([
      ["pending", 1],
      ["pending", 0],
      ["running", null],
    ]);
  });

  test("comes back with the item that a failing engine gives back", async () => {
    const [a, b] = (await people(2)) as [Viewer, Viewer];
    const [first] = await enqueue(a, 1);
    await enqueue(b, 3);
    const held = await claim();
    expect(held?.item.id).toBe(first);
    if (held) await s.claims.giveBack(held, false, "The engine stopped answering.");
    const item = await s.queue.get(a, first ?? "");
    expect(item).toMatchObject({ status: "pending", startedAt: null, error: null });
    expect(item.position).toBeLessThanOrEqual(1);
  });
});
