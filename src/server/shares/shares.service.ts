import { asc, sql } from "drizzle-orm";
import type { z } from "zod";
import { notFound } from "@/lib/errors";
import type { Share, shareBoardIn, unshareBoardIn } from "@/lib/shares";
import { grantBoard } from "../access/boards";
import { visibleShares } from "../access/shares";
import { type Viewer, viewerParam } from "../access/viewer";
import type { BoardNews } from "../boards/board-news";
import { foldedCase } from "../db/sql";
import type { Store } from "../db/store";
import type { Events } from "../events/bus";
import { tellNotices } from "../notices/give-notices";
import { createAccessList } from "./access-list";
import { createBoardForAdmin } from "./board-for-admin";
import { cannotLeave, endOwnShare, endShare } from "./end-share";
import { giveShare } from "./give-share";

export type Shares = ReturnType<typeof createShares>;

interface Parts {
  db: Store;
  events: Events;
  boardNews: BoardNews;
}

/** With whom boards are shared. Shares are of those who have level *admin* on the board: theirs to see and to change. */
export function createShares({ db, events, boardNews }: Parts) {
  const boardForAdmin = createBoardForAdmin(db.read);
  const accessList = createAccessList(db.read);
  const visible = visibleShares(db.read, viewerParam, sql.placeholder("boardId"));
  const list = db.read
    .select()
    .from(visible)
    .orderBy(asc(visible.kind), asc(foldedCase(visible.name)), asc(visible.id))
    .prepare("share_list");

  return {
    /** Gives a level or changes it; UNPROCESSABLE_CONTENT for those who can't receive one. */
    async share(viewer: Viewer, input: z.infer<typeof shareBoardIn>): Promise<Share> {
      const given = await boardNews.around(viewer.userId, input.id, () =>
        db.write((tx) => giveShare(tx, viewer, input)),
      );
      tellNotices(events, given.notices);
      return given.share;
    },

    /** Groups first, each by their names. */
    async list(viewer: Viewer, id: string): Promise<{ items: Share[] }> {
      await boardForAdmin(viewer, id);
      return { items: await list.execute({ viewer: viewer.userId, boardId: id }) };
    },

    /** Who has what, and through which group. */
    people: async (viewer: Viewer, id: string) => accessList(viewer, await boardForAdmin(viewer, id)),

    /** Anybody may end what was given to themselves. NOT_FOUND without such a share. */
    async unshare(viewer: Viewer, { id, uid }: z.infer<typeof unshareBoardIn>): Promise<void> {
      await boardNews.around(viewer.userId, id, () =>
        db.write(async (tx) => {
          if (uid === viewer.userId) {
            const board = await grantBoard(tx, viewer, id, "read");
            if (!(await endOwnShare(tx, viewer, board))) throw notFound("share");
          } else await endShare(tx, viewer, await grantBoard(tx, viewer, id, "admin"), uid);
        }),
      );
    },

    /** CONFLICT for a level that no share of one's own gives. */
    async leave(viewer: Viewer, id: string): Promise<void> {
      await boardNews.around(viewer.userId, id, () =>
        db.write(async (tx) => {
          const board = await grantBoard(tx, viewer, id, "read");
          if (!(await endOwnShare(tx, viewer, board))) throw cannotLeave(board.permission);
        }),
      );
    },
  };
}
