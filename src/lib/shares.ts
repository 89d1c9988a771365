import { z } from "zod";
import { id } from "./ids";
import { text } from "./text";

/** Levels that can be given away, weakest first. */
export const shareLevels = ["read", "write", "admin"] as const;
export type ShareLevel = (typeof shareLevels)[number];

/** To one person or to one group; the same call changes what is there. */
export const shareBoardIn = z
  .object({
    id,
    userId: id.optional(),
    groupId: id.optional(),
    permission: z.enum(shareLevels),
  })
  .refine(({ userId, groupId }) => (userId === undefined) !== (groupId === undefined), {
    path: ["userId"],
    message: "Name one person or one group.",
  });

/** `uid`: the id of the person or group. */
export const unshareBoardIn = z.object({ id, uid: id });

export const shareOut = z.object({
  /** Of the person or group. */
  id: z.string(),
  kind: z.enum(["person", "group"]),
  name: z.string(),
  /** Null for a group, and for people without a picture of their own. */
  avatarVersion: z.number().nullable(),
  /** 1 for a person. */
  memberCount: z.number(),
  permission: z.enum(shareLevels),
  createdAt: z.number(),
});
export type Share = z.infer<typeof shareOut>;
export const listSharesOut = z.object({ items: z.array(shareOut) });

/** How a person comes to their level; several ways may lead there, the strongest counts. */
export const accessWay = z.discriminatedUnion("by", [
  z.object({ by: z.literal("share"), permission: z.enum(shareLevels) }),
  z.object({
    by: z.literal("group"),
    groupId: z.string(),
    groupName: z.string(),
    permission: z.enum(shareLevels),
  }),
]);
export const boardPersonOut = z.object({
  id: z.string(),
  displayName: z.string(),
  avatarVersion: z.number().nullable(),
  permission: z.enum([...shareLevels, "owner"]),
  /** Empty for the owner. */
  ways: z.array(accessWay),
});
export type BoardPerson = z.infer<typeof boardPersonOut>;
/** Those with a level of their own or through a group, the owner first; what visibility gives everyone isn't repeated here. */
export const boardPeopleOut = z.object({ items: z.array(boardPersonOut), hasMore: z.boolean() });

/** People and groups to share with, by a part of their name. */
export const findPeopleIn = z.object({ q: text(100).default("") });
export const findPeopleOut = z.object({
  people: z.array(
    z.object({ id: z.string(), displayName: z.string(), avatarVersion: z.number().nullable() }),
  ),
  groups: z.array(z.object({ id: z.string(), name: z.string(), memberCount: z.number() })),
});
