import Fastify from "fastify";
import { afterEach, describe, expect, test, vi } from "vitest";
import { type Checks, mountHealth } from "@/server/http/health";

afterEach(() => vi.useRealTimers());

const well: Checks = {
  database: async () => undefined,
  storage: async () => undefined,
  engines: async () => true,
  worker: () => true,
};
async function ask(checks: Partial<Checks>) {
  const app = Fastify();
  mountHealth(app, { checks: { ...well, ...checks } });
  const get = async () => {
    const { statusCode, body } = await app.inject("/api/health");
    return { status: statusCode, body: JSON.parse(body) };
  };
  return { get };
}

describe("health", () => {
  const broken: [keyof Checks, Checks[keyof Checks]][] = [
    ["database", () => Promise.reject(new Error("secret path"))],
    ["storage", async () => false],
    ["engines", async () => false],
    ["worker", () => false],
  ];
  test.each(broken)("is 503 when the %s is down, which it names", async (part, check) => {
    const { get } = await ask({ [part]: check });
    const { status, body } = await get();
    expect(status).toBe(503);
    expect(body).toEqual({
      status: "down",
      database: "ok",
      storage: "ok",
      engines: "ok",
      worker: "ok",
      [part]: "down",
    });
  });

  test("calls a part down that doesn't answer within five seconds", async () => {
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
    const { get } = await ask({ engines: () => new Promise(() => undefined) });
    const answer = get();
    await vi.advanceTimersByTimeAsync(5000);
    vi.useRealTimers();
    expect((await answer).body).toMatchObject({ engines: "down", database: "ok" });
  });

  test("looks again after a second, not before, however often it is asked", async () => {
    vi.useFakeTimers({ toFake: ["Date"] });
    const database = vi.fn(async () => undefined);
    const { get } = await ask({ database });
    await Promise.all([get(), get(), get()]);
    await get();
    expect(database).toHaveBeenCalledTimes(1);
    vi.setSystemTime(Date.now() + 1001);
    await get();
    expect(database).toHaveBeenCalledTimes(2);
  });
});
