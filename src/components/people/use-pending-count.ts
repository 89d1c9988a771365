"use client";

import { useMe } from "@/components/session/use-me";
import { trpc } from "@/lib/trpc";

/** Milliseconds: nobody is told when a person registers, so administrators ask now and then. */
const pollInterval = 60_000;

/** How many people wait for an administrator; 0 for everybody else. */
export function usePendingCount(): number {
  const isAdmin = useMe()?.role === "admin";
  const { data } = trpc.users.pendingCount.useQuery({}, { enabled: isAdmin, refetchInterval: pollInterval });
  return data?.count ?? 0;
}
