import { z } from "zod";
import { id } from "./ids";
import { listOf } from "./lists";
import { shareLevels } from "./shares";

/** What happened to a person's rights while they looked elsewhere. */
export const noticeKinds = ["board.shared", "board.handedOver"] as const;

export const noticeOut = z.object({
  id: z.string(),
  kind: z.enum(noticeKinds),
  /** Who did it, as they are called now. */
  actorName: z.string(),
  boardId: z.string(),
  boardName: z.string(),
  /** What was given; null where nothing is. */
  permission: z.enum(shareLevels).nullable(),
  createdAt: z.number(),
  isRead: z.boolean(),
});
export type Notice = z.infer<typeof noticeOut>;

/** Newest first; only of boards the person may still see. */
export const listNoticesOut = listOf(noticeOut).extend({ unreadCount: z.number() });
/** Without ids: all of them. */
export const readNoticesIn = z.object({ ids: z.array(id).max(200).optional() });
