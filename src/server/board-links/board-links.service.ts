import { asc, eq, sql } from "drizzle-orm";
import type { z } from "zod";
import {
  type BoardLink,
  type createBoardLinkIn,
  linkLimits,
  type revokeBoardLinkIn,
} from "@/lib/board-links";
import { AppError, found, invalid } from "@/lib/errors";
import { newId } from "@/lib/ids";
import { grantBoardLink, visibleBoardLinks } from "../access/board-links";
import { grantBoard } from "../access/boards";
import { type Viewer, viewerParam } from "../access/viewer";
import { recordAudit } from "../audit/record";
import type { Passwords } from "../auth/passwords";
import type { BoardNews } from "../boards/board-news";
import type { Store } from "../db/store";
import { newLinkToken } from "../links/link-token";
import { boardLinks } from "./board-links.table";

export type BoardLinks = ReturnType<typeof createBoardLinks>;

interface Parts {
  db: Store;
  passwords: Passwords;
  boardNews: BoardNews;
}

/** The links of a board, for those who may share it. */
export function createBoardLinks({ db, passwords, boardNews }: Parts) {
  const visible = visibleBoardLinks(db.read, viewerParam, sql.placeholder("now"));
  const ofBoard = db.read
    .select()
    .from(visible)
    .where(eq(visible.boardId, sql.placeholder("boardId")))
    .orderBy(asc(visible.id))
    .prepare("board_link_list");

  async function list(viewer: Viewer, boardId: string): Promise<{ items: BoardLink[] }> {
    const items = await ofBoard.execute({ viewer: viewer.userId, boardId, now: Date.now() });
    // Who may not share the board is told so, or that there is none.
    if (items.length === 0) await db.write((tx) => grantBoard(tx, viewer, boardId, "admin"));
    return { items };
  }

  const changed = (viewer: Viewer, boardId: string) =>
    boardNews.tell([boardId], { type: "board.changed", boardId }, [viewer.userId]);

  return {
    list,
    /** The address is in the answer and nowhere else. */
    async create(
      viewer: Viewer,
      { id: boardId, password, ...options }: z.infer<typeof createBoardLinkIn>,
      origin: string,
    ) {
      if (options.expiresAt !== null && options.expiresAt <= Date.now()) {
        throw invalid("expiresAt", "Choose a time that is still to come.");
      }
      const { token, tokenHash } = newLinkToken();
      const passwordHash = password === undefined ? null : await passwords.hash(password);
      const id = newId();
      await db.write(async (tx) => {
        const board = await grantBoard(tx, viewer, boardId, "admin");
        const links = visibleBoardLinks(tx, viewer.userId, Date.now());
        if ((await tx.$count(links, eq(links.boardId, board.id))) >= linkLimits.perBoard) {
          throw new AppError(
            "CONFLICT",
            `This board has ${linkLimits.perBoard} links, the most there can be. Revoke one first.`,
          );
        }
        await tx.insert(boardLinks).values({
          ...{ ...options, id, boardId: board.id, userId: viewer.userId },
          ...{ tokenHash, passwordHash, createdAt: Date.now() },
        });
        await recordAudit(tx, viewer, {
          action: "boardLink.created",
          target: { type: "board", id: board.id, name: board.name },
          details: {
            hasPassword: passwordHash !== null,
            expiresAt: options.expiresAt,
            allowsDownload: options.allowsDownload,
            showsMetadata: options.showsMetadata,
          },
        });
      });
      await changed(viewer, boardId);
      const { items } = await list(viewer, boardId);
      return {
        link: found(
          items.find((link) => link.id === id),
          "link",
        ),
        url: `${origin}/share/${token}`,
      };
    },
    async revoke(viewer: Viewer, { id: boardId, linkId }: z.infer<typeof revokeBoardLinkIn>): Promise<void> {
      await db.write(async (tx) => {
        const link = await grantBoardLink(tx, viewer, { boardId, linkId });
        await tx.delete(boardLinks).where(eq(boardLinks.id, link.id));
        const board = await grantBoard(tx, viewer, boardId, "admin");
        await recordAudit(tx, viewer, {
          action: "boardLink.revoked",
          target: { type: "board", id: board.id, name: board.name },
        });
      });
      await changed(viewer, boardId);
    },
  };
}
