"use client";

import { useEffect, useRef } from "react";
import { notify } from "@/components/notices/notify";
import { texts } from "./boards.texts";
import { useBoards } from "./use-boards";

/**
 * Notices that the board on the screen went away: says so, as somebody else ended it. `onGone` is called instead for
 * one that the person gave up here, named by `expect` before.
 */
export function useLostBoard(boardId: string | undefined, onGone: () => void) {
  const { boards, isWhole } = useBoards();
  const seen = useRef<{ id: string; name: string } | null>(null);
  const expected = useRef(new Set<string>());
  const open = boards.find(({ id }) => id === boardId);

  useEffect(() => {
    if (open) {
      seen.current = open;
      return;
    }
    const last = seen.current;
    if (!isWhole || last === null || last.id !== boardId) return;
    seen.current = null;
    if (expected.current.has(last.id)) onGone();
    else notify(texts.lost(last.name));
  }, [open, isWhole, boardId, onGone]);

  return { expect: (id: string) => void expected.current.add(id) };
}
