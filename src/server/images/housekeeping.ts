import { and, inArray, isNotNull } from "drizzle-orm";
import { unscopedExpiredTrash, unscopedKnownImages } from "../access/images";
import type { Store } from "../db/store";
import { tidySearch } from "../db/tidy-search";
import type { SettingsService } from "../settings/settings.service";
import type { Storage } from "../storage/storage";
import type { ImageWriter } from "./image-writer";
import { images } from "./images.table";

const dayMs = 24 * 3600 * 1000;
const chunk = 500;
/** No file takes as long to write. */
const unfinishedMs = 3600 * 1000;

interface Parts {
  db: Store;
  storage: Storage;
  writer: ImageWriter;
  settings: Pick<SettingsService, "current">;
  /** Files younger than this may belong to a picture that another process is writing; 0 where there is none. */
  graceMs: number;
}

/** What keeps rows and files in step, and the search quick. */
export function createHousekeeping({ db, storage, writer, settings, graceMs }: Parts) {
  const hasRow = async (id: string) => (await unscopedKnownImages(db.read, [id])).length > 0;

  return {
    tidySearch: () => tidySearch(db),
    /** Removes files that a crash left without a row, or half written; resolves to how many pictures those were of. */
    async sweep(): Promise<number> {
      await storage.removeUnfinished(unfinishedMs);
      let swept = 0;
      for await (const folder of storage.list(graceMs)) {
        for (let from = 0; from < folder.length; from += chunk) {
          const candidates = folder.slice(from, from + chunk).filter((id) => !writer.isHeld(id));
          const rows = await unscopedKnownImages(db.read, candidates);
          const known = new Set(rows.map(({ id }) => id));
          for (const id of candidates) {
            if (!known.has(id) && (await writer.sweep(id, hasRow))) swept += 1;
          }
        }
      }
      return swept;
    },
    /** Deletes for good what has been in the trash for too long: the rows first, then the files; resolves to how many. */
    async purge(now: number): Promise<number> {
      const { trashDays } = await settings.current();
      let purged = 0;
      for (;;) {
        const rows = await unscopedExpiredTrash(db.read, now - trashDays * dayMs, chunk);
        if (rows.length === 0) return purged;
        const ids = rows.map(({ id }) => id);
        const gone = await db.write((tx) =>
          tx
            .delete(images)
            .where(and(inArray(images.id, ids), isNotNull(images.deletedAt)))
            .returning({ id: images.id }),
        );
        for (const { id } of gone) await storage.remove(id);
        purged += gone.length;
      }
    },
  };
}
export type Housekeeping = ReturnType<typeof createHousekeeping>;
