import { sql } from "drizzle-orm";
import type { Visibility } from "@/lib/boards";
import { boardFolders } from "../board-folders/board-folders.table";
import { boolean, epochMs, idText, index, integer, primaryKey, real, table, text } from "../db/columns";
import { users } from "../users/users.table";

export const boards = table(
  "boards",
  {
    id: idText().primaryKey(),
    userId: idText()
      .notNull()
      .references(() => users.id, { onDelete: "cascade" }),
    name: text().notNull(),
    description: text().notNull(),
    visibility: text().$type<Visibility>().notNull().default("private"),
    isArchived: boolean().notNull().default(false),
    /** The chosen cover; counts only while that picture is on this board. */
    coverImageId: idText(),
    /** Pictures on the board outside the trash, kept by the triggers of `images`. */
    imageCount: integer().notNull().default(0),
    createdAt: epochMs().notNull(),
    updatedAt: epochMs().notNull(),
  },
  (t) => [
    index("boards_by_user").on(t.userId, t.id),
    index("boards_for_everyone").on(t.id).where(sql`visibility <> 'private'`),
  ],
);

/** Where a board stands in one person's own panel; no row: nowhere in particular. */
export const boardPlaces = table(
  "board_places",
  {
    userId: idText()
      .notNull()
      .references(() => users.id, { onDelete: "cascade" }),
    boardId: idText()
      .notNull()
      .references(() => boards.id, { onDelete: "cascade" }),
    isPinned: boolean().notNull().default(false),
    isArchived: boolean().notNull().default(false),
    isHidden: boolean().notNull().default(false),
    folderId: idText().references(() => boardFolders.id, { onDelete: "set null" }),
    position: real(),
  },
  (t) => [
    primaryKey({ columns: [t.userId, t.boardId] }),
    index("board_places_by_board").on(t.boardId),
    index("board_places_by_folder").on(t.folderId),
  ],
);
