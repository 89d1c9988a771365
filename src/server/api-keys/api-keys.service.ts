import { randomBytes } from "node:crypto";
import { and, count, desc, eq, lt, sql } from "drizzle-orm";
import { RateLimiterMemory, RateLimiterRes } from "rate-limiter-flexible";
import type { z } from "zod";
import {
  type ApiKey,
  apiKeyLimits,
  apiKeyPrefix,
  type createApiKeyIn,
  type createApiKeyOut,
  type listApiKeysIn,
} from "@/lib/api-keys";
import { AppError, found, invalid } from "@/lib/errors";
import { newId } from "@/lib/ids";
import { toPage } from "@/lib/lists";
import { prepareKeyViewer, visibleApiKeys } from "../access/api-keys";
import { type Viewer, viewerParam } from "../access/viewer";
import { recordAudit } from "../audit/record";
import type { Store, Tx } from "../db/store";
import type { Events } from "../events/bus";
import { hashToken } from "../links/link-token";
import type { Session } from "../sessions/sessions.service";
import { apiKeys } from "./api-keys.table";

export type ApiKeys = ReturnType<typeof createApiKeys>;
type Row = typeof apiKeys.$inferSelect;

const dayMs = 24 * 3600 * 1000;
const seenEveryMs = 60_000;
const requestsPerMinute = 600;
const hintLength = apiKeyPrefix.length + 6;
/** After the last id there is: where a list that runs backwards begins. */
const fromTheEnd = "~";

/** Keys for programs: `atl_` and 256 random bits, kept as a hash. */
export function createApiKeys({
  db,
  events,
  perMinute = requestsPerMinute,
}: {
  db: Store;
  events: Events;
  perMinute?: number;
}) {
  const find = prepareKeyViewer(db.read);
  const visible = visibleApiKeys(db.read, viewerParam);
  const list = db.read
    .select()
    .from(visible)
    .where(lt(visible.id, sql.placeholder("cursor")))
    .orderBy(desc(visible.id))
    .limit(sql.placeholder("limit"))
    .prepare("api_key_list");
  const limiter = new RateLimiterMemory({ points: perMinute, duration: 60 });

  async function consume(keyId: string): Promise<void> {
    try {
      await limiter.consume(keyId);
    } catch (error) {
      if (!(error instanceof RateLimiterRes)) throw error;
      const retryAfter = Math.ceil(error.msBeforeNext / 1000);
      throw new AppError(
        "TOO_MANY_REQUESTS",
        `This API key made ${perMinute} requests within a minute. Try again in ${retryAfter} s.`,
        { retryAfter },
      );
    }
  }

  async function seen(key: Row, now: number): Promise<void> {
    if (key.lastUsedAt !== null && now - key.lastUsedAt < seenEveryMs) return;
    await db.write(async (tx) => {
      await tx.update(apiKeys).set({ lastUsedAt: now }).where(eq(apiKeys.id, key.id));
    });
  }

  return {
    /** `undefined` for every reason why it is worth nothing; TOO_MANY_REQUESTS once its minute is used up. */
    async authenticate(key: string, address: string): Promise<Session | undefined> {
      const now = Date.now();
      const row = await find(hashToken(key), now);
      if (!row) return undefined;
      await consume(row.key.id);
      await seen(row.key, now);
      const viewer: Viewer = {
        userId: row.user.id,
        role: row.user.role,
        via: "apiKey",
        sessionId: row.key.id,
        scopes: row.key.scopes,
        address,
      };
      return { viewer, user: row.user, expiresAt: row.key.expiresAt ?? Number.POSITIVE_INFINITY };
    },

    /** Newest first. */
    async list(viewer: Viewer, { cursor, limit }: z.infer<typeof listApiKeysIn>) {
      const rows = await list.execute({
        viewer: viewer.userId,
        cursor: cursor ?? fromTheEnd,
        limit: limit + 1,
      });
      const page = toPage(rows, limit);
      return { ...page, items: page.items.map(apiKeyOf) };
    },

    /** UNPROCESSABLE_CONTENT for the scope `admin` from anybody else; CONFLICT with too many keys. */
    async create(
      viewer: Viewer,
      { name, scopes, expiresInDays }: z.infer<typeof createApiKeyIn>,
    ): Promise<z.infer<typeof createApiKeyOut>> {
      if (scopes.includes("admin") && viewer.role !== "admin") {
        throw invalid("scopes", "Only administrators' keys can have the scope admin.");
      }
      const key = apiKeyPrefix + randomBytes(32).toString("base64url");
      const createdAt = Date.now();
      const row: Row = {
        id: newId(),
        userId: viewer.userId,
        name,
        keyHash: hashToken(key),
        hint: key.slice(0, hintLength),
        scopes: [...new Set(scopes)],
        createdAt,
        expiresAt: expiresInDays === null ? null : createdAt + expiresInDays * dayMs,
        lastUsedAt: null,
      };
      await db.write(async (tx) => {
        await refuseTooMany(tx, viewer);
        await tx.insert(apiKeys).values(row);
        await recordAudit(tx, viewer, {
          action: "apiKey.created",
          target: { type: "apiKey", id: row.id, name },
          details: { scopes: row.scopes.join(", "), expiresAt: row.expiresAt },
        });
      });
      return { key, apiKey: apiKeyOf(row) };
    },

    /** Worth nothing from the next request on; its event streams close. */
    async delete(viewer: Viewer, id: string): Promise<void> {
      await db.write(async (tx) => {
        const [row] = await tx
          .delete(apiKeys)
          .where(and(eq(apiKeys.id, id), eq(apiKeys.userId, viewer.userId)))
          .returning({ name: apiKeys.name });
        const { name } = found(row, "API key");
        await recordAudit(tx, viewer, { action: "apiKey.revoked", target: { type: "apiKey", id, name } });
      });
      events.endSession(id);
    },
  };
}

const apiKeyOf = ({ id, name, scopes, hint, createdAt, expiresAt, lastUsedAt }: Row): ApiKey => ({
  ...{ id, name, scopes, hint },
  ...{ createdAt, expiresAt, lastUsedAt },
});

async function refuseTooMany(tx: Tx, viewer: Viewer): Promise<void> {
  const [mine] = await tx.select({ count: count() }).from(visibleApiKeys(tx, viewer.userId));
  if ((mine?.count ?? 0) < apiKeyLimits.perPerson) return;
  throw new AppError(
    "CONFLICT",
    `You have ${apiKeyLimits.perPerson} API keys, the most there can be. Revoke one first.`,
  );
}
