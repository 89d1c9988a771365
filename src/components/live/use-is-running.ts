"use client";

import { trpc } from "@/lib/trpc";

/** Whether at least one of my items runs. */
export function useIsRunning(): boolean {
  const { data } = trpc.queue.status.useQuery({}, { select: (status) => status.mine.running > 0 });
  return data ?? false;
}
