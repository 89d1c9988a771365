import { and, count, desc, eq, isNull, lt, sql } from "drizzle-orm";
import type { z } from "zod";
import {
  type Board,
  boardLimits,
  type createBoardIn,
  type deleteBoardIn,
  type listBoardsIn,
  type updateBoardIn,
} from "@/lib/boards";
import { AppError, found, invalid } from "@/lib/errors";
import { newId } from "@/lib/ids";
import { toPage } from "@/lib/lists";
import { grantBoard, visibleBoards } from "../access/boards";
import { grantImage, visibleImages } from "../access/images";
import { type Viewer, viewerParam } from "../access/viewer";
import type { Store, Tx } from "../db/store";
import type { Events } from "../events/bus";
import { trashImagesOf } from "../images/trash-images";
import { queueLock } from "../queue/lock";
import type { ContentAccess } from "../settings/content-access";
import { boards } from "./boards.table";

export type Boards = ReturnType<typeof createBoards>;

/** After the last id there is: where a list that runs backwards begins. */
const fromTheEnd = "~";

interface Parts {
  db: Store;
  events: Events;
  contentAccess: ContentAccess;
}

export function createBoards({ db, events, contentAccess }: Parts) {
  const visible = visibleBoards(db.read, viewerParam);
  const byId = db.read
    .select()
    .from(visible)
    .where(eq(visible.id, sql.placeholder("id")))
    .prepare("board_by_id");
  const list = db.read
    .select()
    .from(visible)
    .where(lt(visible.id, sql.placeholder("cursor")))
    .orderBy(desc(visible.id))
    .limit(sql.placeholder("limit"))
    .prepare("board_list");

  const pictures = visibleImages(db.read, viewerParam);
  const loose = and(isNull(pictures.boardId), eq(pictures.ownerId, viewerParam));
  const looseCount = db.read
    .select({ count: count() })
    .from(pictures)
    .where(loose)
    .prepare("uncategorised_count");
  const looseCover = db.read
    .select({ id: pictures.id })
    .from(pictures)
    .where(loose)
    .orderBy(desc(pictures.id))
    .limit(1)
    .prepare("uncategorised_cover");

  async function get(viewer: Viewer, id: string): Promise<Board> {
    const [mine] = await byId.execute({ viewer: viewer.userId, id });
    if (mine) return mine;
    const ownerId = found(await contentAccess.ownerOf(viewer, "board", id), "board");
    return lookedAt(found((await byId.execute({ viewer: ownerId, id }))[0], "board"));
  }

  return {
    get,
    /** Newest first. */
    async list(viewer: Viewer, { cursor, limit, ownerId }: z.infer<typeof listBoardsIn>) {
      const reader = await contentAccess.reader(viewer, ownerId);
      const rows: Board[] = await list.execute({
        viewer: reader,
        cursor: cursor ?? fromTheEnd,
        limit: limit + 1,
      });
      return toPage(reader === viewer.userId ? rows : rows.map(lookedAt), limit);
    },
    async uncategorised(viewer: Viewer) {
      const [counted] = await looseCount.execute({ viewer: viewer.userId });
      const [cover] = await looseCover.execute({ viewer: viewer.userId });
      return { imageCount: counted?.count ?? 0, coverImageId: cover?.id ?? null };
    },
    async create(viewer: Viewer, input: z.infer<typeof createBoardIn>): Promise<Board> {
      const id = newId();
      await db.write(async (tx) => {
        await refuseTooMany(tx, viewer);
        const now = Date.now();
        await tx
          .insert(boards)
          .values({ ...input, id, userId: viewer.userId, createdAt: now, updatedAt: now });
      });
      events.toUser(viewer.userId, { type: "board.changed", boardId: id });
      return get(viewer, id);
    },
    /** A cover has to be on the board. */
    async update(viewer: Viewer, { id, ...change }: z.infer<typeof updateBoardIn>): Promise<Board> {
      await db.write(async (tx) => {
        const board = await grantBoard(tx, viewer, id, "admin");
        if (change.coverImageId) {
          const cover = await grantImage(tx, viewer, change.coverImageId);
          if (cover.boardId !== board.id) throw invalid("coverImageId", "This picture isn't on the board.");
        }
        await tx
          .update(boards)
          .set({ ...change, updatedAt: Date.now() })
          .where(eq(boards.id, board.id));
      });
      events.toUser(viewer.userId, { type: "board.changed", boardId: id });
      return get(viewer, id);
    },
    /**
     * Its pictures become uncategorised or, with `trash`, go to their makers' trash. Queue items that point to
     * it lose it by the foreign key, hence the lock.
     */
    async delete(viewer: Viewer, { id, images: fate }: z.infer<typeof deleteBoardIn>): Promise<void> {
      await db.write(async (tx) => {
        const board = await grantBoard(tx, viewer, id, "owner");
        if (fate === "trash") await trashImagesOf(tx, board);
        await tx.delete(boards).where(eq(boards.id, board.id));
      }, queueLock);
      events.toUser(viewer.userId, { type: "board.changed", boardId: id });
    },
  };
}

/** Read with the owner's eyes, not with their rights. */
const lookedAt = (board: Board): Board => ({ ...board, permission: "read" });

async function refuseTooMany(tx: Tx, viewer: Viewer) {
  const visible = visibleBoards(tx, viewer.userId);
  const [mine] = await tx.select({ count: count() }).from(visible).where(eq(visible.ownerId, viewer.userId));
  if ((mine?.count ?? 0) < boardLimits.perPerson) return;
  throw new AppError(
    "CONFLICT",
    `You have ${boardLimits.perPerson} boards, the most there can be. Delete one first.`,
  );
}
