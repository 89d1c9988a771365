import { and, asc, count, eq, gt, ne, or, type SQL, sql } from "drizzle-orm";
import type { z } from "zod";
import { found } from "@/lib/errors";
import { toPage } from "@/lib/lists";
import { type AdminUser, type listUsersIn, systemUserId } from "@/lib/users";
import { unscopedGroupsOf } from "../access/groups";
import { unscopedImageCounts, unscopedSessionCounts } from "../access/users";
import { containing, foldedCase } from "../db/sql";
import type { Read } from "../db/store";
import { findUser, type UserRow, userOf } from "./user-rows";
import { users } from "./users.table";

const state = sql`case when ${users.isPending} then 'pending' when ${users.isActive} then 'active' else 'disabled' end`;
/** A filter that lets everything pass while its value is empty. */
const unlessEmpty = (column: SQL | typeof users.role, name: string) =>
  sql`(${sql.placeholder(name)} = '' or ${column} = ${sql.placeholder(name)})`;
const looksLike = (column: typeof users.displayName | typeof users.emailKey) =>
  sql`${foldedCase(column)} like ${sql.placeholder("q")} escape '\\'`;

/** People as administrators see them: a page costs the same few statements however many are on it. */
export function createUserList(read: Read) {
  const page = read
    .select()
    .from(users)
    .where(
      and(
        gt(users.id, sql.placeholder("cursor")),
        ne(users.id, systemUserId),
        unlessEmpty(users.role, "role"),
        unlessEmpty(state, "state"),
        or(looksLike(users.displayName), looksLike(users.emailKey)),
      ),
    )
    .orderBy(asc(users.id))
    .limit(sql.placeholder("limit"))
    .prepare("user_list");
  const pending = read
    .select({ count: count() })
    .from(users)
    .where(eq(users.isPending, true))
    .prepare("user_pending_count");

  async function withFigures(rows: UserRow[]): Promise<AdminUser[]> {
    const ids = rows.map(({ id }) => id);
    const [sessions, images, groups] = await Promise.all([
      unscopedSessionCounts(read, ids, Date.now()),
      unscopedImageCounts(read, ids),
      unscopedGroupsOf(read, ids),
    ]);
    const sessionCounts = new Map(sessions.map((row) => [row.userId, row.count]));
    const imageCounts = new Map(images.map((row) => [row.userId, row]));
    return rows.map((row) => ({
      ...userOf(row),
      state: row.isPending ? "pending" : row.isActive ? "active" : "disabled",
      mustChangePassword: row.mustChangePassword,
      avatarVersion: row.avatarVersion,
      sessionCount: sessionCounts.get(row.id) ?? 0,
      imageCount: imageCounts.get(row.id)?.count ?? 0,
      imageBytes: imageCounts.get(row.id)?.bytes ?? 0,
      imageQuota: row.imageQuota,
      byteQuota: row.byteQuota,
      groups: groups.filter(({ userId }) => userId === row.id).map(({ id, name }) => ({ id, name })),
    }));
  }

  return {
    /** In the order in which they joined. */
    async list({ cursor, limit, q = "", role, state }: z.infer<typeof listUsersIn>) {
      const filter = { q: containing(q), role: role ?? "", state: state ?? "" };
      const given = { ...filter, cursor: cursor ?? "", limit: limit + 1 };
      const rows = toPage(await page.execute(given), limit);
      return { ...rows, items: await withFigures(rows.items) };
    },
    async get(id: string): Promise<AdminUser> {
      const [person] = await withFigures([await findUser(read, id)]);
      return found(person, "person");
    },
    /** How many registered and wait for an administrator. */
    pendingCount: async () => ({ count: (await pending.execute())[0]?.count ?? 0 }),
  };
}
