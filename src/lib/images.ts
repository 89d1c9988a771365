import { z } from "zod";
import { imageMetadata } from "./generation";
import { id } from "./ids";
import { listOf, page } from "./lists";

export const imageLimits = {
  /** Longest side of a thumbnail, pixels. */
  thumbnail: 512,
} as const;

export const imageOut = z.object({
  id: z.string(),
  ownerId: z.string(),
  boardId: z.string().nullable(),
  width: z.number(),
  height: z.number(),
  mimeType: z.string(),
  byteSize: z.number(),
  origin: z.enum(["generated", "uploaded"]),
  /** Starred by the caller. */
  isStarred: z.boolean(),
  createdAt: z.number(),
  metadata: imageMetadata,
  /** Base64 of a ThumbHash (evanw/thumbhash): about 25 bytes that blur into the picture. */
  thumbhash: z.string(),
});
export type Image = z.infer<typeof imageOut>;

/**
 * `boardId` may be `"none"`: pictures on no board. Without it, every picture of the caller's. `ownerId`: another
 * person's, for administrators while the setting `adminContentAccess` is on.
 */
export const listImagesIn = page.extend({
  boardId: id.optional(),
  starred: z.boolean().optional(),
  ownerId: id.optional(),
});
export const listImagesOut = listOf(imageOut);
/** `boardId: null` takes the picture off its board. */
export const updateImageIn = z.object({
  id,
  boardId: id.nullable().optional(),
  isStarred: z.boolean().optional(),
});

export { type ImageVariant, mediaUrl } from "./media";
