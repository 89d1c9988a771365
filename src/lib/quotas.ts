import { z } from "zod";

export const quotaLimits = {
  images: { min: 0, max: 100_000_000 },
  /** 1 PB. */
  bytes: { min: 0, max: 2 ** 50 },
} as const;

/** Most pictures a person may keep, the trash included; null: no limit, or for a person: the instance's. */
export const imageQuota = z.number().int().min(quotaLimits.images.min).max(quotaLimits.images.max).nullable();
/** The same for the bytes of their full files. */
export const byteQuota = z.number().int().min(quotaLimits.bytes.min).max(quotaLimits.bytes.max).nullable();

/** What the caller keeps and may keep; a quota of null is none. */
export const usageOut = z.object({
  imageCount: z.number(),
  byteSize: z.number(),
  imageQuota: z.number().nullable(),
  byteQuota: z.number().nullable(),
});
export type Usage = z.infer<typeof usageOut>;
