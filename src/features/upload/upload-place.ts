"use client";

import { useCallback } from "react";
import type { Board } from "@/lib/boards";
import { trpc } from "@/lib/trpc";
import { uncategorised } from "@/lib/uncategorised";

const mayAdd = ({ permission, isArchived }: Board) => permission !== "read" && !isArchived;

/** The board that the gallery shows, by the address. */
function openBoard(pathname: string, search: string): string | null {
  if (pathname !== "/gallery") return null;
  const board = new URLSearchParams(search).get("board");
  return board === uncategorised ? null : board;
}

/** Where pictures go from the page that is open: its board's id, or null where it is none that takes them. */
export function useFindPlace(): () => Promise<string | null> {
  const utils = trpc.useUtils();
  return useCallback(async () => {
    const id = openBoard(location.pathname, location.search);
    if (id === null) return null;
    const board = await utils.boards.get.fetch({ id }).catch(() => undefined);
    return board && mayAdd(board) ? board.id : null;
  }, [utils]);
}

/** The same for the eye, while files hover: undefined where no board is open. */
export function useShownPlace(): { name: string; mayAdd: boolean } | undefined {
  const id = openBoard(location.pathname, location.search);
  const { data } = trpc.boards.get.useQuery({ id: id ?? "" }, { enabled: id !== null });
  return data && { name: data.name, mayAdd: mayAdd(data) };
}
