import type { Board, BoardPlace } from "@/lib/boards";
import { listLimits } from "@/lib/list-limits";
import type { trpc } from "@/lib/trpc";

type Utils = ReturnType<typeof trpc.useUtils>;

/** Shows a change of a board before the server has answered. */
export function patchBoard(utils: Utils, id: string, change: (board: Board) => Board): void {
  utils.boards.list.setInfiniteData(
    { limit: listLimits.max },
    (old) =>
      old && {
        ...old,
        pages: old.pages.map((page) => ({
          ...page,
          items: page.items.map((board) => (board.id === id ? change(board) : board)),
        })),
      },
  );
}

export const patchPlace = (utils: Utils, id: string, place: Partial<BoardPlace>) =>
  patchBoard(utils, id, (board) => ({ ...board, place: { ...board.place, ...place } }));
