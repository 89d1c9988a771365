"use client";

import { useMemo } from "react";
import { listLimits } from "@/lib/list-limits";
import { trpc } from "@/lib/trpc";

/** The deleted pictures, those first that were made last, and how much there is of them. */
export function useTrash() {
  const list = trpc.images.listTrash.useInfiniteQuery(
    { limit: listLimits.max },
    { getNextPageParam: (page) => page.nextCursor },
  );
  const count = trpc.images.trashCount.useQuery({});
  const images = useMemo(() => list.data?.pages.flatMap(({ items }) => items) ?? [], [list.data]);
  return { list, images, count: count.data };
}
