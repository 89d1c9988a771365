import { sql } from "drizzle-orm";
import type { ImageMetadata } from "@/lib/generation";
import { boards } from "../boards/boards.table";
import { epochMs, idText, index, integer, json, primaryKey, table, text } from "../db/columns";
import { users } from "../users/users.table";

export const images = table(
  "images",
  {
    id: idText().primaryKey(),
    userId: idText()
      .notNull()
      .references(() => users.id, { onDelete: "cascade" }),
    boardId: idText().references(() => boards.id, { onDelete: "set null" }),
    width: integer().notNull(),
    height: integer().notNull(),
    mimeType: text().notNull(),
    byteSize: integer().notNull(),
    origin: text().$type<"generated" | "uploaded">().notNull(),
    metadata: json<ImageMetadata>().notNull(),
    thumbhash: text().notNull(),
    createdAt: epochMs().notNull(),
    /** When it went to the trash. */
    deletedAt: epochMs(),
  },
  (t) => [
    index("images_by_user").on(t.userId, t.id).where(sql`deleted_at is null`),
    index("images_by_user_board").on(t.userId, t.boardId, t.id).where(sql`deleted_at is null`),
    index("images_by_board").on(t.boardId, t.id).where(sql`deleted_at is null`),
    index("images_in_trash").on(t.deletedAt).where(sql`deleted_at is not null`),
  ],
);

/** A star is its giver's own. */
export const imageStars = table(
  "image_stars",
  {
    userId: idText()
      .notNull()
      .references(() => users.id, { onDelete: "cascade" }),
    imageId: idText()
      .notNull()
      .references(() => images.id, { onDelete: "cascade" }),
    createdAt: epochMs().notNull(),
  },
  (t) => [primaryKey({ columns: [t.userId, t.imageId] }), index("image_stars_by_image").on(t.imageId)],
);
