import { and, asc, count, eq, gt, sql } from "drizzle-orm";
import type { z } from "zod";
import { conflict } from "@/lib/errors";
import { newId } from "@/lib/ids";
import { toPage } from "@/lib/lists";
import { type createUserIn, emailKey, type listUsersIn, type User } from "@/lib/users";
import type { Passwords } from "../auth/passwords";
import { isUniqueViolation } from "../db/errors";
import type { Read, Store, Tx } from "../db/store";
import { users } from "./users.table";

export type UserRow = typeof users.$inferSelect;
export type Users = ReturnType<typeof createUsers>;

export const userOf = (row: UserRow): User => ({
  id: row.id,
  email: row.email,
  displayName: row.displayName,
  role: row.role,
  isActive: row.isActive,
  createdAt: row.createdAt,
  lastLoginAt: row.lastLoginAt,
});

/** People. Who may call what is the router's: all of it is for administrators, or for signing in. */
export function createUsers({ db, passwords }: { db: Store; passwords: Passwords }) {
  const list = db.read
    .select()
    .from(users)
    .where(gt(users.id, sql.placeholder("cursor")))
    .orderBy(asc(users.id))
    .limit(sql.placeholder("limit"))
    .prepare("user_list");
  const byEmail = db.read
    .select()
    .from(users)
    .where(eq(users.emailKey, sql.placeholder("emailKey")))
    .prepare("user_by_email");

  return {
    async list({ cursor, limit }: z.infer<typeof listUsersIn>) {
      const rows = await list.execute({ cursor: cursor ?? "", limit: limit + 1 });
      const page = toPage(rows, limit);
      return { ...page, items: page.items.map(userOf) };
    },
    /** Throws CONFLICT when the address is taken. */
    async create(input: z.infer<typeof createUserIn>): Promise<User> {
      const passwordHash = await passwords.hash(input.password);
      return userOf(await db.write((tx) => insertUser(tx, { ...input, passwordHash })));
    },
    byEmail: async (address: string) => (await byEmail.execute({ emailKey: emailKey(address) }))[0],
  };
}

export type NewUser = Pick<UserRow, "email" | "displayName" | "role" | "passwordHash">;

export async function insertUser(tx: Tx, user: NewUser): Promise<UserRow> {
  const now = Date.now();
  const row: UserRow = {
    ...user,
    id: newId(),
    emailKey: emailKey(user.email),
    isActive: true,
    createdAt: now,
    updatedAt: now,
    lastLoginAt: null,
  };
  try {
    await tx.insert(users).values(row);
  } catch (error) {
    if (isUniqueViolation(error))
      throw conflict("email", "Somebody already has an account with this address.");
    throw error;
  }
  return row;
}

export async function noteLogin(tx: Tx, userId: string, lastLoginAt: number): Promise<void> {
  await tx.update(users).set({ lastLoginAt }).where(eq(users.id, userId));
}

export async function hasAdministrator(db: Read): Promise<boolean> {
  const rows = await db
    .select({ count: count() })
    .from(users)
    .where(and(eq(users.role, "admin"), eq(users.isActive, true)));
  return (rows[0]?.count ?? 0) > 0;
}
