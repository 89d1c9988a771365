import { describe, expect, it } from "vitest";
import { boardLines, type PanelContent, sectionOf } from "@/features/gallery/boards/board-lines";
import { boardPlacedBefore, ordered, placedBefore } from "@/features/gallery/boards/board-order";
import { monthsOf } from "@/features/gallery/boards/months";
import { dropMark } from "@/features/gallery/boards/panel-drag";
import { placeOfFilter } from "@/features/gallery/boards/place-of-filter";
import type { Board, BoardPlace } from "@/lib/boards";

const nowhere: BoardPlace = {
  isPinned: false,
  isArchived: false,
  isHidden: false,
  folderId: null,
  position: null,
};
const board = (
  id: string,
  given: Partial<Omit<Board, "place">> & { place?: Partial<BoardPlace> } = {},
): Board => ({
  ...{ name: id, description: "", ownerId: "me", ownerName: "Me", visibility: "private", isArchived: false },
  ...{ imageCount: 0, coverImageId: null, permission: "owner", isShared: false, createdAt: 0, updatedAt: 0 },
  ...given,
  id,
  place: { ...nowhere, ...given.place },
});
const ofBo = (id: string, given: Partial<Omit<Board, "place">> = {}) =>
  board(id, { ownerId: "bo", ownerName: "Bo", permission: "read", ...given });
const folder = { id: "sea", name: "Sea", position: 1, createdAt: 0 };
const content = (given: Partial<PanelContent>): PanelContent => ({
  ...{ boards: [], folders: [], months: undefined, meId: "me", search: "", sort: "manual" as const },
  ...{ showsHidden: false, folded: new Set(["archived", "byDate"]) },
  ...given,
});
const words = (given: Partial<PanelContent>) =>
  boardLines(content(given)).map((line) => (line.kind === "folder" ? `/${line.folder.name}` : line.key));

describe("the boards panel", () => {
  it("tells what is shared from what is open to all", () => {
    expect(sectionOf(board("a"), "me")).toBe("mine");
    expect(sectionOf(ofBo("a"), "me")).toBe("shared");
    expect(sectionOf(ofBo("a", { visibility: "public" }), "me")).toBe("public");
    expect(sectionOf(ofBo("a", { visibility: "public", permission: "write" }), "me")).toBe("shared");
    expect(sectionOf(ofBo("a", { visibility: "collaborative", permission: "write" }), "me")).toBe("public");
    expect(sectionOf(board("a", { isArchived: true }), "me")).toBe("archived");
    expect(sectionOf(board("a", { place: { isArchived: true } }), "me")).toBe("archived");
  });

  it("puts folders first, and an archived board out of its folder", () => {
    const boards = [
      board("harbours", { place: { folderId: "sea" } }),
      board("old", { place: { folderId: "sea", isArchived: true } }),
      ofBo("ships"),
    ];
    expect(words({ boards, folders: [folder] })).toEqual([
      ...["/Sea", "harbours", "mine", "shared", "ships", "archived", "byDate"],
    ]);
    expect(words({ boards, folders: [folder], folded: new Set(["sea", "byDate"]) })).toEqual([
      ...["/Sea", "mine", "shared", "ships", "archived", "old", "byDate"],
    ]);
  });

  it("shows hidden boards when asked, and finds them, the folded and the archived by name", () => {
    const boards = [
      board("red hidden", { place: { isHidden: true } }),
      board("red old", { place: { isArchived: true } }),
      board("blue"),
    ];
    expect(words({ boards })).toEqual(["mine", "blue", "shared", "nothing shared", "archived", "byDate"]);
    expect(words({ boards, showsHidden: true })).toContain("red hidden");
    expect(words({ boards, search: " RED ", folded: new Set(["mine", "archived"]) })).toEqual([
      ...["mine", "red hidden", "archived", "red old"],
    ]);
    expect(words({ boards, search: "green" })).toEqual([]);
  });

  it("finds the boards of a folder by the folder's name", () => {
    const boards = [board("harbours", { place: { folderId: "sea" } }), board("blue")];
    expect(words({ boards, folders: [folder], search: "sea" })).toEqual(["/Sea", "harbours"]);
  });

  it("says what stands where nothing is yet", () => {
    expect(words({})).toEqual(["byDate"]);
    expect(words({ months: [], folded: new Set() })).toEqual(["byDate", "nothing byDate"]);
    expect(words({ boards: [ofBo("ships")] })).toEqual(["mine", "nothing mine", "shared", "ships", "byDate"]);
  });
});

