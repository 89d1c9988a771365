"use client";

import { useAllPages } from "@/components/lists/use-all-pages";
import { listLimits } from "@/lib/list-limits";
import { trpc } from "@/lib/trpc";

const tenMinutes = 600_000;

export function useModels() {
  const query = trpc.models.list.useInfiniteQuery(
    { limit: listLimits.max },
    { getNextPageParam: (page) => page.nextCursor, staleTime: tenMinutes },
  );
  useAllPages(query);
  return { ...query, models: query.data?.pages.flatMap(({ items }) => items) ?? [] };
}
