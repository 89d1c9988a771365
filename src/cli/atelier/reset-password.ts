import { password } from "@/lib/users";
import { choice, newPassword } from "./ask";
import { findPerson } from "./find-person";
import { shell, withAccounts } from "./open-accounts";
import type { Place } from "./place";
import { print } from "./print";

interface Options {
  link?: boolean;
  password?: string;
  passwordFile?: string;
  json?: boolean;
}

export async function resetPassword(
  { root, from }: Place,
  given: string | undefined,
  options: Options,
): Promise<void> {
  const { person, made } = await withAccounts(root, async (accounts) => {
    const found = await findPerson(accounts, given);
    const { publicUrl, port } = accounts.config;
    const next = (await wantsLink(options))
      ? undefined
      : await newPassword(password, { file: options.passwordFile, given: options.password, from });
    const input = { id: found.id, newPassword: next };
    const result = await accounts.users.resetPassword(shell, input, publicUrl ?? `http://localhost:${port}`);
    return { person: found, made: result };
  });
  const lines = made
    ? [
        `With this link ${person.displayName} chooses a new password. It works once, within a day:`,
        made.resetUrl,
      ]
    : `${person.displayName} has a new password and was signed out everywhere.`;
  print(options.json, { id: person.id, ...made }, lines);
}

async function wantsLink(options: Options): Promise<boolean> {
  if (options.link) return true;
  if (options.password !== undefined || options.passwordFile !== undefined) return false;
  const how = await choice("--link or --password-file", "How?", [
    { value: "link", name: "Make a link with which they choose one" },
    { value: "password", name: "Write the new password here" },
  ]);
  return how === "link";
}
