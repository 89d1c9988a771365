import { AppError } from "@/lib/errors";
import { type AdminUser, email } from "@/lib/users";
import { text } from "./ask";
import type { OpenAccounts } from "./open-accounts";

/** By email address or id, asked for where it wasn't given. NOT_FOUND for nobody, and for `system`. */
export async function findPerson({ users }: OpenAccounts, given: string | undefined): Promise<AdminUser> {
  const who =
    given ?? (await text(email, { option: "Whose account", given, message: "Email of the account" }));
  const row = who.includes("@") ? await users.byEmail(who) : undefined;
  if (who.includes("@") && !row) {
    throw new AppError("NOT_FOUND", `Nobody has an account with the address ${who}.`);
  }
  return users.get(row?.id ?? who);
}
