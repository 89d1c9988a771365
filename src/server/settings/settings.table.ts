import { epochMs, idText, json, table } from "../db/columns";

/** One row per setting that differs from its default. */
export const settings = table("settings", {
  key: idText().primaryKey(),
  value: json<unknown>().notNull(),
  updatedAt: epochMs().notNull(),
});
