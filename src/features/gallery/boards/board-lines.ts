import type { BoardFolder } from "@/lib/board-folders";
import type { BoardSort } from "@/lib/board-limits";
import type { Board } from "@/lib/boards";
import { ordered } from "./board-order";
import type { Month } from "./months";
import { opensTo } from "./opens-to";

const boardSections = ["mine", "shared", "public", "archived"] as const;
type BoardSection = (typeof boardSections)[number];
export type SectionName = BoardSection | "byDate";

/** A folder's id, or a section's name: what boards are folded and ordered in. */
export type GroupKey = string;

export type PanelLine =
  | { kind: "folder"; key: GroupKey; folder: BoardFolder; count: number; isOpen: boolean }
  | { kind: "section"; key: SectionName; count: number | undefined; isOpen: boolean }
  | { kind: "board"; key: string; board: Board; group: GroupKey; isInFolder: boolean }
  | { kind: "month"; key: string; month: Month }
  | { kind: "nothing"; key: string; section: "mine" | "shared" | "byDate" };

export function sectionOf(board: Board, meId: string): BoardSection {
  if (board.isArchived || board.place.isArchived) return "archived";
  if (board.ownerId === meId) return "mine";
  return opensTo(board);
}

export interface PanelContent {
  boards: Board[];
  folders: BoardFolder[];
  /** Undefined while they aren't known, as when nobody has looked. */
  months: Month[] | undefined;
  meId: string;
  search: string;
  sort: BoardSort;
  showsHidden: boolean;
  folded: ReadonlySet<GroupKey>;
}

/** The boards of each folder and section, in order; an archived board has left its folder. */
export function boardGroups(content: Omit<PanelContent, "months" | "folded">): Map<GroupKey, Board[]> {
  const { folders, meId, sort } = content;
  const words = content.search.trim().toLowerCase();
  const names = new Map(folders.map(({ id, name }) => [id, name.toLowerCase()]));
  const groups = new Map<GroupKey, Board[]>();
  for (const board of content.boards) {
    const section = sectionOf(board, meId);
    const { folderId, isHidden } = board.place;
    const folder = section === "archived" || folderId === null ? undefined : names.get(folderId);
    const matches = board.name.toLowerCase().includes(words) || folder?.includes(words);
    if (!matches || (isHidden && !content.showsHidden && words === "")) continue;
    const key = folder !== undefined && folderId !== null ? folderId : section;
    const group = groups.get(key);
    if (group) group.push(board);
    else groups.set(key, [board]);
  }
  return new Map([...groups].map(([key, boards]) => [key, ordered(boards, sort)]));
}

/** Nobody has given the person a board, and they have made none. */
export const isEmpty = ({ boards, folders }: Pick<PanelContent, "boards" | "folders">) =>
  boards.length === 0 && folders.length === 0;

/** The lines of the panel from top to bottom: folders, then the sections; a search opens all and leaves out what is empty. */
export function boardLines(content: PanelContent, groups = boardGroups(content)): PanelLine[] {
  if (isEmpty(content)) return monthLines(content);
  const isSearching = content.search.trim() !== "";
  const isOpen = (key: GroupKey) => isSearching || !content.folded.has(key);
  const boardsOf = (group: GroupKey, isInFolder: boolean): PanelLine[] =>
    isOpen(group)
      ? (groups.get(group) ?? []).map((board) => ({
          ...{ kind: "board", key: board.id, board, group, isInFolder },
        }))
      : [];

  const folders = content.folders.flatMap((folder): PanelLine[] => {
    const count = groups.get(folder.id)?.length ?? 0;
    if (isSearching && count === 0) return [];
    return [
      { kind: "folder", key: folder.id, folder, count, isOpen: isOpen(folder.id) },
      ...boardsOf(folder.id, true),
    ];
  });
  const sections = boardSections.flatMap((key): PanelLine[] => {
    const count = groups.get(key)?.length ?? 0;
    const isAlwaysThere = key === "mine" || key === "shared";
    if (count === 0 && (isSearching || !isAlwaysThere)) return [];
    const head: PanelLine = { kind: "section", key, count, isOpen: isOpen(key) };
    if (count > 0 || !isAlwaysThere || !isOpen(key)) return [head, ...boardsOf(key, false)];
    const isFiled = key === "mine" && content.boards.some(({ ownerId }) => ownerId === content.meId);
    return isFiled ? [head] : [head, { kind: "nothing", key: `nothing ${key}`, section: key }];
  });
  return isSearching ? [...folders, ...sections] : [...folders, ...sections, ...monthLines(content)];
}

function monthLines({ months, folded }: PanelContent): PanelLine[] {
  const isOpen = !folded.has("byDate");
  const head: PanelLine = { kind: "section", key: "byDate", count: undefined, isOpen };
  if (!isOpen || !months) return [head];
  if (months.length === 0) return [head, { kind: "nothing", key: "nothing byDate", section: "byDate" }];
  return [head, ...months.map((month): PanelLine => ({ kind: "month", key: month.from, month }))];
}
