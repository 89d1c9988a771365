import { invalid } from "@/lib/errors";
import type { Read } from "../db/store";
import { findUser, type UserRow } from "./user-rows";

/** Who can be given something; for anybody else the same sentence beside `userId`, whether they exist or not. */
export async function findActivePerson(db: Read, id: string): Promise<UserRow> {
  const person = await findUser(db, id).catch(() => undefined);
  if (!person?.isActive) throw invalid("userId", "Choose somebody whose account is active.");
  return person;
}
