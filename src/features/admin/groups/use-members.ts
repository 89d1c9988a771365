"use client";

import { useMemo } from "react";
import { trpc } from "@/lib/trpc";

export function useMembers(groupId: string) {
  const query = trpc.groups.members.useInfiniteQuery(
    { id: groupId },
    { getNextPageParam: (page) => page.nextCursor },
  );
  const members = useMemo(() => query.data?.pages.flatMap(({ items }) => items) ?? [], [query.data]);
  return { query, members };
}