describe("the order of boards", () => {
  const a = board("a", { createdAt: 1000 });
  const b = board("b", { createdAt: 2000 });
  const c = board("c", { createdAt: 3000 });
  const ids = (boards: Board[]) => boards.map(({ id }) => id).join("");
  const moved = (boards: Board[], who: Board, before: string | null) => {
    const others = ordered(boards, "manual").filter(({ id }) => id !== who.id);
    const positions = new Map(boardPlacedBefore(others, who, before).map((each) => [each.id, each.position]));
    return boards.map((each) => ({
      ...each,
      place: { ...each.place, position: positions.get(each.id) ?? each.place.position },
    }));
  };

  it("is newest first until somebody moves one", () => {
    expect(ids(ordered([a, b, c], "manual"))).toBe("cba");
    expect(ids(ordered(moved([a, b, c], a, "b"), "manual"))).toBe("cab");
    expect(ids(ordered(moved([a, b, c], c, null), "manual"))).toBe("bac");
    expect(ids(ordered(moved([a, b, c], a, "c"), "manual"))).toBe("acb");
  });

  it("puts a new board at the top of what was moved", () => {
    const after = moved([a, b], a, "b");
    expect(ids(ordered([...after, board("d", { createdAt: 10_000_000 })], "manual"))).toBe("dab");
  });

  it("has room between two however often one is put there", () => {
    let boards = [a, b, c, board("d", { createdAt: 1000 })];
    for (let n = 0; n < 200; n++) {
      const [first, second, third] = ordered(boards, "manual");
      if (!first || !second || !third) throw new Error("There are four.");
      boards = moved(boards, third, second.id);
      expect(ids(ordered(boards, "manual")).slice(0, 3)).toBe(`${first.id}${third.id}${second.id}`);
    }
  });

  it("moves the fewest when there is no room", () => {
    const others = [1, 1, 1, 5].map((position, n) => ({ id: `${n}`, position }));
    expect(placedBefore(others, "x", "1")).toEqual([
      { id: "x", position: 2 },
      { id: "1", position: 3 },
      { id: "2", position: 4 },
    ]);
  });

  it("keeps pinned boards on top, in any order", () => {
    const pinned = board("p", { name: "zebra", createdAt: 1, place: { isPinned: true } });
    for (const sort of ["manual", "name", "newest"] as const)
      expect(ids(ordered([a, pinned, c], sort))[0]).toBe("p");
    expect(ids(ordered(moved([pinned, a, b], a, "p"), "manual"))).toBe("pab");
  });

  it("knows numbers in names", () => {
    const names = ["Set 10", "set 2", "Set 1"].map((name, n) => board(`${n}`, { name }));
    expect(ordered(names, "name").map(({ name }) => name)).toEqual(["Set 1", "set 2", "Set 10"]);
  });
});

describe("what can be dragged where", () => {
  const meId = "me";
  const sort = "manual" as const;
  const dragged = { kind: "board" as const, board: board("a") };
  const boardLine = (other: Board, group: string, isInFolder = false) =>
    ({ kind: "board", key: other.id, board: other, group, isInFolder }) as const;
  const folderLine = { kind: "folder", key: "sea", folder, count: 0, isOpen: true } as const;

  it("is a folder, a neighbour, and the section it came from", () => {
    const filed = { kind: "board" as const, board: board("a", { place: { folderId: "sea" } }) };
    const section = { kind: "section", key: "mine", count: 1, isOpen: true } as const;
    expect(dropMark(dragged, { line: folderLine, isUpper: true, sort, meId })).toBe("into");
    expect(dropMark(filed, { line: folderLine, isUpper: true, sort, meId })).toBeNull();
    expect(dropMark(filed, { line: section, isUpper: true, sort, meId })).toBe("into");
    expect(dropMark(dragged, { line: section, isUpper: true, sort, meId })).toBeNull();
    const line = boardLine(board("b"), "mine");
    expect(dropMark(dragged, { line, isUpper: true, sort, meId })).toBe("above");
    expect(dropMark(dragged, { line, isUpper: false, sort, meId })).toBe("below");
  });

  it("is never another section, nor a place in an order that isn't by hand", () => {
    const line = boardLine(ofBo("b"), "shared");
    expect(dropMark(dragged, { line, isUpper: true, sort, meId })).toBeNull();
    const neighbour = boardLine(board("b"), "mine");
    expect(dropMark(dragged, { line: neighbour, isUpper: true, sort: "name", meId })).toBeNull();
    const filed = boardLine(board("b"), "sea", true);
    expect(dropMark(dragged, { line: filed, isUpper: true, sort: "name", meId })).toBe("into");
    const archived = { kind: "board" as const, board: board("a", { isArchived: true }) };
    expect(dropMark(archived, { line: folderLine, isUpper: true, sort, meId })).toBeNull();
  });
});

describe("months", () => {
  it("gather the days of the calendar here", () => {
    const day = (year: number, month: number, date: number, count: number) => {
      const from = new Date(year, month - 1, date).getTime();
      return { from, to: from + 24 * 3600 * 1000, count, ratio: 1 };
    };
    expect(monthsOf({ days: [day(2024, 3, 1, 2), day(2024, 2, 29, 3), day(2024, 2, 1, 4)] })).toEqual([
      { name: "March 2024", from: "2024-03-01", to: "2024-03-31", count: 2 },
      { name: "February 2024", from: "2024-02-01", to: "2024-02-29", count: 7 },
    ]);
  });
});

describe("the line that is lit", () => {
  it("stays lit while its pictures are narrowed", () => {
    expect(placeOfFilter({})).toBe("all");
    expect(placeOfFilter({ q: "fox" })).toBe("all");
    expect(placeOfFilter({ whose: "everyone" })).toBe("everyone");
    expect(placeOfFilter({ starred: true, whose: "everyone" })).toBe("starred");
    expect(placeOfFilter({ boardId: "none" })).toBe("none");
    expect(placeOfFilter({ boardId: "b", starred: true })).toBe("b");
    expect(placeOfFilter({ from: "2024-02-01", to: "2024-02-29" })).toBe("2024-02-01");
    expect(placeOfFilter({ from: "2024-02-01" })).toBe("all");
    expect(placeOfFilter({ place: "trash" })).toBe("trash");
  });
});
