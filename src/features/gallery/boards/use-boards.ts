"use client";

import { useMemo } from "react";
import { useAllPages } from "@/components/lists/use-all-pages";
import { listLimits } from "@/lib/list-limits";
import { trpc } from "@/lib/trpc";

export function useBoards() {
  const query = trpc.boards.list.useInfiniteQuery(
    { limit: listLimits.max },
    { getNextPageParam: (page) => page.nextCursor },
  );
  useAllPages(query);
  const boards = useMemo(() => query.data?.pages.flatMap(({ items }) => items) ?? [], [query.data]);
  return { query, boards, isWhole: query.data !== undefined && !query.hasNextPage };
}
