import { z } from "zod";
import { text } from "./text";
import { displayName, email, password, userLimits, userOut } from "./users";

/** Seconds. */
export const sessionLifetime = { normal: 24 * 3600, remembered: 7 * 24 * 3600 } as const;

export const statusOut = z.object({ setupRequired: z.boolean(), authEnabled: z.boolean() });

/** `setupCode` is asked for when the browser isn't on the server's own machine; the server prints it at start. */
export const setupIn = z.object({ email, displayName, password, setupCode: text(64).optional() });
export const setupOut = z.object({ user: userOut });

/** Looser than what a new account must have, so that a wrong password is only ever "wrong". */
export const loginIn = z.object({
  email: text(userLimits.email, 1),
  password: z.string().min(1, "Fill this in.").max(userLimits.passwordMax),
  rememberMe: z.boolean().default(false),
});
export const loginOut = z.object({
  token: z.string(),
  tokenType: z.literal("Bearer"),
  /** Seconds. */
  expiresIn: z.number(),
  user: userOut,
});

export const meOut = z.object({ user: userOut });
