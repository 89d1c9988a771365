import { readFile } from "node:fs/promises";
import { setupIn } from "@/lib/auth";
import { AppError } from "@/lib/errors";
import type { Config } from "../config";
import { StartupError } from "../db/startup-error";
import type { FirstAdministrator } from "./first-administrator";

/**
 * Makes the administrator that the environment names, when there is none. Throws StartupError for a file that
 * can't be read, and for an address or password that set-up wouldn't take either.
 */
export async function makeConfiguredAdministrator(
  first: FirstAdministrator,
  { firstAdministrator }: Pick<Config, "firstAdministrator">,
): Promise<string | undefined> {
  if (!firstAdministrator || (await first.isMade())) return undefined;
  const { email, passwordFile } = firstAdministrator;
  const password = await readPassword(passwordFile);
  const displayName = email.split("@")[0];
  const person = setupIn.safeParse({ email, displayName, password });
  if (!person.success) {
    const [issue] = person.error.issues;
    throw refused(issue?.path[0], issue?.message ?? "");
  }
  try {
    await first.make({ userId: null, via: "system", address: "" }, person.data);
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    const [issue] = error.issues ?? [];
    throw refused(issue?.path[0], issue?.message ?? error.message);
  }
  return person.data.email;
}

/** Editors put a line's end at the end of a file. */
async function readPassword(path: string): Promise<string> {
  try {
    return (await readFile(path, "utf8")).replace(/\r?\n$/, "");
  } catch (cause) {
    throw new StartupError(
      `The file ${path} of ATELIER_ADMIN_PASSWORD_FILE can't be read. Check the path and who may read it.`,
      { cause },
    );
  }
}

const refused = (field: PropertyKey | undefined, message: string) =>
  new StartupError(
    field === "password"
      ? `The password in the file of ATELIER_ADMIN_PASSWORD_FILE can't be used. ${message}`
      : `ATELIER_ADMIN_EMAIL can't be used. ${message}`,
  );
