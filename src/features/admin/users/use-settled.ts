"use client";

import { listLimits } from "@/lib/lists";
import { trpc } from "@/lib/trpc";
import type { UserFilter } from "./use-user-filter";
import { useUsers } from "./use-users";

/** Who waits, who is here and who is being deleted: shown together, so that none pushes the others down later. */
export function useSettled(filter: UserFilter): boolean {
  const pending = trpc.users.list.useQuery({ state: "pending", limit: listLimits.max });
  const deletions = trpc.deletions.list.useQuery({}, { staleTime: 0 });
  const { query } = useUsers(filter);
  return !pending.isPending && !deletions.isPending && !query.isPending;
}
