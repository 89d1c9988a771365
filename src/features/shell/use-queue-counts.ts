"use client";

import { trpc } from "@/lib/trpc";

/** Items that wait or run, mine and everybody's; undefined until known. */
export function useQueueCounts(): { mine: number; all: number } | undefined {
  const { data } = trpc.queue.status.useQuery({});
  if (!data) return undefined;
  const { mine, all } = data;
  return { mine: mine.pending + mine.running, all: all.pending + all.running };
}
