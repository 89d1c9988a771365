import { displayName, email, type Role, role } from "@/lib/users";
import { choice, text } from "./ask";
import { findPerson } from "./find-person";
import { shell, withAccounts } from "./open-accounts";
import type { Place } from "./place";
import { print } from "./print";

interface Options {
  email?: string;
  name?: string;
  role?: Role;
  disable?: boolean;
  enable?: boolean;
  mustChangePassword?: boolean;
  json?: boolean;
}

export async function editPerson(
  { root }: Place,
  given: string | undefined,
  options: Options,
): Promise<void> {
  const person = await withAccounts(root, async (accounts) => {
    const { id } = await findPerson(accounts, given);
    return accounts.users.update(shell, { id, ...(await changeOf(options)) });
  });
  print(
    options.json,
    person,
    `${person.displayName} <${person.email}> is ${person.state}, with the role ${person.role}.`,
  );
}

async function changeOf({ json: _, ...options }: Options) {
  const asked = Object.keys(options).length === 0 ? await askForOne() : options;
  return {
    email: await given(email, "--email", asked.email),
    displayName: await given(displayName, "--name", asked.name),
    role: asked.role,
    isActive: asked.disable ? false : asked.enable ? true : undefined,
    mustChangePassword: asked.mustChangePassword,
  };
}

const given = async (schema: typeof email | typeof displayName, option: string, value: string | undefined) =>
  value === undefined ? undefined : text(schema, { option, given: value, message: "" });

async function askForOne(): Promise<Options> {
  const what = await choice("What to change", "What should change?", [
    { value: "name", name: "Name" },
    { value: "email", name: "Email address" },
    { value: "role", name: "Role" },
    { value: "disable", name: "Disable the account" },
    { value: "enable", name: "Enable the account" },
    { value: "mustChangePassword", name: "Ask for a new password at the next sign-in" },
  ]);
  if (what === "name")
    return { name: await text(displayName, { option: "--name", given: undefined, message: "Name" }) };
  if (what === "email")
    return { email: await text(email, { option: "--email", given: undefined, message: "Email address" }) };
  if (what === "role") {
    const chosen = await choice("--role", "Role", [
      { value: "user", name: "User" },
      { value: "admin", name: "Administrator" },
    ]);
    return { role: role.parse(chosen) };
  }
  return { [what]: true };
}
