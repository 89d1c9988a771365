import type { AdminUser, Role, userStates } from "@/lib/users";
import { withAccounts } from "./open-accounts";
import type { Place } from "./place";
import { columns, print } from "./print";

interface Options {
  search?: string;
  role?: Role;
  state?: (typeof userStates)[number];
  json?: boolean;
}

export async function listPeople({ root }: Place, { search, role, state, json }: Options): Promise<void> {
  const people = await withAccounts(root, async ({ users }) => {
    const all: AdminUser[] = [];
    let cursor: string | null = null;
    do {
      const page: Awaited<ReturnType<typeof users.list>> = await users.list({
        ...{ q: search, role, state, cursor },
        limit: 200,
      });
      all.push(...page.items);
      cursor = page.nextCursor;
    } while (cursor !== null);
    return all;
  });
  const head = ["EMAIL", "NAME", "ROLE", "STATE", "SESSIONS", "PICTURES", "LAST LOGIN"];
  const rows = people.map((person) => [
    person.email,
    person.displayName,
    person.role,
    person.state,
    String(person.sessionCount),
    String(person.imageCount),
    person.lastLoginAt === null ? "never" : new Date(person.lastLoginAt).toISOString().slice(0, 16),
  ]);
  print(json, people, people.length === 0 ? "Nobody." : columns([head, ...rows]));
}
