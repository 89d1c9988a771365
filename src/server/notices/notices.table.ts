import type { noticeKinds } from "@/lib/notices";
import type { ShareLevel } from "@/lib/shares";
import { boards } from "../boards/boards.table";
import { epochMs, idText, index, table, text } from "../db/columns";
import { users } from "../users/users.table";

/** What a person is told in the app; gone with the board it speaks of. */
export const notices = table(
  "notices",
  {
    id: idText().primaryKey(),
    /** Whom it tells. */
    userId: idText()
      .notNull()
      .references(() => users.id, { onDelete: "cascade" }),
    kind: text().$type<(typeof noticeKinds)[number]>().notNull(),
    /** Who did it. */
    actorId: idText()
      .notNull()
      .references(() => users.id, { onDelete: "cascade" }),
    boardId: idText()
      .notNull()
      .references(() => boards.id, { onDelete: "cascade" }),
    permission: text().$type<ShareLevel>(),
    createdAt: epochMs().notNull(),
    readAt: epochMs(),
  },
  (t) => [
    index("notices_by_user").on(t.userId, t.id),
    index("notices_by_board").on(t.boardId),
    index("notices_by_actor").on(t.actorId),
  ],
);
