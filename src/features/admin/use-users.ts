"use client";

import { useMemo } from "react";
import { listLimits } from "@/lib/list-limits";
import { trpc } from "@/lib/trpc";

/** Every account, page by page; only administrators get an answer. */
export function useUsers() {
  const query = trpc.users.list.useInfiniteQuery(
    { limit: listLimits.max },
    { getNextPageParam: (page) => page.nextCursor },
  );
  const users = useMemo(() => query.data?.pages.flatMap((page) => page.items) ?? [], [query.data]);
  return { ...query, users };
}
