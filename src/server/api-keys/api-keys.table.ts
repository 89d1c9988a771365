import type { Scope } from "@/lib/api-keys";
import { epochMs, idText, index, json, table, text, uniqueIndex } from "../db/columns";
import { users } from "../users/users.table";

export const apiKeys = table(
  "api_keys",
  {
    id: idText().primaryKey(),
    userId: idText()
      .notNull()
      .references(() => users.id, { onDelete: "cascade" }),
    name: text().notNull(),
    /** SHA-256 of the key, hex. */
    keyHash: text().notNull(),
    hint: text().notNull(),
    scopes: json<Scope[]>().notNull(),
    createdAt: epochMs().notNull(),
    expiresAt: epochMs(),
    lastUsedAt: epochMs(),
  },
  (t) => [uniqueIndex("api_keys_by_hash").on(t.keyHash), index("api_keys_by_user").on(t.userId, t.id)],
);
