import { sql } from "drizzle-orm";
import type { Store } from "./store";

/** Throws when the database doesn't answer. */
export const probeStore = async ({ read }: Store): Promise<void> => {
  await read.select({ one: sql`1` }).from(sql`(select 1) as probe`);
};
