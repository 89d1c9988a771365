import { asc, sql } from "drizzle-orm";
import type { z } from "zod";
import type { findPeopleIn } from "@/lib/shares";
import { unscopedGroups } from "../access/groups";
import { visiblePeople } from "../access/people";
import { type Viewer, viewerParam } from "../access/viewer";
import { containing, foldedCase } from "../db/sql";
import type { Store } from "../db/store";

export type People = ReturnType<typeof createPeople>;

/** More than anybody reads in a list under a field: then they type another letter. */
const most = 20;

/** Whom one can share with. Groups are everybody's to find, their people are not. */
export function createPeople({ db }: { db: Store }) {
  const people = visiblePeople(db.read, viewerParam);
  const groups = unscopedGroups(db.read);
  const matches = (column: typeof people.displayName | typeof groups.name) =>
    sql`${foldedCase(column)} like ${sql.placeholder("q")} escape '\\'`;
  const findPeople = db.read
    .select()
    .from(people)
    .where(matches(people.displayName))
    .orderBy(asc(foldedCase(people.displayName)), asc(people.id))
    .limit(most)
    .prepare("people_found");
  const findGroups = db.read
    .select({ id: groups.id, name: groups.name, memberCount: groups.memberCount })
    .from(groups)
    .where(matches(groups.name))
    .orderBy(asc(foldedCase(groups.name)), asc(groups.id))
    .limit(most)
    .prepare("groups_found");

  return {
    /** By a part of the name, whatever its letter case; in the order of their names. */
    async find(viewer: Viewer, { q }: z.infer<typeof findPeopleIn>) {
      const given = { viewer: viewer.userId, q: containing(q) };
      return { people: await findPeople.execute(given), groups: await findGroups.execute(given) };
    },
  };
}
