"use client";

import { useEffect } from "react";
import { trpc } from "@/lib/trpc";
import type { Deletion } from "@/lib/users";

/** Milliseconds between two looks at a running job. */
const pollInterval = 1000;

/** The newest known state of a job: asked for every second until it has ended. */
export function useDeletion(listed: Deletion): Deletion {
  const utils = trpc.useUtils();
  const isRunning = listed.status === "running";
  const { data } = trpc.deletions.get.useQuery(
    { id: listed.id },
    {
      enabled: isRunning,
      staleTime: 0,
      refetchInterval: ({ state }) => (state.data && state.data.status !== "running" ? false : pollInterval),
    },
  );
  const hasEnded = isRunning && data !== undefined && data.status !== "running";
  useEffect(() => {
    if (!hasEnded) return;
    void utils.deletions.list.invalidate();
    void utils.users.invalidate();
  }, [hasEnded, utils]);
  return isRunning ? (data ?? listed) : listed;
}
