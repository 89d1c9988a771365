"use client";

import { keepPreviousData } from "@tanstack/react-query";
import { useMemo } from "react";
import { trpc } from "@/lib/trpc";
import type { UserFilter } from "./use-user-filter";

/** The accounts of a filter, page by page. */
export function useUsers(filter: UserFilter) {
  const query = trpc.users.list.useInfiniteQuery(filter, {
    getNextPageParam: (page) => page.nextCursor,
    placeholderData: keepPreviousData,
  });
  const users = useMemo(() => query.data?.pages.flatMap((page) => page.items) ?? [], [query.data]);
  return { query, users };
}
