import { RateLimiterMemory } from "rate-limiter-flexible";
import { AppError } from "@/lib/errors";
import { networkOf } from "./network-of";

const perAddress = { points: 10, duration: 3600 };

/** Counts registrations per address, whatever their outcome. */
export function createRegistrationLimiter() {
  const asked = new RateLimiterMemory(perAddress);
  return {
    /** Throws TOO_MANY_REQUESTS for an address that asked too often within the hour. */
    async consume(address: string): Promise<void> {
      const { consumedPoints, msBeforeNext } = await asked.penalty(networkOf(address));
      if (consumedPoints <= perAddress.points) return;
      const retryAfter = Math.ceil(msBeforeNext / 1000);
      throw new AppError(
        "TOO_MANY_REQUESTS",
        `Too many people registered from here. Try again in ${Math.ceil(retryAfter / 60)} min.`,
        { retryAfter },
      );
    },
  };
}
export type RegistrationLimiter = ReturnType<typeof createRegistrationLimiter>;
