import type { Command } from "commander";
import { addPerson, newPersonOptions } from "./add-person";
import type { Place } from "./place";
import { print } from "./print";

export function addAdministratorCommands(program: Command, place: Place): void {
  const admin = program.command("admin").description("Administrators");
  newPersonOptions(admin.command("create"))
    .description("create an administrator, the first one or one more")
    .action(async (options) => {
      const user = await addPerson(place, { ...options, role: "admin" });
      print(options.json, user, `${user.displayName} <${user.email}> is an administrator now.`);
    });
}
