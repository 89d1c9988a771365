"use client";

import { useMemo } from "react";
import { trpc } from "@/lib/trpc";
import type { Filter } from "./use-filter";

const pageSize = 100;

/** The pictures of a filter, newest first; grid and viewer share what is loaded. */
export function usePictures(filter: Filter, { isEnabled = true } = {}) {
  const query = trpc.images.list.useInfiniteQuery(
    { ...filter, limit: pageSize },
    { getNextPageParam: (page) => page.nextCursor, enabled: isEnabled },
  );
  const images = useMemo(() => query.data?.pages.flatMap(({ items }) => items) ?? [], [query.data]);
  return { query, images };
}
