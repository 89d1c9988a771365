import { and, count, eq, ne } from "drizzle-orm";
import { AppError, conflict, found } from "@/lib/errors";
import { newId } from "@/lib/ids";
import { emailKey, systemUserId, type User } from "@/lib/users";
import { isUniqueViolation } from "../db/errors";
import type { Read, Tx } from "../db/store";
import { users } from "./users.table";

export type UserRow = typeof users.$inferSelect;

export const userOf = (row: UserRow): User => ({
  id: row.id,
  email: row.email,
  displayName: row.displayName,
  role: row.role,
  isActive: row.isActive,
  createdAt: row.createdAt,
  lastLoginAt: row.lastLoginAt,
});

export type NewUser = Pick<UserRow, "email" | "displayName" | "role" | "passwordHash"> & Partial<UserRow>;

/** Active unless told otherwise. Throws CONFLICT when the address is taken, in any letter case or Unicode form. */
export async function insertUser(tx: Tx, user: NewUser): Promise<UserRow> {
  const now = Date.now();
  const row: UserRow = {
    id: newId(),
    isActive: true,
    isPending: false,
    mustChangePassword: false,
    avatarVersion: null,
    pendingEmail: null,
    imageQuota: null,
    byteQuota: null,
    createdAt: now,
    updatedAt: now,
    lastLoginAt: null,
    ...user,
    emailKey: emailKey(user.email),
  };
  await asConflict(async () => {
    await tx.insert(users).values(row);
  });
  return row;
}

type UserChange = Partial<Omit<UserRow, "id" | "emailKey" | "createdAt" | "updatedAt">>;

/** The row as it is afterwards. Throws CONFLICT when a new address is taken, NOT_FOUND without such a person. */
export async function changeUser(tx: Tx, id: string, change: UserChange): Promise<UserRow> {
  const key = change.email === undefined ? {} : { emailKey: emailKey(change.email) };
  const [row] = await asConflict(async () =>
    tx
      .update(users)
      .set({ ...change, ...key, updatedAt: Date.now() })
      .where(eq(users.id, id))
      .returning(),
  );
  return found(row, "person");
}

async function asConflict<T>(write: () => Promise<T>): Promise<T> {
  try {
    return await write();
  } catch (error) {
    if (!isUniqueViolation(error, "email_key")) throw error;
    throw conflict("email", "Somebody already has an account with this address.");
  }
}

/** Anybody but `system`, whom nobody may act on; throws NOT_FOUND otherwise. */
export async function findUser(db: Read, id: string): Promise<UserRow> {
  const rows = await db
    .select()
    .from(users)
    .where(and(eq(users.id, id), ne(users.id, systemUserId)));
  return found(rows[0], "person");
}

/** Who has the address, whatever its letter case; never `system`. */
export async function findUserByEmail(db: Read, address: string): Promise<UserRow | undefined> {
  const rows = await db
    .select()
    .from(users)
    .where(and(eq(users.emailKey, emailKey(address)), ne(users.id, systemUserId)));
  return rows[0];
}

export async function noteLogin(tx: Tx, userId: string, lastLoginAt: number): Promise<void> {
  await tx.update(users).set({ lastLoginAt }).where(eq(users.id, userId));
}

/** The job that deletes a person ends with it: what still belongs to them goes by cascade. */
export async function deleteUserRow(tx: Tx, userId: string): Promise<void> {
  await tx.delete(users).where(eq(users.id, userId));
}

const administrators = (isOther?: ReturnType<typeof ne>) =>
  and(eq(users.role, "admin"), eq(users.isActive, true), isOther);

export async function hasAdministrator(db: Read): Promise<boolean> {
  const rows = await db.select({ count: count() }).from(users).where(administrators());
  return (rows[0]?.count ?? 0) > 0;
}

/**
 * CONFLICT when nobody but this person is an active administrator. Whoever demotes, disables or deletes calls
 * it under the queue's lock, so that two of them can't count each other.
 */
export async function requireAnotherAdministrator(tx: Tx, userId: string): Promise<void> {
  const [others] = await tx
    .select({ count: count() })
    .from(users)
    .where(administrators(ne(users.id, userId)));
  if ((others?.count ?? 0) > 0) return;
  throw new AppError(
    "CONFLICT",
    "This is the last active administrator. Make somebody else an administrator first.",
  );
}
