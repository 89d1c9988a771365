import { eq } from "drizzle-orm";
import { defaultPreferences } from "@/lib/default-preferences";
import type { Preferences } from "@/lib/preferences";
import { readShortcuts } from "@/lib/shortcut-bindings";
import { visiblePreferences } from "../access/preferences";
import { type Viewer, viewerParam } from "../access/viewer";
import type { Store } from "../db/store";
import { userPreferences } from "./preferences.table";

export function createPreferences({ db }: { db: Store }) {
  const mine = db.read.select().from(visiblePreferences(db.read, viewerParam)).prepare("preferences");

  const get = async (viewer: Viewer): Promise<Preferences> => {
    const stored = (await mine.execute({ viewer: viewer.userId }))[0]?.data;
    // The catalogue changes from version to version, and the rows stay.
    const shortcuts = readShortcuts(stored?.shortcuts ?? {});
    return { ...defaultPreferences, ...stored, shortcuts };
  };

  return {
    get,
    /** Each section given replaces the stored one, the others stay. */
    async update(viewer: Viewer, change: Partial<Preferences>): Promise<Preferences> {
      await db.write(async (tx) => {
        const visible = visiblePreferences(tx, viewer.userId);
        const before = (await tx.select().from(visible))[0];
        const row = { userId: viewer.userId, data: { ...before?.data, ...change }, updatedAt: Date.now() };
        if (before)
          await tx.update(userPreferences).set(row).where(eq(userPreferences.userId, viewer.userId));
        else await tx.insert(userPreferences).values(row);
      });
      return get(viewer);
    },
  };
}
