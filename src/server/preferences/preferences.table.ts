import type { Preferences } from "@/lib/preferences";
import { epochMs, idText, json, table } from "../db/columns";
import { users } from "../users/users.table";

export const userPreferences = table("user_preferences", {
  userId: idText()
    .primaryKey()
    .references(() => users.id, { onDelete: "cascade" }),
  data: json<Partial<Preferences>>().notNull(),
  updatedAt: epochMs().notNull(),
});
