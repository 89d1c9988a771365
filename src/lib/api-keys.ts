import { z } from "zod";
import { listOf, page } from "./lists";
import { text } from "./text";

export const apiKeyLimits = { name: 80, days: { min: 1, max: 3650 }, perPerson: 50 } as const;

/** `read` lists and gets, `generate` uses the queue, `write` changes one's own, `admin` what administrators do. */
export const scopes = ["read", "generate", "write", "admin"] as const;
export const scope = z.enum(scopes);
export type Scope = z.infer<typeof scope>;

/** Every key starts with it, so that leaked ones can be searched for. */
export const apiKeyPrefix = "atl_";

export const apiKeyOut = z.object({
  id: z.string(),
  name: z.string(),
  scopes: z.array(scope),
  /** The key's first characters, to tell keys apart. */
  hint: z.string(),
  createdAt: z.number(),
  expiresAt: z.number().nullable(),
  lastUsedAt: z.number().nullable(),
});
export type ApiKey = z.infer<typeof apiKeyOut>;

/** `expiresInDays: null` never expires. Only administrators may ask for `admin`. */
export const createApiKeyIn = z.object({
  name: text(apiKeyLimits.name, 1),
  scopes: z.array(scope).min(1, "Choose at least one."),
  expiresInDays: z.number().int().min(apiKeyLimits.days.min).max(apiKeyLimits.days.max).nullable(),
});
/** The key itself is shown this once. */
export const createApiKeyOut = z.object({ key: z.string(), apiKey: apiKeyOut });
export const listApiKeysIn = page;
export const listApiKeysOut = listOf(apiKeyOut);
