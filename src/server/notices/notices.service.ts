import { and, count, desc, eq, inArray, isNull, lt, sql } from "drizzle-orm";
import type { z } from "zod";
import { type page, toPage } from "@/lib/lists";
import type { Notice, readNoticesIn } from "@/lib/notices";
import { visibleNotices } from "../access/notices";
import { type Viewer, viewerParam } from "../access/viewer";
import type { Store } from "../db/store";
import { notices } from "./notices.table";

export type Notices = ReturnType<typeof createNotices>;

const fromTheEnd = "~";

/** What a person is told in the app. */
export function createNotices({ db }: { db: Store }) {
  const visible = visibleNotices(db.read, viewerParam);
  const list = db.read
    .select()
    .from(visible)
    .where(lt(visible.id, sql.placeholder("cursor")))
    .orderBy(desc(visible.id))
    .limit(sql.placeholder("limit"))
    .prepare("notice_list");
  const unread = db.read
    .select({ count: count() })
    .from(visible)
    .where(isNull(visible.readAt))
    .prepare("notice_unread_count");

  return {
    /** Newest first. */
    async list(viewer: Viewer, { cursor, limit }: z.infer<typeof page>) {
      const given = { viewer: viewer.userId, cursor: cursor ?? fromTheEnd, limit: limit + 1 };
      const rows = toPage(await list.execute(given), limit);
      const [counted] = await unread.execute({ viewer: viewer.userId });
      const items = rows.items.map(({ readAt, ...row }): Notice => ({ ...row, isRead: readAt !== null }));
      return { ...rows, items, unreadCount: counted?.count ?? 0 };
    },
    /** These, or all; what is read already, and what isn't the viewer's, stays as it is. */
    async read(viewer: Viewer, { ids }: z.infer<typeof readNoticesIn>): Promise<void> {
      await db.write(async (tx) => {
        const these = ids === undefined ? undefined : inArray(notices.id, ids);
        await tx
          .update(notices)
          .set({ readAt: Date.now() })
          .where(and(eq(notices.userId, viewer.userId), isNull(notices.readAt), these));
      });
    },
  };
}
