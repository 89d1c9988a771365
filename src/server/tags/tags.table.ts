import { epochMs, idText, primaryKey, table, text } from "../db/columns";
import { users } from "../users/users.table";

/** The tags a person has given, to offer them again; a picture's own stand in its row. */
export const tags = table(
  "tags",
  {
    userId: idText()
      .notNull()
      .references(() => users.id, { onDelete: "cascade" }),
    /** `tagKey()` of the name. */
    key: idText().notNull(),
    name: text().notNull(),
    usedAt: epochMs().notNull(),
  },
  (t) => [primaryKey({ columns: [t.userId, t.key] })],
);
