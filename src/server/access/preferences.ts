import { eq, type Placeholder } from "drizzle-orm";
import type { Read } from "../db/store";
import { userPreferences } from "../preferences/preferences.table";

/** The viewer's own preferences: one row or none. */
export const visiblePreferences = (db: Read, viewer: string | Placeholder) =>
  db.select().from(userPreferences).where(eq(userPreferences.userId, viewer)).as("visible_preferences");
