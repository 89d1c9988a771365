"use client";

import { useMemo } from "react";
import { useAllPages } from "@/components/lists/use-all-pages";
import type { Group } from "@/lib/groups";
import { listLimits } from "@/lib/lists";
import { trpc } from "@/lib/trpc";

/** Every group, to choose from. */
export function useAllGroups(): Group[] {
  const query = trpc.groups.list.useInfiniteQuery(
    { limit: listLimits.max },
    { getNextPageParam: (page) => page.nextCursor },
  );
  useAllPages(query);
  return useMemo(() => query.data?.pages.flatMap(({ items }) => items) ?? [], [query.data]);
}
