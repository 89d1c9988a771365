import { inArray } from "drizzle-orm";
import { imageLimits } from "@/lib/images";
import { unscopedExpiredTrash, unscopedKnownImages } from "../access/images";
import type { Store } from "../db/store";
import type { Storage } from "../storage/storage";
import type { ImageWriter } from "./image-writer";
import { images } from "./images.table";

const dayMs = 24 * 3600 * 1000;
const chunk = 500;

interface Parts {
  db: Store;
  storage: Storage;
  writer: ImageWriter;
  /** Files younger than this may belong to a picture that another process is writing; 0 where there is none. */
  graceMs: number;
}

/** What keeps rows and files in step. Both resolve to how many pictures were touched. */
export function createHousekeeping({ db, storage, writer, graceMs }: Parts) {
  return {
    /** Removes files that a crash left without a row. */
    async sweep(): Promise<number> {
      let swept = 0;
      for await (const folder of storage.list(graceMs)) {
        for (let from = 0; from < folder.length; from += chunk) {
          const candidates = folder.slice(from, from + chunk).filter((id) => !writer.isHeld(id));
          const rows = await unscopedKnownImages(db.read, candidates);
          const known = new Set(rows.map(({ id }) => id));
          for (const id of candidates) {
            if (known.has(id)) continue;
            await storage.remove(id);
            swept += 1;
          }
        }
      }
      return swept;
    },
    /** Deletes for good what has been in the trash for too long: the rows first, then the files. */
    async purge(now: number): Promise<number> {
      let purged = 0;
      for (;;) {
        const rows = await unscopedExpiredTrash(db.read, now - imageLimits.trashDays * dayMs, chunk);
        if (rows.length === 0) return purged;
        const ids = rows.map(({ id }) => id);
        await db.write(async (tx) => {
          await tx.delete(images).where(inArray(images.id, ids));
        });
        for (const id of ids) await storage.remove(id);
        purged += ids.length;
      }
    },
  };
}
export type Housekeeping = ReturnType<typeof createHousekeeping>;
