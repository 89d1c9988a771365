import { eq } from "drizzle-orm";
import type { z } from "zod";
import {
  type arrangeBoardIn,
  type Board,
  boardLimits,
  type createBoardIn,
  type deleteBoardIn,
  type handOverBoardIn,
  type updateBoardIn,
} from "@/lib/boards";
import { invalid } from "@/lib/errors";
import { newId } from "@/lib/ids";
import { grantBoard } from "../access/boards";
import { grantImage } from "../access/images";
import type { Viewer } from "../access/viewer";
import { recordAudit } from "../audit/record";
import type { Store } from "../db/store";
import type { Events } from "../events/bus";
import { tellNotices } from "../notices/give-notices";
import { queueLock } from "../queue/lock";
import type { ContentAccess } from "../settings/content-access";
import { arrangeBoard } from "./arrange-board";
import { createBoardList } from "./board-list";
import type { BoardNews } from "./board-news";
import { boards } from "./boards.table";
import { emptyBoard } from "./empty-board";
import { handOverBoard } from "./hand-over-board";
import { refuseTooMany } from "./too-many-boards";
import { createUncategorised } from "./uncategorised";

export type Boards = ReturnType<typeof createBoards>;

interface Parts {
  db: Store;
  events: Events;
  boardNews: BoardNews;
  contentAccess: ContentAccess;
}

export function createBoards({ db, events, boardNews, contentAccess }: Parts) {
  const { get, list } = createBoardList({ db, contentAccess });
  const changed = (boardId: string) => ({ type: "board.changed", boardId }) as const;

  return {
    ...{ get, list },
    /** Counts and cover of what the viewer has on no board that they see. */
    uncategorised: createUncategorised(db.read),

    async create(viewer: Viewer, input: z.infer<typeof createBoardIn>): Promise<Board> {
      const id = newId();
      await db.write(async (tx) => {
        await refuseTooMany(tx, viewer.userId, tooMany);
        const now = Date.now();
        await tx
          .insert(boards)
          .values({ ...input, id, userId: viewer.userId, createdAt: now, updatedAt: now });
      });
      await boardNews.tell([id], changed(id), [viewer.userId]);
      return get(viewer, id);
    },

    /** A cover has to be on the board, whoever made it. */
    async update(viewer: Viewer, { id, ...change }: z.infer<typeof updateBoardIn>): Promise<Board> {
      await boardNews.around(viewer.userId, id, () =>
        db.write(async (tx) => {
          const board = await grantBoard(tx, viewer, id, "admin");
          if (change.coverImageId) {
            const cover = await grantImage(tx, viewer, change.coverImageId, "read");
            if (cover.boardId !== board.id) throw invalid("coverImageId", "This picture isn't on the board.");
          }
          await tx
            .update(boards)
            .set({ ...change, updatedAt: Date.now() })
            .where(eq(boards.id, board.id));
          const { visibility = board.visibility } = change;
          if (visibility === board.visibility) return;
          await recordAudit(tx, viewer, {
            action: "board.visibilityChanged",
            target: { type: "board", id, name: change.name ?? board.name },
            details: { from: board.visibility, to: visibility },
          });
        }),
      );
      return get(viewer, id);
    },

    async arrange(viewer: Viewer, input: z.infer<typeof arrangeBoardIn>): Promise<Board> {
      await db.write((tx) => arrangeBoard(tx, viewer, input));
      events.toUser(viewer.userId, changed(input.id));
      return get(viewer, input.id);
    },

    /** UNPROCESSABLE_CONTENT for somebody who can't receive. */
    async handOver(viewer: Viewer, input: z.infer<typeof handOverBoardIn>): Promise<Board> {
      const given = await boardNews.around(viewer.userId, input.id, () =>
        db.write((tx) => handOverBoard(tx, viewer, input)),
      );
      tellNotices(events, given);
      return get(viewer, input.id);
    },

    /**
     * What is put on it meanwhile becomes uncategorised by the foreign key, and queue items that point to it lose
     * it: hence the lock.
     */
    async delete(viewer: Viewer, { id, images: fate }: z.infer<typeof deleteBoardIn>): Promise<void> {
      const audience = [viewer.userId, ...(await boardNews.audience(id))];
      const took = await emptyBoard(db, viewer, id, fate);
      await db.write(async (tx) => {
        const board = await grantBoard(tx, viewer, id, "owner");
        await tx.delete(boards).where(eq(boards.id, board.id));
      }, queueLock);
      const told = [...new Set(audience)];
      events.toUsers(told, changed(id));
      if (took > 0) events.toUsers(told, { type: "image.changed", imageId: null, boardIds: [id] });
    },
  };
}

const tooMany = `You have ${boardLimits.perPerson} boards, the most there can be. Delete one first.`;
