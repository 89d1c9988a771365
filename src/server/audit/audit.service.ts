import { setImmediate as nextTick } from "node:timers/promises";
import { and, type Column, desc, eq, gte, inArray, lt, or, type SQL, sql } from "drizzle-orm";
import type { z } from "zod";
import type { AuditEntry, listAuditIn } from "@/lib/audit";
import { firstIdAt } from "@/lib/ids";
import { toPage } from "@/lib/lists";
import { containing, foldedCase } from "../db/sql";
import type { Store } from "../db/store";
import { auditLog } from "./audit.table";
import { type Actor, recordAudit } from "./record";

export type Audit = ReturnType<typeof createAudit>;
export type AuditFilter = Omit<z.infer<typeof listAuditIn>, "cursor" | "limit">;

/** Entries that one statement looks through for what no index finds, and how many such statements a page takes. */
const windowSize = 10_000;
const windowsAPage = 5;
const chunk = 1000;
const dayMs = 24 * 3600 * 1000;
/** After the last id there is: where a list that runs backwards begins. */
const fromTheEnd = "~";

/**
 * Who did what. Ids are in the order of time, so every filter is a range of ids in one of three indexes (all, by
 * actor, by action); names, and an action of one actor, are looked for in bounded windows of such a range.
 */
export function createAudit({ db }: { db: Store }) {
  /** One upper bound: of two, SQLite would take either for where to begin. */
  const range = ({ action, actorId, from, to }: AuditFilter, cursor: string) =>
    and(
      lt(auditLog.id, to === undefined ? cursor : earlier(cursor, firstIdAt(to + slackMs))),
      actorId === undefined ? undefined : eq(auditLog.actorId, actorId),
      action === undefined || actorId !== undefined ? undefined : eq(auditLog.action, action),
      from === undefined ? undefined : and(gte(auditLog.id, firstIdAt(from - slackMs)), gte(exactTime, from)),
      to === undefined ? undefined : lt(exactTime, to),
    );

  /** What has to be read to be judged. */
  function judged({ action, actorId, q }: AuditFilter, columns: Judged) {
    const isAction = action !== undefined && actorId !== undefined ? eq(columns.action, action) : undefined;
    return q ? and(isAction, or(...named(q, columns))) : isAction;
  }

  const newestOf = (where: SQL | undefined, limit: number) =>
    db.read.select().from(auditLog).where(where).orderBy(desc(auditLog.id)).limit(limit);

  /** Matches within the newest entries below the cursor, and where the window ends if there may be more. */
  async function look(filter: AuditFilter, cursor: string, limit: number) {
    const entries = newestOf(range(filter, cursor), windowSize).as("entries");
    const rows = await db.read
      .select()
      .from(entries)
      .where(judged(filter, entries))
      .orderBy(desc(entries.id))
      .limit(limit);
    if (rows.length === limit) return { rows, end: undefined };
    const [last] = await db.read
      .select({ id: auditLog.id })
      .from(auditLog)
      .where(range(filter, cursor))
      .orderBy(desc(auditLog.id))
      .offset(windowSize - 1)
      .limit(1);
    return { rows, end: last?.id };
  }

  return {
    /**
     * Newest first. With `q` a page may be short, even empty, and still have a `nextCursor`: that is how far it
     * was looked.
     */
    async list({ cursor, limit, ...filter }: z.infer<typeof listAuditIn>) {
      let at = cursor ?? fromTheEnd;
      if (!filter.q && !(filter.action && filter.actorId)) {
        return toPage<AuditEntry>(await newestOf(range(filter, at), limit + 1), limit);
      }
      const found: AuditEntry[] = [];
      for (let windows = 0; windows < windowsAPage; windows += 1) {
        const { rows, end } = await look(filter, at, limit + 1 - found.length);
        found.push(...rows);
        if (end === undefined) return toPage(found, limit);
        at = end;
        await nextTick();
      }
      return { items: found, nextCursor: at };
    },

    /** Everything that matches, newest first, a thousand at a time; the export itself is kept too. */
    async export(actor: Actor, format: string, filter: AuditFilter): Promise<AsyncGenerator<AuditEntry[]>> {
      const { list } = this;
      await db.write((tx) =>
        recordAudit(tx, actor, {
          action: "audit.exported",
          target: { type: "audit", id: null, name: "" },
          details: { format },
        }),
      );
      async function* pages() {
        let cursor: string | null = null;
        do {
          const page: Awaited<ReturnType<typeof list>> = await list({ ...filter, cursor, limit: chunk });
          yield page.items;
          cursor = page.nextCursor;
        } while (cursor !== null);
      }
      return pages();
    },

    /** Forgets what is older than so many days; resolves to how much. */
    async purge(now: number, days: number): Promise<number> {
      let purged = 0;
      for (;;) {
        const old = await db.read
          .select({ id: auditLog.id })
          .from(auditLog)
          .where(lt(auditLog.at, now - days * dayMs))
          .limit(chunk);
        if (old.length === 0) return purged;
        const ids = old.map(({ id }) => id);
        await db.write(async (tx) => void (await tx.delete(auditLog).where(inArray(auditLog.id, ids))));
        purged += ids.length;
      }
    },
  };
}

const earlier = (a: string, b: string) => (a < b ? a : b);

/** A sum, so that no database takes the index by time, whose order isn't that of the list. */
const exactTime = sql`${auditLog.at} + 0`;

/** An entry's id may be a little ahead of its time, or behind it: it is made first, and never goes back. */
const slackMs = 5000;

type Judged = Record<"action" | "actorName" | "targetName", Column>;

const named = (q: string, { actorName, targetName }: Judged) =>
  [actorName, targetName].map((name) => sql`${foldedCase(name)} like ${containing(q)} escape '\\'`);
