import { z } from "zod";
import { listOf, page } from "./lists";
import { text } from "./text";

export const userLimits = { email: 254, displayName: 80, passwordMin: 8, passwordMax: 200 } as const;

export const roles = ["admin", "user"] as const;
export const role = z.enum(roles);
export type Role = z.infer<typeof role>;

export const email = text(userLimits.email, 1).pipe(
  z.email("Write an email address, like name@example.org."),
);
export const displayName = text(userLimits.displayName, 1);
/** Never trimmed: a space is a character like any other. */
export const password = z
  .string()
  .min(userLimits.passwordMin, `Use at least ${userLimits.passwordMin} characters.`)
  .max(userLimits.passwordMax, `Use at most ${userLimits.passwordMax} characters.`);

/** One key per address whatever its letter case or Unicode form; unique in `users`. */
export const emailKey = (address: string) => address.normalize("NFKC").trim().toLowerCase();

export const userOut = z.object({
  id: z.string(),
  email: z.string(),
  displayName: z.string(),
  role,
  isActive: z.boolean(),
  createdAt: z.number(),
  lastLoginAt: z.number().nullable(),
});
export type User = z.infer<typeof userOut>;

export const createUserIn = z.object({ email, displayName, password, role: role.default("user") });
export const listUsersIn = page;
export const listUsersOut = listOf(userOut);
