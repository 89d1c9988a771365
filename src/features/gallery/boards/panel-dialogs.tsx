"use client";

import dynamic from "next/dynamic";
import type { BoardFolder } from "@/lib/board-folders";
import type { Board } from "@/lib/boards";
import type { Filter } from "../use-filter";
import { mayManage } from "./may";
import type { BoardActs } from "./use-board-acts";

const BoardDialog = dynamic(() => import("./board-dialog").then((module) => module.BoardDialog), {
  ssr: false,
});
const CoverDialog = dynamic(() => import("./cover-dialog").then((module) => module.CoverDialog), {
  ssr: false,
});
const DeleteBoardDialog = dynamic(
  () => import("./delete-board-dialog").then((module) => module.DeleteBoardDialog),
  { ssr: false },
);
const FileDialog = dynamic(() => import("./file-dialog").then((module) => module.FileDialog), { ssr: false });
const FolderDialog = dynamic(() => import("./folder-dialog").then((module) => module.FolderDialog), {
  ssr: false,
});
const HandOverDialog = dynamic(() => import("./hand-over-dialog").then((module) => module.HandOverDialog), {
  ssr: false,
});
const LeaveDialog = dynamic(() => import("./leave-dialog").then((module) => module.LeaveDialog), {
  ssr: false,
});
const ShareDialog = dynamic(() => import("../sharing/share-dialog").then((module) => module.ShareDialog), {
  ssr: false,
});

export type BoardDialogKind = "edit" | "cover" | "share" | "file" | "leave" | "handOver" | "delete";
export type OpenDialog =
  | { kind: "create" }
  | { kind: "folder"; folder?: BoardFolder }
  | { kind: BoardDialogKind; boardId: string };

interface PanelDialogsProps {
  dialog: OpenDialog;
  boards: Board[];
  folders: BoardFolder[];
  acts: BoardActs;
  onGo: (filter: Filter) => void;
  /** A board is being given up here: its end is no news. */
  onGivingUp: (boardId: string) => void;
  onClose: () => void;
}

/** The dialog that is open; nothing once its board is gone, or the right to it. */
export function PanelDialogs({
  dialog,
  boards,
  folders,
  acts,
  onGo,
  onGivingUp,
  onClose,
}: PanelDialogsProps) {
  const onCreated = ({ id }: Board) => onGo({ boardId: id });
  if (dialog.kind === "create") return <BoardDialog onCreated={onCreated} onClose={onClose} />;
  if (dialog.kind === "folder") return <FolderDialog folder={dialog.folder} onClose={onClose} />;
  const board = boards.find(({ id }) => id === dialog.boardId);
  if (!board) return null;
  const given = { board, onClose };
  switch (dialog.kind) {
    case "edit":
      return mayManage(board) && <BoardDialog {...given} onCreated={onCreated} />;
    case "cover":
      return mayManage(board) && <CoverDialog {...given} />;
    case "share":
      return mayManage(board) && <ShareDialog {...given} />;
    case "file":
      return <FileDialog {...given} folders={folders} acts={acts} />;
    case "leave":
      return <LeaveDialog {...given} onLeave={() => onGivingUp(board.id)} />;
    case "handOver":
      return <HandOverDialog {...given} />;
    case "delete":
      return <DeleteBoardDialog {...given} onDelete={() => onGivingUp(board.id)} />;
  }
}
