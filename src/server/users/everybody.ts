import { eq } from "drizzle-orm";
import { scopes } from "@/lib/api-keys";
import { systemUserId } from "@/lib/users";
import type { Store } from "../db/store";
import type { Session } from "../sessions/sessions.service";
import { users } from "./users.table";

/** Who every request is in single-person mode: `system`, with an administrator's rights. */
export async function everybodyAsSystem(db: Store): Promise<Session> {
  const [row] = await db.read.select().from(users).where(eq(users.id, systemUserId));
  if (!row) throw new Error("There is no person named system.");
  const user = { ...row, role: "admin", isActive: true } as const;
  return {
    viewer: { userId: user.id, role: "admin", via: "session", sessionId: user.id, scopes, address: "" },
    user,
    expiresAt: Number.POSITIVE_INFINITY,
  };
}
