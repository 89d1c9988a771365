import { boolean, epochMs, idText, index, table, text } from "../db/columns";
import { users } from "../users/users.table";

/** One row per signed-in browser or API client; a token whose row is gone is worth nothing. */
export const userSessions = table(
  "user_sessions",
  {
    id: idText().primaryKey(),
    userId: idText()
      .notNull()
      .references(() => users.id, { onDelete: "cascade" }),
    isRemembered: boolean().notNull(),
    address: text().notNull(),
    userAgent: text().notNull(),
    createdAt: epochMs().notNull(),
    lastSeenAt: epochMs().notNull(),
    expiresAt: epochMs().notNull(),
  },
  (t) => [
    index("user_sessions_by_user").on(t.userId, t.id),
    index("user_sessions_by_expiry").on(t.expiresAt),
  ],
);
