import { sql } from "drizzle-orm";
import type { ImageMetadata } from "@/lib/generation";
import type { ImageType, workflowFormats } from "@/lib/images";
import { boards } from "../boards/boards.table";
import {
  epochMs,
  idText,
  index,
  integer,
  json,
  primaryKey,
  real,
  table,
  text,
  uniqueIndex,
} from "../db/columns";
import { users } from "../users/users.table";

export const images = table(
  "images",
  {
    id: idText().primaryKey(),
    /** `unscopedNextSeq()`: orders like `createdAt`, unique; the row's number in the search index. */
    seq: epochMs().notNull(),
    userId: idText()
      .notNull()
      .references(() => users.id, { onDelete: "cascade" }),
    boardId: idText().references(() => boards.id, { onDelete: "set null" }),
    width: integer().notNull(),
    height: integer().notNull(),
    mimeType: text().$type<ImageType>().notNull(),
    byteSize: integer().notNull(),
    origin: text().$type<"generated" | "uploaded">().notNull(),
    /** As the file was called that was uploaded. */
    fileName: text(),
    metadata: json<ImageMetadata>().notNull(),
    tags: json<string[]>().notNull().default([]),
    /** `facetsOf()` the row: what it is filtered by, for the search index. */
    facets: text().notNull().default(""),
    workflowFormat: text().$type<(typeof workflowFormats)[number]>(),
    /** SHA-256 of the uploaded bytes, hexadecimal; null for what an engine made. */
    contentHash: text(),
    thumbhash: text().notNull(),
    createdAt: epochMs().notNull(),
    /** When it went to the trash. */
    deletedAt: epochMs(),
  },
  (t) => [
    uniqueIndex("images_by_seq").on(t.seq),
    index("images_by_content").on(t.userId, t.contentHash).where(sql`content_hash is not null`),
    index("images_in_trash_by_user").on(t.userId, t.id).where(sql`deleted_at is not null`),
    index("images_by_user").on(t.userId, t.id).where(sql`deleted_at is null`),
    index("images_by_user_board").on(t.userId, t.boardId, t.id).where(sql`deleted_at is null`),
    index("images_by_board").on(t.boardId, t.id).where(sql`deleted_at is null`),
    // For the foreign key: a board that is deleted looks for all that was on it, the trash included.
    index("images_on_board").on(t.boardId).where(sql`board_id is not null`),
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

/**
 * How many pictures a person has on each board (`none`: on none, `trash`: in the trash) and the bytes of their full
 * files. Kept by the triggers of `images`, like the next table; nothing else writes them.
 */
export const imageCounts = table(
  "image_counts",
  {
    userId: idText()
      .notNull()
      .references(() => users.id, { onDelete: "cascade" }),
    /** A board's id, `none` or `trash`. */
    place: idText().notNull(),
    imageCount: integer().notNull(),
    byteSize: epochMs().notNull(),
  },
  (t) => [primaryKey({ columns: [t.userId, t.place] })],
);

/**
 * The same by the hour in which pictures were made, the trash left out: what the gallery's scroll bar is drawn from.
 * `all` has every place of a person's together.
 */
export const imageHours = table(
  "image_hours",
  {
    userId: idText()
      .notNull()
      .references(() => users.id, { onDelete: "cascade" }),
    place: idText().notNull(),
    /** Hours since 1970. */
    hour: integer().notNull(),
    imageCount: integer().notNull(),
    /** Sum of width ÷ height, each within 1/3..4. */
    ratio: real().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.userId, t.place, t.hour] }),
    index("image_hours_by_place").on(t.place, t.hour),
  ],
);
