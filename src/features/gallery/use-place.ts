"use client";

import { trpc } from "@/lib/trpc";
import { uncategorised } from "@/lib/uncategorised";
import { useBoards } from "./boards/use-boards";
import { texts } from "./gallery.texts";
import type { Filter } from "./use-filter";

/** What the pictures of a filter are called, and how many they are where that is counted. */
export function usePlace({ boardId, starred }: Filter) {
  const { boards } = useBoards();
  const loose = trpc.boards.uncategorised.useQuery({});
  const board = boards.find(({ id }) => id === boardId);
  if (starred) return { name: texts.starred, description: board?.name ?? "", count: undefined };
  if (boardId === undefined) return { name: texts.allPictures, description: "", count: undefined };
  if (boardId === uncategorised)
    return { name: texts.uncategorised, description: "", count: loose.data?.imageCount };
  return {
    name: board?.name ?? texts.title,
    description: board?.description ?? "",
    count: board?.imageCount,
  };
}
