import { z } from "zod";
import { id } from "./ids";
import { listOf, page } from "./lists";
import { displayName, email, password, role } from "./users";

export const invitationLimits = { days: { min: 1, max: 90, default: 7 }, groups: 50 } as const;

export const invitationStates = ["open", "used", "expired"] as const;
export const invitationOut = z.object({
  id: z.string(),
  /** Only this address may use it; null: any. */
  email: z.string().nullable(),
  role,
  groups: z.array(z.object({ id: z.string(), name: z.string() })),
  invitedBy: z.string(),
  state: z.enum(invitationStates),
  createdAt: z.number(),
  expiresAt: z.number(),
  usedAt: z.number().nullable(),
});
export type Invitation = z.infer<typeof invitationOut>;

export const createInvitationIn = z.object({
  email: email.optional(),
  role: role.default("user"),
  groupIds: z.array(id).max(invitationLimits.groups).default([]),
  expiresInDays: z
    .number()
    .int()
    .min(invitationLimits.days.min)
    .max(invitationLimits.days.max)
    .default(invitationLimits.days.default),
});
/** The link is shown this once; `isMailed`: it was also put into the outbox. */
export const createInvitationOut = z.object({
  invitation: invitationOut,
  url: z.string(),
  isMailed: z.boolean(),
});
export const listInvitationsIn = page;
export const listInvitationsOut = listOf(invitationOut);

/** What a link carries: 256 random bits, base64url. */
export const linkToken = z.object({ token: z.string().min(1).max(128) });
export const lookInvitationOut = z.object({ email: z.string().nullable(), invitedBy: z.string() });
export const acceptInvitationIn = linkToken.extend({ email, displayName, password });
