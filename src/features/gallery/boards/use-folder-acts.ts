"use client";

import { notifyError } from "@/components/errors/notify-error";
import { notify } from "@/components/notices/notify";
import type { BoardFolder } from "@/lib/board-folders";
import { trpc } from "@/lib/trpc";
import { type Placed, placedBefore } from "./board-order";
import { texts } from "./boards.texts";

/** Orders and deletes folders. */
export function useFolderActs(folders: BoardFolder[]) {
  const utils = trpc.useUtils();
  const updating = trpc.boardFolders.update.useMutation({
    onError(error) {
      notifyError(error);
      void utils.boardFolders.list.invalidate();
    },
  });
  const removing = trpc.boardFolders.delete.useMutation({
    onError: (error) => notifyError(error),
    onSettled() {
      void utils.boardFolders.list.invalidate();
      void utils.boards.list.invalidate();
    },
  });

  function place(changes: Placed[]) {
    const positions = new Map(changes.map(({ id, position }) => [id, position]));
    utils.boardFolders.list.setData(
      {},
      (old) =>
        old && {
          items: old.items
            .map((folder) => ({ ...folder, position: positions.get(folder.id) ?? folder.position }))
            .toSorted((a, b) => a.position - b.position),
        },
    );
    for (const change of changes) updating.mutate(change);
  }

  return {
    moveBefore: (id: string, before: string | null) =>
      place(
        placedBefore(
          folders.filter((folder) => folder.id !== id),
          id,
          before,
        ),
      ),
    // Awaited rather than passed as a callback of `mutate`: those are dropped with the menu.
    remove: ({ id, name }: BoardFolder) =>
      void removing.mutateAsync({ id }).then(
        () => notify(texts.folderDeleted(name)),
        () => {},
      ),
  };
}
