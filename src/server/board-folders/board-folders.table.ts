import { epochMs, idText, index, real, table, text } from "../db/columns";
import { users } from "../users/users.table";

/** A person's own folders, for boards of theirs and of others. */
export const boardFolders = table(
  "board_folders",
  {
    id: idText().primaryKey(),
    userId: idText()
      .notNull()
      .references(() => users.id, { onDelete: "cascade" }),
    name: text().notNull(),
    /** Smaller stands higher. */
    position: real().notNull(),
    createdAt: epochMs().notNull(),
  },
  (t) => [index("board_folders_by_user").on(t.userId, t.id)],
);
