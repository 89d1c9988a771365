import type { Board } from "@/lib/boards";
import { opensTo } from "./opens-to";

/** Rename, share, choose the cover. */
export const mayManage = ({ permission }: Board) => permission === "admin" || permission === "owner";
/** Hand over, delete. */
export const mayOwn = ({ permission }: Board) => permission === "owner";
/** What everyone may do with a board can't be left. */
export const mayLeave = (board: Board) => board.permission !== "owner" && opensTo(board) === "shared";
