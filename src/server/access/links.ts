import { and, eq, gt, isNull } from "drizzle-orm";
import type { Read } from "../db/store";
import { passwordResets } from "../links/password-resets.table";

/** The link with this hash while it is open; knowing its token is the right to it. */
export async function unscopedOpenLink(
  read: Read,
  { kind, tokenHash }: Pick<typeof passwordResets.$inferSelect, "kind" | "tokenHash">,
) {
  const [row] = await read
    .select({ userId: passwordResets.userId })
    .from(passwordResets)
    .where(
      and(
        eq(passwordResets.tokenHash, tokenHash),
        eq(passwordResets.kind, kind),
        isNull(passwordResets.usedAt),
        gt(passwordResets.expiresAt, Date.now()),
      ),
    );
  return row;
}
