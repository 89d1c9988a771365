import { z } from "zod";
import { boardLimits } from "./board-limits";
import { id } from "./ids";
import { listOf, page } from "./lists";
import { text } from "./text";

export { boardLimits };

/** `public`: every signed-in person reads; `collaborative`: every signed-in person writes. */
export const visibilities = ["private", "public", "collaborative"] as const;
export type Visibility = (typeof visibilities)[number];
/** What a person may do with a board, weakest first; each includes those before it. */
export const boardLevels = ["read", "write", "admin", "owner"] as const;
export type BoardLevel = (typeof boardLevels)[number];

export { uncategorised } from "./uncategorised";

/** Where a board stands in one person's own panel; on boards of others too, and nobody else's business. */
export const boardPlace = z.object({
  isPinned: z.boolean(),
  isArchived: z.boolean(),
  isHidden: z.boolean(),
  folderId: z.string().nullable(),
  /** Smaller stands higher among its neighbours; null: never moved by hand. */
  position: z.number().nullable(),
});
export type BoardPlace = z.infer<typeof boardPlace>;

export const boardOut = z.object({
  id: z.string(),
  name: z.string(),
  description: z.string(),
  ownerId: z.string(),
  ownerName: z.string(),
  visibility: z.enum(visibilities),
  /** For everyone; `place.isArchived` is the caller's own doing. */
  isArchived: z.boolean(),
  imageCount: z.number(),
  /** The newest picture's, unless one was chosen. */
  coverImageId: z.string().nullable(),
  /** The caller's level. */
  permission: z.enum(boardLevels),
  /** Whether there are shares or open links; known from level *admin* up, else false. */
  isShared: z.boolean(),
  place: boardPlace,
  createdAt: z.number(),
  updatedAt: z.number(),
});
export type Board = z.infer<typeof boardOut>;

const name = text(boardLimits.name, 1);
const description = text(boardLimits.description);

export const createBoardIn = z.object({
  name,
  description: description.default(""),
  /** `private` unless given. */
  visibility: z.enum(visibilities).optional(),
});
export const updateBoardIn = z.object({
  id,
  name: name.optional(),
  description: description.optional(),
  visibility: z.enum(visibilities).optional(),
  isArchived: z.boolean().optional(),
  coverImageId: id.nullable().optional(),
});
/** What is left out stays as it is. */
export const arrangeBoardIn = z.object({
  id,
  isPinned: z.boolean().optional(),
  isArchived: z.boolean().optional(),
  isHidden: z.boolean().optional(),
  folderId: id.nullable().optional(),
  position: z.number().nullable().optional(),
});
/**
 * What becomes of the pictures: `keep` makes them uncategorised, `trash` moves the owner's own to the trash. Those
 * of others go back to their makers either way.
 */
export const deleteBoardIn = z.object({ id, images: z.enum(["keep", "trash"]).default("keep") });
/** The old owner keeps level *admin*. */
export const handOverBoardIn = z.object({ id, userId: id });
/** `ownerId`: another person's, for administrators while the setting `adminContentAccess` is on. */
export const listBoardsIn = page.extend({ ownerId: id.optional() });
export const listBoardsOut = listOf(boardOut);
/** Pictures on no board that the caller sees, which no row counts; `totalCount` has all of the caller's own. */
export const uncategorisedOut = z.object({
  imageCount: z.number(),
  coverImageId: z.string().nullable(),
  totalCount: z.number(),
});
