import { boards } from "../boards/boards.table";
import { boolean, epochMs, idText, index, integer, table, text, uniqueIndex } from "../db/columns";
import { users } from "../users/users.table";

/** Addresses at which anyone sees a board's pictures, for as long as `userId` may share it. */
export const boardLinks = table(
  "board_links",
  {
    id: idText().primaryKey(),
    boardId: idText()
      .notNull()
      .references(() => boards.id, { onDelete: "cascade" }),
    /** Who made it. */
    userId: idText()
      .notNull()
      .references(() => users.id, { onDelete: "cascade" }),
    name: text().notNull(),
    /** SHA-256 of the token in its address. */
    tokenHash: text().notNull(),
    passwordHash: text(),
    expiresAt: epochMs(),
    allowsDownload: boolean().notNull(),
    showsMetadata: boolean().notNull(),
    viewCount: integer().notNull().default(0),
    lastViewedAt: epochMs(),
    createdAt: epochMs().notNull(),
  },
  (t) => [
    uniqueIndex("board_links_by_token").on(t.tokenHash),
    index("board_links_by_board").on(t.boardId, t.id),
    index("board_links_by_user").on(t.userId),
  ],
);
