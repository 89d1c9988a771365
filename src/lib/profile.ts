import { z } from "zod";
import { linkToken } from "./invitations";
import { displayName, email, password, userLimits, userOut } from "./users";

export const avatarLimits = { bytes: 10 * 1024 * 1024, side: 256 } as const;

const currentPassword = z.string().min(1, "Fill this in.").max(userLimits.passwordMax);

export const updateProfileIn = z.object({ displayName: displayName.optional() });
/** Where mail works the address changes once its link was opened; else at once. */
export const changeEmailIn = z.object({ email, currentPassword });
export const changeEmailOut = z.object({ user: userOut, isPending: z.boolean() });
export const changePasswordIn = z.object({ currentPassword, newPassword: password });

export const forgotPasswordIn = z.object({
  email: z.string().trim().min(1, "Fill this in.").max(userLimits.email),
});
const token = linkToken.shape.token;
/** Whose link it is, so that the browser can offer to keep the new password. */
export const linkOut = z.object({ email: z.string() });
export const resetPasswordByLinkIn = z.object({ token, newPassword: password });

/** Pending: an administrator has to approve. The answer is the same for an address that has an account. */
export const registerIn = z.object({ email, displayName, password });

export const sessionOut = z.object({
  id: z.string(),
  /** "Firefox on Linux", from the user agent. */
  browser: z.string(),
  address: z.string(),
  createdAt: z.number(),
  lastSeenAt: z.number(),
  expiresAt: z.number(),
  /** The one that asks. */
  isThisOne: z.boolean(),
});
export type UserSession = z.infer<typeof sessionOut>;
export const listSessionsOut = z.object({ items: z.array(sessionOut), nextCursor: z.null() });
