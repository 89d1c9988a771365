"use client";

import { useMemo } from "react";
import type { ItemStatus } from "@/lib/queue";
import { trpc } from "@/lib/trpc";

/** My items, newest first. Without a status the running ones are left out: they stand above. */
export function useQueueItems(status: ItemStatus | null) {
  const query = trpc.queue.list.useInfiniteQuery(
    { status: status ?? undefined },
    { getNextPageParam: (page) => page.nextCursor },
  );
  const { data } = query;
  const items = useMemo(() => {
    const all = data?.pages.flatMap((page) => page.items) ?? [];
    return status === null ? all.filter((item) => item.status !== "running") : all;
  }, [data, status]);
  return { ...query, items };
}
