"use client";

import { parseAsBoolean, parseAsString, useQueryStates } from "nuqs";
import { useMemo } from "react";

export interface Filter {
  /** A board's id, or `"none"`. */
  boardId?: string;
  starred?: boolean;
}

/** Which pictures are shown: kept in the address, so that it can be sent, bookmarked and gone back from. */
export function useFilter() {
  const [{ board, starred }, setQuery] = useQueryStates(
    { board: parseAsString, starred: parseAsBoolean, image: parseAsString },
    { history: "push" },
  );
  const filter: Filter = useMemo(
    () => ({ ...(board !== null && { boardId: board }), ...(starred && { starred: true }) }),
    [board, starred],
  );
  const setFilter = ({ boardId, starred: isStarred }: Filter) =>
    void setQuery({ board: boardId ?? null, starred: isStarred ?? null, image: null });
  return { filter, setFilter };
}

/** The address of a filter, for links. */
export function filterHref({ boardId, starred }: Filter): string {
  const query = new URLSearchParams({
    ...(boardId !== undefined && { board: boardId }),
    ...(starred && { starred: "true" }),
  });
  return query.size > 0 ? `/gallery?${query}` : "/gallery";
}
