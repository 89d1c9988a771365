import { setTimeout as pause } from "node:timers/promises";
import { type AdminUser, type Deletion, email } from "@/lib/users";
import { choice, sure, text } from "./ask";
import { findPerson } from "./find-person";
import { type OpenAccounts, shell, withAccounts } from "./open-accounts";
import type { Place } from "./place";
import { print } from "./print";
import { Refusal } from "./refusal";

interface Options {
  content?: "transfer" | "delete";
  to?: string;
  export?: boolean;
  yes?: boolean;
  json?: boolean;
}

const pollMs = 100;

export async function deletePerson(
  { root }: Place,
  given: string | undefined,
  options: Options,
): Promise<void> {
  const { person, job } = await withAccounts(root, async (accounts) => {
    const found = await findPerson(accounts, given);
    const fate = await fateOf(accounts, found, options);
    if (!(await sure(options.yes, `Delete ${found.displayName} <${found.email}> for good?`))) {
      throw new Refusal("Nothing was deleted.");
    }
    const { id } = await accounts.deletions.create(shell, { id: found.id, ...fate });
    return { person: found, job: await untilOver(accounts, id) };
  });
  if (job.status === "failed") throw new Refusal(job.error ?? "The person could not be deleted.");
  print(options.json, job, `${person.displayName} <${person.email}> was deleted.`);
}

async function fateOf(accounts: OpenAccounts, person: AdminUser, options: Options) {
  const { boards, images } = await accounts.users.deletionPreview(person.id);
  const content: "transfer" | "delete" =
    options.content ??
    (await choice("--content", `What becomes of ${boards} boards and ${images} pictures?`, [
      { value: "transfer", name: "Hand them over to another person" },
      { value: "delete", name: "Delete them with their files" },
    ]));
  const exportFirst = options.export ?? false;
  if (content === "delete") return { content, exportFirst };
  const to =
    options.to ?? (await text(email, { option: "--to", given: undefined, message: "Who receives them?" }));
  return { content, exportFirst, toUserId: (await findPerson(accounts, to)).id };
}

async function untilOver({ deletions }: OpenAccounts, id: string): Promise<Deletion> {
  for (;;) {
    const job = await deletions.get(id);
    if (job.status !== "running") return job;
    await pause(pollMs);
  }
}
