import { and, asc, eq, gt, sql } from "drizzle-orm";
import type { z } from "zod";
import { conflict, found, notFound } from "@/lib/errors";
import type {
  createGroupIn,
  Group,
  groupMemberIn,
  listGroupsIn,
  listMembersIn,
  updateGroupIn,
} from "@/lib/groups";
import { newId } from "@/lib/ids";
import { toPage } from "@/lib/lists";
import { unscopedBoardsOfGroup, unscopedGroups, unscopedMemberIds, unscopedMembers } from "../access/groups";
import { unscopedUserNames } from "../access/users";
import { type Actor, recordAudit } from "../audit/record";
import { isUniqueViolation } from "../db/errors";
import { containing, foldedCase } from "../db/sql";
import type { Read, Store } from "../db/store";
import type { Events } from "../events/bus";
import { findUser } from "../users/user-rows";
import { groupMembers, groups } from "./groups.table";

export type Groups = ReturnType<typeof createGroups>;

/** No two groups look alike, whatever their letter case, Unicode form or spaces. */
const nameKey = (name: string) => name.normalize("NFKC").trim().replaceAll(/\s+/g, " ").toLowerCase();
const targetOf = ({ id, name }: Pick<Group, "id" | "name">) => ({ type: "group", id, name });

/** Teams, for administrators. */
export function createGroups({ db, events }: { db: Store; events: Events }) {
  const all = unscopedGroups(db.read);
  const list = db.read
    .select()
    .from(all)
    .where(
      and(
        gt(all.id, sql.placeholder("cursor")),
        sql`${foldedCase(all.name)} like ${sql.placeholder("q")} escape '\\'`,
      ),
    )
    .orderBy(asc(all.id))
    .limit(sql.placeholder("limit"))
    .prepare("group_list");
  const byId = db.read
    .select()
    .from(all)
    .where(eq(all.id, sql.placeholder("id")))
    .prepare("group_by_id");

  /** After the commit: what these people may do on these boards has changed. */
  const tell = (boardIds: string[], userIds: string[]) => {
    for (const boardId of boardIds) events.toUsers(userIds, { type: "board.changed", boardId });
  };

  const get = async (id: string): Promise<Group> => found((await byId.execute({ id }))[0], "group");

  return {
    get,
    /** In the order in which they were made. */
    async list({ cursor, limit, q = "" }: z.infer<typeof listGroupsIn>) {
      return toPage(await list.execute({ cursor: cursor ?? "", limit: limit + 1, q: containing(q) }), limit);
    },
    /** CONFLICT for a name that another group has. */
    async create(actor: Actor, input: z.infer<typeof createGroupIn>): Promise<Group> {
      const row = { ...input, id: newId(), nameKey: nameKey(input.name), createdAt: Date.now() };
      await db.write(async (tx) => {
        await asConflict(() => tx.insert(groups).values(row));
        await recordAudit(tx, actor, { action: "group.created", target: targetOf(row) });
      });
      return get(row.id);
    },
    async update(actor: Actor, { id, ...change }: z.infer<typeof updateGroupIn>): Promise<Group> {
      await db.write(async (tx) => {
        const before = await findGroup(tx, id);
        const name = change.name ?? before.name;
        const description = change.description ?? before.description;
        await asConflict(() =>
          tx
            .update(groups)
            .set({ name, nameKey: nameKey(name), description })
            .where(eq(groups.id, id)),
        );
        await recordAudit(tx, actor, {
          action: "group.updated",
          target: targetOf({ id, name }),
          details: { name, description },
        });
      });
      return get(id);
    },
    async delete(actor: Actor, id: string): Promise<void> {
      const { boardIds, members } = await db.write(async (tx) => {
        const group = await findGroup(tx, id);
        const ended = {
          boardIds: await unscopedBoardsOfGroup(tx, id),
          members: await unscopedMemberIds(tx, id),
        };
        await tx.delete(groups).where(eq(groups.id, id));
        await recordAudit(tx, actor, { action: "group.deleted", target: targetOf(group) });
        return ended;
      });
      tell(boardIds, members);
    },
    async members({ id, cursor, limit }: z.infer<typeof listMembersIn>) {
      await findGroup(db.read, id);
      const page = toPage(await unscopedMembers(db.read, id, cursor ?? "", limit + 1), limit);
      const items = page.items.map(({ avatarVersion, ...member }) => ({
        ...member,
        hasAvatar: avatarVersion !== null,
      }));
      return { ...page, items };
    },
    /** Nothing happens to one who is a member already. */
    async addMember(actor: Actor, { id, uid }: z.infer<typeof groupMemberIn>): Promise<void> {
      await db.write(async (tx) => {
        const group = await findGroup(tx, id);
        const user = await findUser(tx, uid);
        const added = await tx
          .insert(groupMembers)
          .values({ groupId: id, userId: user.id, addedAt: Date.now() })
          .onConflictDoNothing()
          .returning();
        if (added.length === 0) return;
        await recordAudit(tx, actor, {
          action: "group.memberAdded",
          target: targetOf(group),
          details: { userId: user.id, displayName: user.displayName },
        });
      });
      tell(await unscopedBoardsOfGroup(db.read, id), [uid]);
    },
    /** NOT_FOUND for somebody who isn't a member. */
    async removeMember(actor: Actor, { id, uid }: z.infer<typeof groupMemberIn>): Promise<void> {
      await db.write(async (tx) => {
        const group = await findGroup(tx, id);
        const [user] = await unscopedUserNames(tx, [uid]);
        const removed = await tx
          .delete(groupMembers)
          .where(and(eq(groupMembers.groupId, id), eq(groupMembers.userId, uid)))
          .returning();
        if (!user || removed.length === 0) throw notFound("member");
        await recordAudit(tx, actor, {
          action: "group.memberRemoved",
          target: targetOf(group),
          details: { userId: uid, displayName: user.displayName },
        });
      });
      tell(await unscopedBoardsOfGroup(db.read, id), [uid]);
    },
  };
}

async function findGroup(db: Read, id: string) {
  return found((await db.select().from(groups).where(eq(groups.id, id)))[0], "group");
}

async function asConflict(write: () => PromiseLike<unknown>): Promise<void> {
  try {
    await write();
  } catch (error) {
    if (!isUniqueViolation(error, "name_key")) throw error;
    throw conflict("name", "Another group has this name. Choose a different one.");
  }
}
