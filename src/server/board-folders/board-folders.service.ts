import { asc, eq, max, sql } from "drizzle-orm";
import type { z } from "zod";
import type { BoardFolder, createBoardFolderIn, updateBoardFolderIn } from "@/lib/board-folders";
import { boardLimits } from "@/lib/board-limits";
import { AppError, found } from "@/lib/errors";
import { newId } from "@/lib/ids";
import { grantBoardFolder, visibleBoardFolders } from "../access/board-folders";
import { type Viewer, viewerParam } from "../access/viewer";
import type { Store } from "../db/store";
import { boardFolders } from "./board-folders.table";

export type BoardFolders = ReturnType<typeof createBoardFolders>;

/** A person's own folders; what lies in one is said by the boards' places. */
export function createBoardFolders({ db }: { db: Store }) {
  const visible = visibleBoardFolders(db.read, viewerParam);
  const list = db.read
    .select({ id: visible.id, name: visible.name, position: visible.position, createdAt: visible.createdAt })
    .from(visible)
    .orderBy(asc(visible.position), asc(visible.id))
    .prepare("board_folder_list");
  const byId = db.read
    .select({ id: visible.id, name: visible.name, position: visible.position, createdAt: visible.createdAt })
    .from(visible)
    .where(eq(visible.id, sql.placeholder("id")))
    .prepare("board_folder_by_id");

  const get = async (viewer: Viewer, id: string): Promise<BoardFolder> =>
    found((await byId.execute({ viewer: viewer.userId, id }))[0], "folder");

  return {
    /** As the person has ordered them. */
    list: async (viewer: Viewer) => ({ items: await list.execute({ viewer: viewer.userId }) }),
    /** Below the others. */
    async create(viewer: Viewer, { name }: z.infer<typeof createBoardFolderIn>): Promise<BoardFolder> {
      const id = newId();
      await db.write(async (tx) => {
        const mine = visibleBoardFolders(tx, viewer.userId);
        const [last] = await tx
          .select({ position: max(mine.position), count: sql<number>`count(*)`.mapWith(Number) })
          .from(mine);
        if ((last?.count ?? 0) >= boardLimits.foldersPerPerson) throw tooMany;
        const position = (last?.position ?? 0) + 1;
        await tx
          .insert(boardFolders)
          .values({ id, userId: viewer.userId, name, position, createdAt: Date.now() });
      });
      return get(viewer, id);
    },
    async update(
      viewer: Viewer,
      { id, ...change }: z.infer<typeof updateBoardFolderIn>,
    ): Promise<BoardFolder> {
      await db.write(async (tx) => {
        const folder = await grantBoardFolder(tx, viewer, id);
        const { name = folder.name, position = folder.position } = change;
        await tx.update(boardFolders).set({ name, position }).where(eq(boardFolders.id, folder.id));
      });
      return get(viewer, id);
    },
    /** The boards in it stand outside any folder afterwards. */
    async delete(viewer: Viewer, id: string): Promise<void> {
      await db.write(async (tx) => {
        const folder = await grantBoardFolder(tx, viewer, id);
        await tx.delete(boardFolders).where(eq(boardFolders.id, folder.id));
      });
    },
  };
}

const tooMany = new AppError(
  "CONFLICT",
  `You have ${boardLimits.foldersPerPerson} folders, the most there can be. Delete one first.`,
);
