import { z } from "zod";
import { id } from "./ids";
import { listOf, page } from "./lists";
import { byteQuota, imageQuota } from "./quotas";
import { text } from "./text";

export const userLimits = { email: 254, displayName: 80, passwordMin: 8, passwordMax: 200 } as const;

export const roles = ["admin", "user"] as const;
export const role = z.enum(roles);
export type Role = z.infer<typeof role>;

/** In the Unicode form in which an address looks like any other. */
export const email = text(userLimits.email, 1)
  .overwrite((address) => address.normalize("NFKC"))
  .pipe(z.email("Write an email address, like name@example.org."));
export const displayName = text(userLimits.displayName, 1);
/** Never trimmed: a space is a character like any other. */
export const password = z
  .string()
  .min(userLimits.passwordMin, `Use at least ${userLimits.passwordMin} characters.`)
  .max(userLimits.passwordMax, `Use at most ${userLimits.passwordMax} characters.`);

/** One key per address whatever its letter case or Unicode form; unique in `users`. */
export const emailKey = (address: string) => address.normalize("NFKC").trim().toLowerCase();

/** The person that owns what ships with the product; nobody can sign in as it or change it. */
export const systemUserId = "system";

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

export const createUserIn = z.object({
  email,
  displayName,
  password,
  role: role.default("user"),
  mustChangePassword: z.boolean().default(false),
});

export const userStates = ["active", "disabled", "pending"] as const;
/** What administrators see of a person. */
export const adminUserOut = userOut.extend({
  state: z.enum(userStates),
  mustChangePassword: z.boolean(),
  /** Null without a picture; else the version for `avatarUrl`. */
  avatarVersion: z.number().nullable(),
  sessionCount: z.number(),
  imageCount: z.number(),
  imageBytes: z.number(),
  /** Null: as much as the settings say. */
  imageQuota: z.number().nullable(),
  byteQuota: z.number().nullable(),
  groups: z.array(z.object({ id: z.string(), name: z.string() })),
});
export type AdminUser = z.infer<typeof adminUserOut>;

/** `q` looks in names and addresses. */
export const listUsersIn = page.extend({
  q: text(100).optional(),
  role: role.optional(),
  state: z.enum(userStates).optional(),
});
export const listUsersOut = listOf(adminUserOut);
export const updateUserIn = z.object({
  id,
  email: email.optional(),
  displayName: displayName.optional(),
  role: role.optional(),
  isActive: z.boolean().optional(),
  mustChangePassword: z.boolean().optional(),
  /** Null: as much as the settings say. */
  imageQuota: imageQuota.optional(),
  byteQuota: byteQuota.optional(),
});
/** Without `newPassword` a one-time link is made, shown this once (and mailed where mail works). */
export const resetPasswordIn = z.object({ id, newPassword: password.optional() });
export const resetPasswordOut = z.object({ resetUrl: z.string() }).optional();

/** What deleting a person would touch. */
export const deletionPreviewOut = z.object({
  boards: z.number(),
  images: z.number(),
  imageBytes: z.number(),
  queueItems: z.number(),
  apiKeys: z.number(),
  sessions: z.number(),
});
/** `transfer` hands boards and pictures to `toUserId`; `delete` removes them with their files. */
export const deleteUserIn = z.object({
  id,
  content: z.enum(["transfer", "delete"]),
  toUserId: id.optional(),
  exportFirst: z.boolean().default(false),
});
export const deletionOut = z.object({
  id: z.string(),
  userId: z.string(),
  displayName: z.string(),
  status: z.enum(["running", "completed", "failed"]),
  /** 0..1 */
  progress: z.number(),
  /** "Exporting", "Handing over", "Deleting". */
  phase: z.string(),
  /** The zip, for administrators, once it is whole. */
  exportUrl: z.string().nullable(),
  error: z.string().nullable(),
  createdAt: z.number(),
});
export type Deletion = z.infer<typeof deletionOut>;
