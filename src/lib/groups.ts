import { z } from "zod";
import { id } from "./ids";
import { listOf, page } from "./lists";
import { text } from "./text";

export const groupLimits = { name: 80, description: 500 } as const;

export const groupOut = z.object({
  id: z.string(),
  name: z.string(),
  description: z.string(),
  memberCount: z.number(),
  createdAt: z.number(),
});
export type Group = z.infer<typeof groupOut>;

const name = text(groupLimits.name, 1);
const description = text(groupLimits.description);
export const createGroupIn = z.object({ name, description: description.default("") });
export const updateGroupIn = z.object({ id, name: name.optional(), description: description.optional() });
export const listGroupsIn = page.extend({ q: text(100).optional() });
export const listGroupsOut = listOf(groupOut);

export const groupMemberOut = z.object({
  id: z.string(),
  displayName: z.string(),
  email: z.string(),
  hasAvatar: z.boolean(),
  addedAt: z.number(),
});
export const listMembersIn = page.extend({ id });
export const listMembersOut = listOf(groupMemberOut);
/** `uid` is the person's id, as in `/groups/{id}/members/{uid}`. */
export const groupMemberIn = z.object({ id, uid: id });
