import type { Command } from "commander";
import { displayName, email, password, type Role, role, type User } from "@/lib/users";
import { newPassword, text } from "./ask";
import { shell, withAccounts } from "./open-accounts";
import type { Place } from "./place";

export interface NewPersonOptions {
  email?: string;
  name?: string;
  password?: string;
  passwordFile?: string;
  role?: string;
  mustChangePassword?: boolean;
  json?: boolean;
}

export const newPersonOptions = (command: Command) =>
  command
    .option("--email <address>", "email address")
    .option("--name <name>", "name that others see")
    .option("--password-file <path>", "file that holds the password; - for standard input")
    .option("--password <password>", "the password itself, which stays in the shell's history")
    .option("--must-change-password", "ask for a new password at the first sign-in")
    .option("--json", "print JSON");

/** The first administrator is made as set-up makes one, everybody else as an administrator would. */
export const addPerson = (place: Place, options: NewPersonOptions): Promise<User> =>
  withAccounts(place.root, async ({ users, first }) => {
    const person = {
      email: await text(email, { option: "--email", given: options.email, message: "Email address" }),
      displayName: await text(displayName, { option: "--name", given: options.name, message: "Name" }),
      password: await newPassword(password, {
        file: options.passwordFile,
        given: options.password,
        from: place.from,
      }),
    };
    const as: Role = role.parse(options.role ?? "user");
    if (as === "admin" && !(await first.isMade())) return first.make(shell, person);
    const mustChangePassword = options.mustChangePassword ?? false;
    return users.create(shell, { ...person, role: as, mustChangePassword });
  });
