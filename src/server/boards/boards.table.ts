import type { visibilities } from "@/lib/boards";
import { boolean, epochMs, idText, index, integer, table, text } from "../db/columns";
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
    visibility: text().$type<(typeof visibilities)[number]>().notNull().default("private"),
    isArchived: boolean().notNull().default(false),
    /** The chosen cover; counts only while that picture is on this board. */
    coverImageId: idText(),
    /** Pictures on the board outside the trash, kept by the transactions that add, move and remove them. */
    imageCount: integer().notNull().default(0),
    createdAt: epochMs().notNull(),
    updatedAt: epochMs().notNull(),
  },
  (t) => [index("boards_by_user").on(t.userId, t.id)],
);
