import { and, desc, eq, lt, sql } from "drizzle-orm";
import type { z } from "zod";
import type { EnteredLink, enterLinkIn, LinkImage, listLinkImagesIn, OpenedLink } from "@/lib/board-links";
import { found, invalid, notFound } from "@/lib/errors";
import { toPage } from "@/lib/lists";
import { unscopedLiveLink } from "../access/board-links";
import { visibleBoards } from "../access/boards";
import { visibleBoardImages } from "../access/images";
import { viewerParam } from "../access/viewer";
import type { LoginLimiter } from "../auth/limiter";
import type { Passwords } from "../auth/passwords";
import type { Store } from "../db/store";
import { hashToken } from "../links/link-token";
import { unscopedCountView } from "./count-view";
import type { LinkKeys } from "./link-keys";

export type LinkVisitors = ReturnType<typeof createLinkVisitors>;

/** After the last id there is: where a list that runs backwards begins. */
const fromTheEnd = "~";

interface Parts {
  db: Store;
  passwords: Passwords;
  /** Of failed passwords, per link and per address. */
  limiter: LoginLimiter;
  keys: LinkKeys;
}

/** What anyone may do who has a link's address: they see what its maker sees of the board, and nothing else. */
export function createLinkVisitors({ db, passwords, limiter, keys }: Parts) {
  const liveLink = unscopedLiveLink(db.read).prepare("live_board_link");
  const board = visibleBoards(db.read, viewerParam);
  const boardById = db.read
    .select({
      name: board.name,
      description: board.description,
      imageCount: board.imageCount,
      coverImageId: board.coverImageId,
    })
    .from(board)
    .where(eq(board.id, sql.placeholder("boardId")))
    .prepare("linked_board");
  const pictures = visibleBoardImages(db.read, viewerParam, sql.placeholder("boardId"));
  const list = db.read
    .select()
    .from(pictures)
    .where(lt(pictures.id, sql.placeholder("cursor")))
    .orderBy(desc(pictures.id))
    .limit(sql.placeholder("limit"))
    .prepare("linked_images");
  const one = db.read
    .select()
    .from(pictures)
    .where(and(eq(pictures.id, sql.placeholder("id"))))
    .prepare("linked_image");

  async function linkOf(token: string) {
    const [link] = await liveLink.execute({ tokenHash: hashToken(token), now: Date.now() });
    return found(link, "link");
  }
  type Link = Awaited<ReturnType<typeof linkOf>>;

  async function shown(link: Link): Promise<OpenedLink> {
    const [row] = await boardById.execute({ viewer: link.makerId, boardId: link.boardId });
    const { name, ...rest } = found(row, "link");
    const { ownerName, allowsDownload, showsMetadata } = link;
    return { ...rest, boardName: name, ownerName, allowsDownload, showsMetadata, needsPassword: false };
  }

  /** NOT_FOUND as well for a key that doesn't fit: without one there is nothing to see. */
  async function entered(token: string, key: string): Promise<Link> {
    const link = await linkOf(token);
    if (!keys.fits(link, key)) throw notFound("link");
    return link;
  }

  return {
    entered,
    /** For previews of the address; what a password guards stays unsaid. */
    async open(token: string): Promise<OpenedLink & { key: string | null }> {
      const link = await linkOf(token);
      return link.passwordHash === null ? { ...(await shown(link)), key: keys.of(link) } : closed;
    },
    /**
     * Counts as a view once the way is free. UNPROCESSABLE_CONTENT for a wrong password, TOO_MANY_REQUESTS after
     * too many.
     */
    async enter({ token, password }: z.infer<typeof enterLinkIn>, address: string): Promise<EnteredLink> {
      const link = await linkOf(token);
      if (link.passwordHash !== null) {
        if (password === undefined) return closed;
        const admit = () => limiter.check(link.id, address);
        await admit();
        if (!(await passwords.verify(link.passwordHash, password, admit))) {
          await limiter.failed(link.id, address);
          throw invalid("password", "This isn't the password. Ask the person who sent you the link.");
        }
      }
      await unscopedCountView(db, link.id);
      return { ...(await shown(link)), key: keys.of(link) };
    },
    /** Newest first. */
    async images({ token, key, cursor, limit }: z.infer<typeof listLinkImagesIn>) {
      const { makerId, boardId, showsMetadata } = await entered(token, key);
      const given = { viewer: makerId, boardId, cursor: cursor ?? fromTheEnd, limit: limit + 1 };
      const page = toPage(await list.execute(given), limit);
      const items = page.items.map(
        ({ metadata, ...row }): LinkImage => ({ ...row, metadata: showsMetadata ? metadata : null }),
      );
      return { ...page, items };
    },
    /** A picture on the link's board; NOT_FOUND for any other. */
    async image({ makerId, boardId }: Pick<Link, "makerId" | "boardId">, id: string) {
      return found((await one.execute({ viewer: makerId, boardId, id }))[0], "picture");
    },
    /** Every picture's row in pages, newest first, for a zip. */
    async *pages({ makerId, boardId }: Pick<Link, "makerId" | "boardId">) {
      let cursor = fromTheEnd;
      for (;;) {
        const rows = await list.execute({ viewer: makerId, boardId, cursor, limit: zipPage });
        yield rows;
        const last = rows.at(-1);
        if (!last || rows.length < zipPage) return;
        cursor = last.id;
      }
    },
  };
}
const zipPage = 500;

const closed: EnteredLink = {
  needsPassword: true,
  ...{ boardName: "", description: "", ownerName: "", imageCount: 0, coverImageId: null },
  ...{ allowsDownload: false, showsMetadata: false, key: null },
};
