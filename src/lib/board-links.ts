import { z } from "zod";
import { imageMetadata } from "./generation";
import { id } from "./ids";
import { imageLimits } from "./image-limits";
import { listOf, page } from "./lists";
import { text } from "./text";

export const linkLimits = {
  name: 80,
  password: { min: 6, max: 200 },
  perBoard: 50,
  zip: imageLimits.zip,
} as const;

/** As its maker and the board's other administrators see it; the address itself is shown once, when it is made. */
export const boardLinkOut = z.object({
  id: z.string(),
  boardId: z.string(),
  name: z.string(),
  hasPassword: z.boolean(),
  /** Epoch ms; null: until it is revoked. */
  expiresAt: z.number().nullable(),
  allowsDownload: z.boolean(),
  showsMetadata: z.boolean(),
  viewCount: z.number(),
  lastViewedAt: z.number().nullable(),
  createdAt: z.number(),
  createdByName: z.string(),
  /** False once it has expired or its maker may no longer share the board: then it leads nowhere. */
  isLive: z.boolean(),
});
export type BoardLink = z.infer<typeof boardLinkOut>;

const options = {
  name: text(linkLimits.name).default(""),
  password: z.string().min(linkLimits.password.min).max(linkLimits.password.max).optional(),
  expiresAt: z.number().int().nullable().default(null),
  allowsDownload: z.boolean().default(true),
  showsMetadata: z.boolean().default(false),
};
/** `id`: the board's. */
export const createBoardLinkIn = z.object({ id, ...options });
export const createdBoardLinkOut = z.object({ link: boardLinkOut, url: z.string() });
export const listBoardLinksOut = z.object({ items: z.array(boardLinkOut) });
export const revokeBoardLinkIn = z.object({ id, linkId: id });

/** A link's token: 32 bytes in base64url. */
export const linkToken = z.string().min(1).max(100);
/** Proof that one may look through the link: given by `enter`, asked for with each picture. */
export const linkKey = z.string().min(1).max(100);
/** Anyone with the token; NOT_FOUND for one that leads nowhere. */
export const enterLinkIn = z.object({
  token: linkToken,
  password: z.string().max(linkLimits.password.max).optional(),
});

/** What a visitor learns: nothing of the owner but what they are called. */
export const openedLinkOut = z.object({
  /** Then the words below are empty until the password was given. */
  needsPassword: z.boolean(),
  boardName: z.string(),
  description: z.string(),
  ownerName: z.string(),
  imageCount: z.number(),
  coverImageId: z.string().nullable(),
  allowsDownload: z.boolean(),
  showsMetadata: z.boolean(),
});
export type OpenedLink = z.infer<typeof openedLinkOut>;
/** `key` is null while a password is missing. */
export const enteredLinkOut = openedLinkOut.extend({ key: linkKey.nullable() });
export type EnteredLink = z.infer<typeof enteredLinkOut>;

export const listLinkImagesIn = page.extend({ token: linkToken, key: linkKey });
export const linkImageOut = z.object({
  id: z.string(),
  width: z.number(),
  height: z.number(),
  createdAt: z.number(),
  thumbhash: z.string(),
  /** Null unless the link shows metadata. */
  metadata: imageMetadata
    .pick({
      prompt: true,
      negativePrompt: true,
      modelName: true,
      seed: true,
      steps: true,
      cfgScale: true,
      sampler: true,
      scheduler: true,
    })
    .nullable(),
});
export type LinkImage = z.infer<typeof linkImageOut>;
export const listLinkImagesOut = listOf(linkImageOut);
