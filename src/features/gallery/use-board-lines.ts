"use client";

import { useMemo, useState } from "react";
import type { Board } from "@/lib/boards";

export type BoardLine = { kind: "board"; board: Board } | { kind: "fold"; count: number };

/** The lines of the list: boards that match, then the archived ones behind a fold; a search looks in both. */
export function useBoardLines(boards: Board[], search: string) {
  const [isUnfolded, setIsUnfolded] = useState(false);
  const isSearching = search.trim() !== "";
  const lines = useMemo(() => {
    const words = search.trim().toLowerCase();
    const matching = boards.filter(({ name }) => name.toLowerCase().includes(words));
    const lineOf = (board: Board): BoardLine => ({ kind: "board", board });
    const archived = matching.filter(({ isArchived }) => isArchived);
    const open = matching.filter(({ isArchived }) => !isArchived).map(lineOf);
    if (archived.length === 0) return open;
    const fold: BoardLine = { kind: "fold", count: archived.length };
    return [...open, fold, ...(isUnfolded || isSearching ? archived.map(lineOf) : [])];
  }, [boards, search, isUnfolded, isSearching]);
  return { lines, isUnfolded: isUnfolded || isSearching, toggle: () => setIsUnfolded(!isUnfolded) };
}
