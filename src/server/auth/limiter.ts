import { RateLimiterMemory } from "rate-limiter-flexible";
import { AppError } from "@/lib/errors";
import { emailKey } from "@/lib/users";
import { networkOf } from "./network-of";

export type LoginLimiter = ReturnType<typeof createLoginLimiter>;

/** Failures that cost nothing, then seconds of delay that double with each further one. */
const perName = { free: 5, firstDelay: 2, longestDelay: 900 };
const perAddress = { failures: 100, seconds: 900 };
const remembered = 24 * 3600;

/** Counts failed logins per name and per address (of IPv6: per network); a login that succeeds forgets the name's. */
export function createLoginLimiter() {
  const failures = new RateLimiterMemory({ points: perName.free, duration: remembered });
  const delays = new RateLimiterMemory({ points: 1, duration: 1 });
  const addresses = new RateLimiterMemory({ points: perAddress.failures, duration: perAddress.seconds });

  return {
    /** Throws TOO_MANY_REQUESTS while the name or the address has to wait. */
    async check(name: string, address: string): Promise<void> {
      const delay = await delays.get(emailKey(name));
      const flood = await addresses.get(networkOf(address));
      const wait = Math.max(
        delay?.msBeforeNext ?? 0,
        flood && flood.consumedPoints >= perAddress.failures ? flood.msBeforeNext : 0,
      );
      if (wait > 0) throw tooMany(Math.ceil(wait / 1000));
    },
    async failed(name: string, address: string): Promise<void> {
      const key = emailKey(name);
      await addresses.penalty(networkOf(address));
      const { consumedPoints } = await failures.penalty(key);
      const beyond = consumedPoints - perName.free;
      if (beyond >= 0) {
        await delays.block(key, Math.min(perName.longestDelay, perName.firstDelay * 2 ** beyond));
      }
    },
    async succeeded(name: string): Promise<void> {
      await failures.delete(emailKey(name));
      await delays.delete(emailKey(name));
    },
  };
}

const tooMany = (seconds: number) =>
  new AppError("TOO_MANY_REQUESTS", `Too many failed attempts. Try again in ${seconds} s.`, {
    retryAfter: seconds,
  });
