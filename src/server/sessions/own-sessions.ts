import { and, desc, eq, gt, sql } from "drizzle-orm";
import { found } from "@/lib/errors";
import type { UserSession } from "@/lib/profile";
import { visibleSessions } from "../access/sessions";
import { type Viewer, viewerParam } from "../access/viewer";
import { recordAudit } from "../audit/record";
import type { Store } from "../db/store";
import type { Events } from "../events/bus";
import { browserName } from "./browser-name";
import { unscopedEndSessions } from "./end-sessions";
import { userSessions } from "./sessions.table";

export type OwnSessions = ReturnType<typeof createOwnSessions>;

/** More than anybody wants to read; programs that sign in for every call make many. */
const shown = 500;

/** The viewer's own sessions, as their profile page lists and ends them. */
export function createOwnSessions({ db, events }: { db: Store; events: Events }) {
  const visible = visibleSessions(db.read, viewerParam);
  const live = db.read
    .select()
    .from(visible)
    .where(gt(visible.expiresAt, sql.placeholder("now")))
    .orderBy(desc(visible.id))
    .limit(shown)
    .prepare("session_list");

  return {
    /** Those that are still worth something, newest first. */
    async list(viewer: Viewer): Promise<UserSession[]> {
      const rows = await live.execute({ viewer: viewer.userId, now: Date.now() });
      return rows.map(({ id, address, userAgent, createdAt, lastSeenAt, expiresAt }) => ({
        ...{ id, address, createdAt, lastSeenAt, expiresAt },
        browser: browserName(userAgent),
        isThisOne: id === viewer.sessionId,
      }));
    },
    /** NOT_FOUND for anybody else's. */
    async end(viewer: Viewer, id: string): Promise<void> {
      await db.write(async (tx) => {
        const [row] = await tx
          .delete(userSessions)
          .where(and(eq(userSessions.id, id), eq(userSessions.userId, viewer.userId)))
          .returning({ userAgent: userSessions.userAgent });
        const { userAgent } = found(row, "session");
        await recordAudit(tx, viewer, {
          action: "session.ended",
          target: { type: "session", id, name: browserName(userAgent) },
        });
      });
      events.endSession(id);
    },
    /** Every one but that of the viewer. Resolves to how many there were. */
    async endOthers(viewer: Viewer): Promise<number> {
      const count = await db.write(async (tx) => {
        const ended = await unscopedEndSessions(tx, viewer.userId, viewer.sessionId);
        if (ended > 0) {
          await recordAudit(tx, viewer, {
            action: "session.ended",
            target: { type: "session", id: null, name: "" },
            details: { others: ended },
          });
        }
        return ended;
      });
      events.endUser(viewer.userId, viewer.sessionId);
      return count;
    },
  };
}
