import type { Role } from "@/lib/users";
import { epochMs, idText, json, table, text, uniqueIndex } from "../db/columns";
import { users } from "../users/users.table";

export const userInvitations = table(
  "user_invitations",
  {
    id: idText().primaryKey(),
    /** SHA-256 of the link's token, hex. */
    tokenHash: text().notNull(),
    email: text(),
    role: text().$type<Role>().notNull(),
    groupIds: json<string[]>().notNull(),
    invitedById: idText().references(() => users.id, { onDelete: "set null" }),
    createdAt: epochMs().notNull(),
    expiresAt: epochMs().notNull(),
    usedAt: epochMs(),
    usedById: idText().references(() => users.id, { onDelete: "set null" }),
  },
  (t) => [uniqueIndex("user_invitations_by_token").on(t.tokenHash)],
);
