import { z } from "zod";
import { text } from "./text";
import { displayName, email, password, userLimits, userOut } from "./users";

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

/** What the person's own pages know of them. */
export const meOut = z.object({
  user: userOut,
  avatarVersion: z.number().nullable(),
  /** Until it is done every other call answers FORBIDDEN. */
  mustChangePassword: z.boolean(),
  /** An address that waits for its link to be opened. */
  pendingEmail: z.string().nullable(),
});
