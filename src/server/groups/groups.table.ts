import { epochMs, idText, index, primaryKey, table, text, uniqueIndex } from "../db/columns";
import { users } from "../users/users.table";

export const groups = table(
  "groups",
  {
    id: idText().primaryKey(),
    name: text().notNull(),
    /** The name in lower case, NFKC: no two groups look alike. */
    nameKey: text().notNull(),
    description: text().notNull(),
    createdAt: epochMs().notNull(),
  },
  (t) => [uniqueIndex("groups_by_name_key").on(t.nameKey)],
);

export const groupMembers = table(
  "group_members",
  {
    groupId: idText()
      .notNull()
      .references(() => groups.id, { onDelete: "cascade" }),
    userId: idText()
      .notNull()
      .references(() => users.id, { onDelete: "cascade" }),
    addedAt: epochMs().notNull(),
  },
  (t) => [primaryKey({ columns: [t.groupId, t.userId] }), index("group_members_by_user").on(t.userId)],
);
