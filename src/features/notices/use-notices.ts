"use client";

import { useMemo } from "react";
import { trpc } from "@/lib/trpc";

export const noticePage = 20;

/** The latest notices; the bell and its list share what is loaded. */
export function useNotices() {
  const query = trpc.notices.list.useInfiniteQuery(
    { limit: noticePage },
    { getNextPageParam: (page) => page.nextCursor },
  );
  const notices = useMemo(() => query.data?.pages.flatMap(({ items }) => items) ?? [], [query.data]);
  return { query, notices, unreadCount: query.data?.pages[0]?.unreadCount ?? 0 };
}
