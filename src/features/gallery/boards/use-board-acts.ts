"use client";

import { notifyError } from "@/components/errors/notify-error";
import { notify } from "@/components/notices/notify";
import type { Board, BoardPlace } from "@/lib/boards";
import { trpc } from "@/lib/trpc";
import { patchPlace } from "./board-cache";
import type { Placed } from "./board-order";
import { texts } from "./boards.texts";

/** What a person does to the boards in their own panel. Each shows at once and is taken back when the server refuses. */
export function useBoardActs() {
  const utils = trpc.useUtils();
  const arranging = trpc.boards.arrange.useMutation();

  async function arrange(id: string, place: Partial<BoardPlace>): Promise<boolean> {
    patchPlace(utils, id, place);
    try {
      await arranging.mutateAsync({ id, ...place });
      return true;
    } catch (error) {
      notifyError(error);
      void utils.boards.list.invalidate();
      return false;
    }
  }

  async function arrangeWithUndo(board: Board, place: Partial<BoardPlace>, sentence: string) {
    const before = Object.fromEntries(Object.keys(place).map((key) => [key, placeValue(board.place, key)]));
    if (await arrange(board.id, place)) notify(sentence, { undo: () => void arrange(board.id, before) });
  }

  return {
    pin: ({ id, place }: Board) => void arrange(id, { isPinned: !place.isPinned }),
    archive(board: Board) {
      if (board.place.isArchived) void arrange(board.id, { isArchived: false });
      else void arrangeWithUndo(board, { isArchived: true }, texts.archivedNow(board.name));
    },
    hide(board: Board) {
      if (board.place.isHidden) void arrange(board.id, { isHidden: false });
      else void arrangeWithUndo(board, { isHidden: true }, texts.hiddenNow(board.name));
    },
    /** Null: out of its folder. */
    file(board: Board, folder: { id: string; name: string } | null) {
      if (board.place.folderId === (folder?.id ?? null)) return;
      const sentence = folder ? texts.filed(folder.name) : texts.unfiled;
      void arrangeWithUndo(board, { folderId: folder?.id ?? null }, sentence);
    },
    /** `changes` as `boardPlacedBefore` gives them; the board itself may change its folder with it. */
    order(board: Board, changes: Placed[], folderId: string | null = board.place.folderId) {
      for (const { id, position } of changes)
        void arrange(id, { position, ...(id === board.id && { folderId }) });
    },
  };
}
export type BoardActs = ReturnType<typeof useBoardActs>;

const placeValue = (place: BoardPlace, key: string) =>
  Object.entries(place).find(([name]) => name === key)?.[1];
