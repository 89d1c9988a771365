import { and, eq, gt, isNull, or, type Placeholder, sql } from "drizzle-orm";
import { apiKeys } from "../api-keys/api-keys.table";
import type { Read } from "../db/store";
import { users } from "../users/users.table";

/** The viewer's own API keys, as if they were the table. */
export const visibleApiKeys = (db: Read, viewer: string | Placeholder) =>
  db.select().from(apiKeys).where(eq(apiKeys.userId, viewer)).as("visible_api_keys");

/** One indexed statement: the key that isn't over, its person while active. */
export function prepareKeyViewer(read: Read) {
  const statement = read
    .select({ key: apiKeys, user: users })
    .from(apiKeys)
    .innerJoin(users, eq(users.id, apiKeys.userId))
    .where(
      and(
        eq(apiKeys.keyHash, sql.placeholder("keyHash")),
        or(isNull(apiKeys.expiresAt), gt(apiKeys.expiresAt, sql.placeholder("now"))),
        eq(users.isActive, true),
      ),
    )
    .prepare("key_viewer");
  return async (keyHash: string, now: number) => (await statement.execute({ keyHash, now }))[0];
}
