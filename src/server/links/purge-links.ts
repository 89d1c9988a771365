import { lt } from "drizzle-orm";
import type { Store } from "../db/store";
import { passwordResets } from "./password-resets.table";

/** Forgets links that are over; resolves to how many. */
export const unscopedPurgeLinks = (db: Store, now: number): Promise<number> =>
  db.write(async (tx) => {
    const gone = await tx
      .delete(passwordResets)
      .where(lt(passwordResets.expiresAt, now))
      .returning({ id: passwordResets.id });
    return gone.length;
  });
