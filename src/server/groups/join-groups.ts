import { inArray } from "drizzle-orm";
import { notFound } from "@/lib/errors";
import { unscopedGroupNames } from "../access/groups";
import type { Read, Tx } from "../db/store";
import { groupMembers, groups } from "./groups.table";

/** Each of these ids once; NOT_FOUND when one of them is no group's. */
export async function requireGroups(db: Read, groupIds: string[]): Promise<string[]> {
  const known = await unscopedGroupNames(db, groupIds);
  if (known.length < new Set(groupIds).size) throw notFound("group");
  return known.map(({ id }) => id);
}

/** A new person becomes a member of those of these groups that still exist. */
export async function joinGroups(tx: Tx, userId: string, groupIds: string[]): Promise<void> {
  const addedAt = Date.now();
  const rows = await tx.select({ groupId: groups.id }).from(groups).where(inArray(groups.id, groupIds));
  if (rows.length === 0) return;
  await tx.insert(groupMembers).values(rows.map(({ groupId }) => ({ groupId, userId, addedAt })));
}
