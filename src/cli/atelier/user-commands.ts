import { type Command, Option } from "commander";
import { roles, userStates } from "@/lib/users";
import { addPerson, newPersonOptions } from "./add-person";
import { deletePerson } from "./delete-person";
import { editPerson } from "./edit-person";
import { listPeople } from "./list-people";
import type { Place } from "./place";
import { print } from "./print";
import { resetPassword } from "./reset-password";

const role = () => new Option("--role <role>", "what they may do").choices(roles);

export function addUserCommands(program: Command, place: Place): void {
  const user = program.command("user").description("People");

  newPersonOptions(user.command("add"))
    .description("create a person")
    .addOption(role())
    .action(async (options) => {
      const made = await addPerson(place, options);
      print(options.json, made, `${made.displayName} <${made.email}> has an account now.`);
    });

  user
    .command("list")
    .description("list people")
    .option("--search <words>", "only those with this in name or address")
    .addOption(role())
    .addOption(new Option("--state <state>", "only those in this state").choices(userStates))
    .option("--json", "print JSON")
    .action((options) => listPeople(place, options));

  user
    .command("edit")
    .description("change a person")
    .argument("[person]", "email address or id")
    .option("--email <address>", "new email address")
    .option("--name <name>", "new name")
    .addOption(role())
    .addOption(new Option("--disable", "sign them out and don't let them in again").conflicts("enable"))
    .option("--enable", "let them in again")
    .option("--must-change-password", "ask for a new password at the next sign-in")
    .option("--json", "print JSON")
    .action((person, options) => editPerson(place, person, options));

  user
    .command("delete")
    .description("delete a person, and hand over or delete what is theirs")
    .argument("[person]", "email address or id")
    .addOption(
      new Option("--content <fate>", "what becomes of boards and pictures").choices(["transfer", "delete"]),
    )
    .option("--to <person>", "who receives them")
    .option("--export", "make a zip of them first")
    .option("--yes", "don't ask")
    .option("--json", "print JSON")
    .action((person, options) => deletePerson(place, person, options));

  user
    .command("reset-password")
    .description("set a person's password, or make a link with which they choose one")
    .argument("[person]", "email address or id")
    .addOption(new Option("--link", "make a link, which works once").conflicts(["password", "passwordFile"]))
    .option("--password-file <path>", "file that holds the password; - for standard input")
    .option("--password <password>", "the password itself, which stays in the shell's history")
    .option("--json", "print JSON")
    .action((person, options) => resetPassword(place, person, options));
}
