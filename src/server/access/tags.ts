import { eq, type Placeholder } from "drizzle-orm";
import type { Read } from "../db/store";
import { tags } from "../tags/tags.table";

/** The words that the viewer has used, as if they were the table. */
export const visibleTags = (db: Read, viewer: string | Placeholder) =>
  db.select().from(tags).where(eq(tags.userId, viewer)).as("visible_tags");
