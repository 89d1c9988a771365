import { and, desc, eq, inArray, isNotNull, lt, lte, sql } from "drizzle-orm";
import type { z } from "zod";
import type { Image } from "@/lib/images";
import { type page, toPage } from "@/lib/lists";
import { unscopedMayAdd } from "../access/boards";
import { type GrantedImage, grantImages, visibleImageCounts, visibleTrash } from "../access/images";
import { type Viewer, viewerParam } from "../access/viewer";
import type { Store, Tx } from "../db/store";
import type { SettingsService } from "../settings/settings.service";
import type { Storage } from "../storage/storage";
import { idsOf } from "./change-images";
import { throwFirst } from "./image-acts";
import { type ImageNews, touchedBy } from "./image-news";
import { images } from "./images.table";
import { toImage } from "./to-image";

const fromTheEnd = "~";
const dayMs = 24 * 3600 * 1000;
const purgedAtOnce = 500;

interface Parts {
  db: Store;
  storage: Storage;
  settings: Pick<SettingsService, "current">;
  news: ImageNews;
  get: (viewer: Viewer, id: string) => Promise<Image>;
}

export function createImageTrash({ db, storage, settings, news, get }: Parts) {
  const trash = visibleTrash(db.read, viewerParam);
  const list = db.read
    .select()
    .from(trash)
    .where(lt(trash.id, sql.placeholder("cursor")))
    .orderBy(desc(trash.id))
    .limit(sql.placeholder("limit"))
    .prepare("image_trash");
  const counts = visibleImageCounts(db.read, viewerParam);
  const count = db.read
    .select({ imageCount: counts.imageCount, byteSize: counts.byteSize })
    .from(counts)
    .where(eq(counts.place, "trash"))
    .prepare("image_trash_count");

  async function removeFiles(ids: string[]): Promise<void> {
    for (const id of ids) await storage.remove(id);
  }

  return {
    /** The viewer's own, newest first. */
    async listTrash(viewer: Viewer, { cursor, limit }: z.infer<typeof page>) {
      const given = { viewer: viewer.userId, cursor: cursor ?? fromTheEnd, limit: limit + 1 };
      const { items, nextCursor } = toPage(await list.execute(given), limit);
      const keptMs = (await settings.current()).trashDays * dayMs;
      const withTimes = items.map((row) => {
        const deletedAt = row.deletedAt ?? 0;
        return { ...toImage(row), deletedAt, purgedAt: deletedAt + keptMs };
      });
      return { items: withTimes, nextCursor };
    },

    async trashCount(viewer: Viewer) {
      const [all] = await count.execute({ viewer: viewer.userId });
      return all ?? { imageCount: 0, byteSize: 0 };
    },

    /** Out of the trash, each onto its board while its maker may still add to that, else onto none. */
    async restoreMany(viewer: Viewer, { ids }: { ids: string[] }) {
      const { granted, refused } = await db.write(async (tx) => {
        const answer = await grantImages(tx, viewer, ids, "maker", "trash");
        await restore(tx, viewer, answer.granted);
        return answer;
      });
      await news.tell(viewer.userId, touchedBy(granted));
      return { changed: idsOf(granted), refused };
    },

    async restore(viewer: Viewer, id: string): Promise<Image> {
      throwFirst(await this.restoreMany(viewer, { ids: [id] }));
      return get(viewer, id);
    },

    /** For good: the rows first, then the files. */
    async purge(viewer: Viewer, { ids }: { ids: string[] }) {
      const { granted, refused } = await db.write(async (tx) => {
        const answer = await grantImages(tx, viewer, ids, "maker", "trash");
        if (answer.granted.length > 0) {
          await tx.delete(images).where(inArray(images.id, idsOf(answer.granted)));
        }
        return answer;
      });
      await removeFiles(idsOf(granted));
      news.tellSelf(viewer.userId, idsOf(granted));
      return { changed: idsOf(granted), refused };
    },

    /** What lies in the trash at this moment, in parts, so that nobody waits long for their turn to write. */
    async emptyTrash(viewer: Viewer) {
      const startedAt = Date.now();
      let total = 0;
      for (;;) {
        const gone = await db.write((tx) => purgeSome(tx, viewer, startedAt));
        await removeFiles(gone);
        total += gone.length;
        if (gone.length < purgedAtOnce) break;
      }
      if (total > 0) news.tellMany(viewer.userId);
      return { count: total };
    },
  };
}

async function restore(tx: Tx, viewer: Viewer, own: GrantedImage<"maker">[]): Promise<void> {
  const boardIds = new Set(own.flatMap(({ boardId }) => (boardId === null ? [] : [boardId])));
  const closed = new Set<string | null>();
  for (const boardId of boardIds) {
    if (!(await unscopedMayAdd(tx, viewer.userId, boardId))) closed.add(boardId);
  }
  const [back, homeless] = [false, true].map((isHomeless) =>
    idsOf(own.filter(({ boardId }) => closed.has(boardId) === isHomeless)),
  );
  if (back && back.length > 0) {
    await tx.update(images).set({ deletedAt: null }).where(inArray(images.id, back));
  }
  if (homeless && homeless.length > 0) {
    await tx.update(images).set({ deletedAt: null, boardId: null }).where(inArray(images.id, homeless));
  }
}

async function purgeSome(tx: Tx, viewer: Viewer, deletedBefore: number): Promise<string[]> {
  const trash = visibleTrash(tx, viewer.userId);
  const some = await tx
    .select({ id: trash.id })
    .from(trash)
    .where(lte(trash.deletedAt, deletedBefore))
    .orderBy(desc(trash.id))
    .limit(purgedAtOnce);
  if (some.length === 0) return [];
  const gone = await tx
    .delete(images)
    .where(
      and(eq(images.userId, viewer.userId), isNotNull(images.deletedAt), inArray(images.id, idsOf(some))),
    )
    .returning({ id: images.id });
  return idsOf(gone);
}
