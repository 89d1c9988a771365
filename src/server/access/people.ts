import { and, eq, ne, type Placeholder } from "drizzle-orm";
import { systemUserId } from "@/lib/users";
import type { Read } from "../db/store";
import { users } from "../users/users.table";

/** Everybody else with an account, by no more than what they are called: whom the viewer may share with. */
export const visiblePeople = (db: Read, viewer: string | Placeholder) =>
  db
    .select({ id: users.id, displayName: users.displayName, avatarVersion: users.avatarVersion })
    .from(users)
    .where(and(eq(users.isActive, true), ne(users.id, systemUserId), ne(users.id, viewer)))
    .as("visible_people");
