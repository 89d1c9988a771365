import { boolean, epochMs, idText, index, real, table, text } from "../db/columns";

/** The job that deletes a person; without foreign keys, since it outlives them. */
export const userDeletions = table(
  "user_deletions",
  {
    id: idText().primaryKey(),
    userId: idText().notNull(),
    displayName: text().notNull(),
    content: text().$type<"transfer" | "delete">().notNull(),
    toUserId: idText(),
    exportFirst: boolean().notNull(),
    status: text().$type<"running" | "completed" | "failed">().notNull(),
    phase: text().notNull(),
    progress: real().notNull(),
    /** Whether the zip is whole. */
    isExported: boolean().notNull().default(false),
    error: text(),
    startedById: idText(),
    createdAt: epochMs().notNull(),
    finishedAt: epochMs(),
  },
  (t) => [index("user_deletions_by_status").on(t.status)],
);
