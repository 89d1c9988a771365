import { z } from "zod";
import { imageMetadata } from "./generation";
import { id } from "./ids";
import { imageLimits } from "./image-limits";
import { listOf, page, queryInteger } from "./lists";
import { text } from "./text";

export { imageLimits };

/** What a picture's full file may be. */
export const imageTypes = ["image/png", "image/jpeg", "image/webp", "image/avif"] as const;
export type ImageType = (typeof imageTypes)[number];

/** Whose format the workflow inside a picture's file has. */
export const workflowFormats = ["comfyui", "invokeai"] as const;

export const imageOut = z.object({
  id: z.string(),
  ownerId: z.string(),
  ownerName: z.string(),
  /** Null as well while the caller can't see the board it is on. */
  boardId: z.string().nullable(),
  width: z.number(),
  height: z.number(),
  mimeType: z.enum(imageTypes),
  byteSize: z.number(),
  origin: z.enum(["generated", "uploaded"]),
  /** As its file was called when it was uploaded. */
  fileName: z.string().nullable(),
  /** Starred by the caller. */
  isStarred: z.boolean(),
  /** Its maker's words, seen by all who see the picture. */
  tags: z.array(z.string()),
  createdAt: z.number(),
  metadata: imageMetadata,
  /** Set when the file carries a workflow, see `images.workflow`. */
  workflowFormat: z.enum(workflowFormats).nullable(),
  /** Base64 of a ThumbHash (evanw/thumbhash): about 25 bytes that blur into the picture. */
  thumbhash: z.string(),
});
export type Image = z.infer<typeof imageOut>;

export const tag = text(imageLimits.tag, 1);

/**
 * Which pictures. `boardId` may be `"none"`: the caller's own on no board that they see. `whose` is `mine` unless
 * a board is named, then `everyone`: all that the caller may see there. `from` and `to` are epoch milliseconds,
 * `to` excluded. `q`: words of the prompt, file name or tags, all of which must be there; `"…"` is a phrase,
 * `-word` leaves out, `word*` is a beginning.
 */
const filterShape = {
  boardId: id.optional(),
  whose: z.enum(["mine", "others", "everyone"]).optional(),
  q: text(imageLimits.search).optional(),
  /** A model's id, as in the metadata. */
  model: text(200).optional(),
  /** A LoRA's name, as in the metadata. */
  lora: text(200).optional(),
  seed: z.coerce.number().int().min(0).optional(),
  tag: tag.optional(),
  starred: z.boolean().optional(),
  origin: z.enum(["generated", "uploaded"]).optional(),
  from: z.coerce.number().optional(),
  to: z.coerce.number().optional(),
};
export const imageFilter = z.object(filterShape);
export type ImageFilter = z.infer<typeof imageFilter>;
export const imageOrders = ["newest", "oldest"] as const;

/** `ownerId`: another person's, for administrators while the setting `adminContentAccess` is on. */
export const listImagesIn = page.extend({
  ...filterShape,
  /** `newest` unless given. */
  order: z.enum(imageOrders).optional(),
  ownerId: id.optional(),
});
export const listImagesOut = listOf(imageOut);

/** Ids alone, for acts on all that match. */
export const listImageIdsIn = z.object({
  ...filterShape,
  /** `newest` unless given. */
  order: z.enum(imageOrders).optional(),
  cursor: id.nullish(),
  limit: queryInteger(1, imageLimits.idsAtOnce).default(imageLimits.idsAtOnce),
});
export const listImageIdsOut = z.object({ ids: z.array(z.string()), nextCursor: z.string().nullable() });

/** `timeZone`: an IANA name, whose midnights part the days. */
export const imageTimelineIn = z.object({ ...filterShape, timeZone: text(64, 1).default("UTC") });
export const imageTimelineOut = z.object({
  /** Newest first. `from`..`to` (excluded) are epoch milliseconds, whole hours, nearest to the zone's midnights. */
  days: z.array(
    z.object({
      from: z.number(),
      to: z.number(),
      count: z.number(),
      /** Sum of width ÷ height of its pictures, each within 1/3..4: how much row they fill. */
      ratio: z.number(),
    }),
  ),
  total: z.number(),
  /** False when there were too many matches to count them all: `days` has the newest of them. */
  isComplete: z.boolean(),
});
export type ImageTimeline = z.infer<typeof imageTimelineOut>;

/** `boardId: null` takes the picture off its board. */
export const updateImageIn = z.object({
  id,
  boardId: id.nullable().optional(),
  isStarred: z.boolean().optional(),
  tags: z.array(tag).max(imageLimits.tags).optional(),
});

const ids = z.array(id).min(1).max(imageLimits.actsAtOnce);
export const manyImagesIn = z.object({ ids });
export const moveImagesIn = z.object({ ids, boardId: id.nullable() });
export const copyImagesIn = z.object({ ids, boardId: id.nullable() });
export const starImagesIn = z.object({ ids, isStarred: z.boolean() });
export const tagImagesIn = z.object({
  ids,
  add: z.array(tag).max(imageLimits.tags).default([]),
  remove: z.array(tag).max(imageLimits.tags).default([]),
});

/** Each picture is answered for: those that changed, and those that stayed as they were, with the reason. */
export const refusedImage = z.object({
  id: z.string(),
  code: z.enum(["NOT_FOUND", "FORBIDDEN"]),
  message: z.string(),
});
export const changedImagesOut = z.object({ changed: z.array(z.string()), refused: z.array(refusedImage) });
/** `from`: the board that each was on, so that it can be put back. */
export const movedImagesOut = z.object({
  changed: z.array(z.object({ id: z.string(), from: z.string().nullable() })),
  refused: z.array(refusedImage),
});
/** `id`: the picture that was copied; `copyId`: the new one, the caller's own. */
export const copiedImagesOut = z.object({
  changed: z.array(z.object({ id: z.string(), copyId: z.string() })),
  refused: z.array(refusedImage),
});

export const listTrashOut = listOf(
  imageOut.extend({
    deletedAt: z.number(),
    /** When the housekeeping may delete it for good. */
    purgedAt: z.number(),
  }),
);
export const trashCountOut = z.object({ imageCount: z.number(), byteSize: z.number() });
export const purgedOut = z.object({ count: z.number() });

/** The words that the caller has used, latest first. */
export const listTagsOut = z.object({ items: z.array(z.string()) });
/** The workflow as it stands in the file: JSON text. */
export const imageWorkflowOut = z.object({ format: z.enum(workflowFormats), document: z.string() });

export { type ImageVariant, mediaUrl } from "./media";
