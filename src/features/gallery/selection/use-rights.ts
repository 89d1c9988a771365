"use client";

import { useMe } from "@/components/session/use-me";
import { useBoards } from "../boards/use-boards";

export interface Rights {
  /** Move, tag, delete: what only their maker may. */
  change: boolean;
  /** Off their board, which its administrators may. */
  takeOff: boolean;
  /** Be chosen as the cover of their board. */
  cover: boolean;
}

/**
 * What the person may do with pictures of these makers (null where a maker isn't known) on a board; any of them
 * is enough.
 */
export function useRights(boardId: string | null | undefined): (owners: Iterable<string | null>) => Rights {
  const me = useMe();
  const { boards } = useBoards();
  const board = boards.find(({ id }) => id === boardId);
  const administers = board?.permission === "admin" || board?.permission === "owner";
  return (owners) => {
    const all = new Set(owners);
    return {
      change: all.has(me?.id ?? "") || all.has(null),
      takeOff: administers && [...all].some((owner) => owner !== me?.id),
      cover: administers,
    };
  };
}
