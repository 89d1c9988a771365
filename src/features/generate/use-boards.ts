"use client";

import { useAllPages } from "@/components/lists/use-all-pages";
import { listLimits } from "@/lib/list-limits";
import { trpc } from "@/lib/trpc";

/** The boards that can receive pictures. */
export function useBoards() {
  const query = trpc.boards.list.useInfiniteQuery(
    { limit: listLimits.max },
    { getNextPageParam: (page) => page.nextCursor },
  );
  useAllPages(query);
  const all = query.data?.pages.flatMap(({ items }) => items) ?? [];
  const boards = all.filter(({ isArchived, permission }) => !isArchived && permission !== "read");
  return { boards, isLoaded: query.data !== undefined && !query.hasNextPage };
}
