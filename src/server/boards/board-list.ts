import { and, desc, eq, lt, or, sql } from "drizzle-orm";
import type { z } from "zod";
import type { Board, listBoardsIn } from "@/lib/boards";
import { found } from "@/lib/errors";
import { toPage } from "@/lib/lists";
import { visibleBoardList, visibleBoards } from "../access/boards";
import { type Viewer, viewerParam } from "../access/viewer";
import type { Store } from "../db/store";
import type { ContentAccess } from "../settings/content-access";

/** After the last id there is: where a list that runs backwards begins. */
const fromTheEnd = "~";

interface Parts {
  db: Store;
  contentAccess: ContentAccess;
}

export function createBoardList({ db, contentAccess }: Parts) {
  const visible = visibleBoards(db.read, viewerParam);
  const byId = db.read
    .select()
    .from(visible)
    .where(eq(visible.id, sql.placeholder("id")))
    .prepare("board_by_id");
  const all = visibleBoardList(db.read, viewerParam);
  const list = db.read
    .select()
    .from(all)
    .where(
      and(
        lt(all.id, sql.placeholder("cursor")),
        or(sql`${sql.placeholder("ownerId")} = ''`, eq(all.ownerId, sql.placeholder("ownerId"))),
      ),
    )
    .orderBy(desc(all.id))
    .limit(sql.placeholder("limit"))
    .prepare("board_list");

  return {
    async get(viewer: Viewer, id: string): Promise<Board> {
      const [mine] = await byId.execute({ viewer: viewer.userId, id });
      if (mine) return boardOf(mine);
      const ownerId = found(await contentAccess.ownerOf(viewer, "board", id), "board");
      return lookedAt(boardOf(found((await byId.execute({ viewer: ownerId, id }))[0], "board")));
    },
    /** Newest first: the viewer's own, those shared with them and those open to all; of one owner, if given. */
    async list(viewer: Viewer, { cursor, limit, ownerId }: z.infer<typeof listBoardsIn>) {
      const reader = await contentAccess.reader(viewer, ownerId);
      const rows = await list.execute({
        ...{ viewer: reader, ownerId: ownerId ?? "" },
        ...{ cursor: cursor ?? fromTheEnd, limit: limit + 1 },
      });
      const boards = rows.map(boardOf);
      return toPage(reader === viewer.userId ? boards : boards.map(lookedAt), limit);
    },
  };
}

interface Row extends Omit<Board, "place"> {
  placePinned: boolean;
  placeArchived: boolean;
  placeHidden: boolean;
  placeFolderId: string | null;
  placePosition: number | null;
}

const boardOf = ({
  placePinned,
  placeArchived,
  placeHidden,
  placeFolderId,
  placePosition,
  ...board
}: Row): Board => ({
  ...board,
  place: {
    isPinned: placePinned,
    isArchived: placeArchived,
    isHidden: placeHidden,
    folderId: placeFolderId,
    position: placePosition,
  },
});

const nowhere = { isPinned: false, isArchived: false, isHidden: false, folderId: null, position: null };

/** Read with the owner's eyes, not with their rights, nor with the order they keep. */
const lookedAt = (board: Board): Board => ({ ...board, permission: "read", isShared: false, place: nowhere });
