"use client";

import { keepPreviousData } from "@tanstack/react-query";
import { useMemo } from "react";
import { trpc } from "@/lib/trpc";
import type { AuditFilter } from "./use-audit-filter";

const pageSize = 100;

/** The entries of a filter, newest first. */
export function useAuditEntries(filter: AuditFilter["filter"]) {
  const query = trpc.audit.list.useInfiniteQuery(
    { ...filter, limit: pageSize },
    { getNextPageParam: (page) => page.nextCursor, placeholderData: keepPreviousData, staleTime: 0 },
  );
  const entries = useMemo(() => query.data?.pages.flatMap(({ items }) => items) ?? [], [query.data]);
  return { query, entries };
}
