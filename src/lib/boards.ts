import { z } from "zod";
import { boardLimits } from "./board-limits";
import { id } from "./ids";
import { listOf, page } from "./lists";
import { text } from "./text";

export { boardLimits };

export const visibilities = ["private", "public", "collaborative"] as const;
/** What a person may do with a board, weakest first; each includes those before it. */
export const boardLevels = ["read", "write", "admin", "owner"] as const;
export type BoardLevel = (typeof boardLevels)[number];

export { uncategorised } from "./uncategorised";

export const boardOut = z.object({
  id: z.string(),
  name: z.string(),
  description: z.string(),
  ownerId: z.string(),
  visibility: z.enum(visibilities),
  isArchived: z.boolean(),
  imageCount: z.number(),
  /** The newest picture's, unless one was chosen. */
  coverImageId: z.string().nullable(),
  /** The caller's level. */
  permission: z.enum(boardLevels),
  createdAt: z.number(),
  updatedAt: z.number(),
});
export type Board = z.infer<typeof boardOut>;

const name = text(boardLimits.name, 1);
const description = text(boardLimits.description);

export const createBoardIn = z.object({ name, description: description.default("") });
export const updateBoardIn = z.object({
  id,
  name: name.optional(),
  description: description.optional(),
  isArchived: z.boolean().optional(),
  coverImageId: id.nullable().optional(),
});
/** What becomes of the pictures: `keep` makes them uncategorised, `trash` moves them to the trash. */
export const deleteBoardIn = z.object({ id, images: z.enum(["keep", "trash"]).default("keep") });
/** `ownerId`: another person's, for administrators while the setting `adminContentAccess` is on. */
export const listBoardsIn = page.extend({ ownerId: id.optional() });
export const listBoardsOut = listOf(boardOut);
/** Pictures on no board, which no row counts. */
export const uncategorisedOut = z.object({ imageCount: z.number(), coverImageId: z.string().nullable() });
