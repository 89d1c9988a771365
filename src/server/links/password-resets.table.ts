import { epochMs, idText, index, table, text, uniqueIndex } from "../db/columns";
import { users } from "../users/users.table";

/** One-time links to a person: `password` lets them choose a new one, `email` proves an address. */
export const passwordResets = table(
  "password_resets",
  {
    id: idText().primaryKey(),
    userId: idText()
      .notNull()
      .references(() => users.id, { onDelete: "cascade" }),
    kind: text().$type<"password" | "email">().notNull(),
    /** SHA-256 of the link's token, hex. */
    tokenHash: text().notNull(),
    createdAt: epochMs().notNull(),
    expiresAt: epochMs().notNull(),
    usedAt: epochMs(),
  },
  (t) => [
    uniqueIndex("password_resets_by_token").on(t.tokenHash),
    index("password_resets_by_user").on(t.userId),
  ],
);
