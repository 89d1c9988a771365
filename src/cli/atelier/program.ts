import { Command } from "commander";
import { addAdministratorCommands } from "./administrator-commands";
import type { Place } from "./place";
import { addSessionCommands } from "./session-commands";
import { addUserCommands } from "./user-commands";

export function createProgram(place: Place): Command {
  const program = new Command("atelier")
    .description("Looks after the accounts of an Atelier, whether its server runs or not.")
    .showHelpAfterError("Add --help to see what there is.")
    .exitOverride();
  addUserCommands(program, place);
  addAdministratorCommands(program, place);
  addSessionCommands(program, place);
  return program;
}
