import { emailKey, systemUserId } from "@/lib/users";
import type { Store } from "../db/store";
import { users } from "./users.table";

/** No hash looks like it, so no password verifies. */
const noPassword = "-";
const address = "system@atelier.invalid";

/** Sees to it at every start that there is the person who owns what ships with the product. */
export async function ensureSystemUser(db: Store): Promise<void> {
  const now = Date.now();
  const row = {
    id: systemUserId,
    email: address,
    emailKey: emailKey(address),
    displayName: "Atelier",
    passwordHash: noPassword,
    role: "user" as const,
    isActive: false,
    isPending: false,
  };
  await db.write(async (tx) => {
    await tx
      .insert(users)
      .values({ ...row, createdAt: now, updatedAt: now })
      .onConflictDoUpdate({ target: users.id, set: row });
  });
}
