"use client";

import { type DragEvent, useState } from "react";
import { useMe } from "@/components/session/use-me";
import type { BoardFolder } from "@/lib/board-folders";
import type { Board } from "@/lib/boards";
import type { PanelLine } from "./board-lines";
import { boardPlacedBefore } from "./board-order";
import { type Dragged, type DropMark, dropMark, panelDragMime } from "./panel-drag";
import type { BoardActs } from "./use-board-acts";
import { useFolderActs } from "./use-folder-acts";
import type { PanelLines } from "./use-panel-lines";

/** Boards and folders that are dragged to another place of the panel. */
export function usePanelDrag({ groups, folders, sort }: PanelLines, acts: BoardActs) {
  const [dragged, setDragged] = useState<Dragged | null>(null);
  const meId = useMe()?.id ?? "";
  const all = folders.data?.items ?? [];
  const folderActs = useFolderActs(all);

  function dropBoard(board: Board, line: PanelLine, mark: DropMark) {
    if (line.kind === "folder") return acts.file(board, line.folder);
    if (line.kind === "section") return acts.file(board, null);
    if (line.kind !== "board") return;
    const { group, isInFolder } = line;
    const folder = isInFolder ? all.find(({ id }) => id === group) : undefined;
    if (mark === "into") return acts.file(board, folder ?? null);
    const others = (groups.get(group) ?? []).filter(({ id }) => id !== board.id);
    const at = others.findIndex(({ id }) => id === line.board.id) + (mark === "below" ? 1 : 0);
    acts.order(board, boardPlacedBefore(others, board, others[at]?.id ?? null), folder?.id ?? null);
  }

  function dropFolder({ id }: BoardFolder, line: PanelLine, mark: DropMark) {
    if (line.kind !== "folder") return;
    const others = all.filter((folder) => folder.id !== id);
    const at = others.findIndex((folder) => folder.id === line.folder.id) + (mark === "below" ? 1 : 0);
    folderActs.moveBefore(id, others[at]?.id ?? null);
  }

  return {
    start: (what: Dragged) => (event: DragEvent) => {
      // The line is a link: without this its address would be what is dragged.
      event.dataTransfer.clearData();
      event.dataTransfer.setData(panelDragMime, what.kind);
      event.dataTransfer.effectAllowed = "move";
      setDragged(what);
    },
    end: () => setDragged(null),
    markOf: (line: PanelLine) => (isUpper: boolean) =>
      dragged && dropMark(dragged, { line, isUpper, sort, meId }),
    drop: (line: PanelLine) => (mark: DropMark) => {
      setDragged(null);
      if (dragged?.kind === "board") dropBoard(dragged.board, line, mark);
      if (dragged?.kind === "folder") dropFolder(dragged.folder, line, mark);
    },
  };
}
