import type { BoardFolder } from "@/lib/board-folders";
import type { BoardSort } from "@/lib/board-limits";
import type { Board } from "@/lib/boards";
import { type PanelLine, sectionOf } from "./board-lines";

/** What of the panel is being dragged. Browsers tell it only when it is dropped, so the panel remembers. */
export type Dragged = { kind: "board"; board: Board } | { kind: "folder"; folder: BoardFolder };

export const panelDragMime = "application/x-atelier-panel";

/** Where on a line something would land: in it, or between it and its neighbour. */
export type DropMark = "into" | "above" | "below";

interface Over {
  line: PanelLine;
  /** Whether the pointer is in the upper half of the line. */
  isUpper: boolean;
  sort: BoardSort;
  meId: string;
}

/** What a line does with what is dragged over it; null when it can't take it. */
export function dropMark(dragged: Dragged, { line, isUpper, sort, meId }: Over): DropMark | null {
  const edge = isUpper ? "above" : "below";
  if (dragged.kind === "folder") {
    return line.kind === "folder" && line.folder.id !== dragged.folder.id ? edge : null;
  }
  const { board } = dragged;
  const section = sectionOf(board, meId);
  if (section === "archived") return null;
  if (line.kind === "folder") return board.place.folderId === line.folder.id ? null : "into";
  if (line.kind === "section") return board.place.folderId !== null && line.key === section ? "into" : null;
  if (line.kind !== "board" || line.board.id === board.id) return null;
  const isSameGroup = line.group === (board.place.folderId ?? section);
  if (!line.isInFolder && line.group !== section) return null;
  if (sort === "manual") return edge;
  return isSameGroup ? null : "into";
}
