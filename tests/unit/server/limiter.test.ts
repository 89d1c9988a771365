import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { AppError } from "@/lib/errors";
import { createLoginLimiter, type LoginLimiter } from "@/server/auth/limiter";

let limiter: LoginLimiter;
beforeEach(() => {
  vi.useFakeTimers({ now: 1_800_000_000_000 });
  limiter = createLoginLimiter();
});
afterEach(() => vi.useRealTimers());

const name = "ada@example.org";
const address = "192.0.2.1";
/** Seconds to wait, 0 for none. */
async function waitOf(who = name, from = address): Promise<number> {
  try {
    await limiter.check(who, from);
    return 0;
  } catch (error) {
    if (error instanceof AppError && error.code === "TOO_MANY_REQUESTS") return error.retryAfter ?? -1;
    throw error;
  }
}
const fail = async (times: number, who = name, from = address) => {
  for (let time = 0; time < times; time += 1) await limiter.failed(who, from);
};

describe("failed logins", () => {
  test("cost nothing four times; after the fifth there is a delay that doubles", async () => {
    await fail(4);
    expect(await waitOf()).toBe(0);
    const waits: number[] = [];
    for (let time = 0; time < 4; time += 1) {
      await fail(1);
      waits.push(await waitOf());
    }
    expect(waits).toEqual([2, 4, 8, 16]);
  });

  test("never lead to more than a quarter of an hour", async () => {
    await fail(40);
    expect(await waitOf()).toBe(900);
  });

  test("let in again once the delay is over", async () => {
    await fail(6);
    vi.advanceTimersByTime(3900);
    expect(await waitOf()).toBe(1);
    vi.advanceTimersByTime(200);
    expect(await waitOf()).toBe(0);
  });

  test("count for a name whatever its letter case, from every address", async () => {
    await fail(3, "ADA@example.org", "192.0.2.2");
    await fail(2, " ａda@example.org", "192.0.2.3");
    expect(await waitOf()).toBe(2);
  });

  test("don't count for anybody else", async () => {
    await fail(10);
    expect(await waitOf("bo@example.org")).toBe(0);
  });

  test("are forgotten by a success", async () => {
    await fail(10);
    await limiter.succeeded("ADA@example.org");
    expect(await waitOf()).toBe(0);
    await fail(4);
    expect(await waitOf()).toBe(0);
  });

  test("of a hundred names from one address stop that address alone, for a quarter of an hour", async () => {
    for (let at = 0; at < 100; at += 1) await fail(1, `person${at}@example.org`);
    expect(await waitOf("new@example.org")).toBe(900);
    expect(await waitOf("new@example.org", "192.0.2.9")).toBe(0);
    vi.advanceTimersByTime(901_000);
    expect(await waitOf("new@example.org")).toBe(0);
  });

  test("count together for all addresses of one IPv6 network", async () => {
    for (let at = 0; at < 100; at += 1) await fail(1, `person${at}@example.org`, `2001:db8:1:2::${at}`);
    expect(await waitOf("new@example.org", "2001:db8:1:2:ffff::1")).toBe(900);
    expect(await waitOf("new@example.org", "2001:db8:1:3::1")).toBe(0);
  });

  test("aren't forgotten for an address by one person's success", async () => {
    for (let at = 0; at < 100; at += 1) await fail(1, `person${at}@example.org`);
    await limiter.succeeded("person1@example.org");
    expect(await waitOf("new@example.org")).toBe(900);
  });
});
