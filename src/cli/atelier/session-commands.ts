import type { Command } from "commander";
import { findPerson } from "./find-person";
import { shell, withAccounts } from "./open-accounts";
import type { Place } from "./place";
import { print } from "./print";

export function addSessionCommands(program: Command, { root }: Place): void {
  const session = program.command("session").description("Who is signed in");
  session
    .command("end")
    .description(
      "sign a person out everywhere; a running server closes their pages' streams within two seconds",
    )
    .argument("[person]", "email address or id")
    .option("--json", "print JSON")
    .action(async (given: string | undefined, options: { json?: boolean }) => {
      const person = await withAccounts(root, async (accounts) => {
        const found = await findPerson(accounts, given);
        await accounts.users.signOut(shell, found.id);
        return found;
      });
      const { id, sessionCount } = person;
      print(
        options.json,
        { id, sessionsEnded: sessionCount },
        `${person.displayName} was signed out of ${sessionCount} sessions.`,
      );
    });
}
