import { sql } from "drizzle-orm";
import type { ShareLevel } from "@/lib/shares";
import { boards } from "../boards/boards.table";
import { epochMs, idText, index, table, text, uniqueIndex } from "../db/columns";
import { groups } from "../groups/groups.table";
import { users } from "../users/users.table";

/** A level on a board for one person or one group: exactly one of `userId` and `groupId` is set. */
export const sharedBoards = table(
  "shared_boards",
  {
    id: idText().primaryKey(),
    boardId: idText()
      .notNull()
      .references(() => boards.id, { onDelete: "cascade" }),
    /** Who it is for. */
    userId: idText().references(() => users.id, { onDelete: "cascade" }),
    groupId: idText().references(() => groups.id, { onDelete: "cascade" }),
    permission: text().$type<ShareLevel>().notNull(),
    createdAt: epochMs().notNull(),
  },
  (t) => [
    uniqueIndex("shared_boards_with_person").on(t.boardId, t.userId).where(sql`user_id is not null`),
    uniqueIndex("shared_boards_with_group").on(t.boardId, t.groupId).where(sql`group_id is not null`),
    index("shared_boards_by_user").on(t.userId),
    index("shared_boards_by_group").on(t.groupId),
    index("shared_boards_by_board").on(t.boardId),
  ],
);
