import { and, asc, desc, eq, gt, lt, type SQL, sql } from "drizzle-orm";
import type { z } from "zod";
import { found } from "@/lib/errors";
import type { Image, ImageFilter, imageOrders, listImageIdsIn, listImagesIn } from "@/lib/images";
import { toPage } from "@/lib/lists";
import { visibleMatches, visibleMatchIds } from "../access/image-search";
import { visibleBoardImages, visibleImages, visibleLooseImages, visibleOwnImages } from "../access/images";
import { type Viewer, viewerParam } from "../access/viewer";
import type { Store } from "../db/store";
import type { ContentAccess } from "../settings/content-access";
import { idBounds, seqBounds } from "./bounds";
import type { AskedImages, ImagePlaces, PlainList } from "./image-places";
import { lookedAt, toImage } from "./to-image";

type Order = (typeof imageOrders)[number];

interface Parts {
  db: Store;
  contentAccess: ContentAccess;
  places: ImagePlaces;
}

export function createImageLists({ db, contentAccess, places }: Parts) {
  const lists = prepareLists(db);
  const visible = visibleImages(db.read, viewerParam);
  const byId = db.read
    .select()
    .from(visible)
    .where(eq(visible.id, sql.placeholder("id")))
    .prepare("image_by_id");

  /** By index where one has just these pictures in this order, else by the search; `limit` rows. */
  async function rowsOf<Row>(
    viewer: Viewer,
    filter: ImageFilter & { cursor?: string | null | undefined; order?: Order | undefined },
    asked: AskedImages,
    { limit, plain, search }: { limit: number } & Statements<Row>,
  ): Promise<{ rows: Row[]; isSearch: boolean }> {
    const order = filter.order ?? "newest";
    const list = asked.plain === "loose" && (await places.hasStrays(asked.reader)) ? undefined : asked.plain;
    if (list !== undefined) {
      const given = { viewer: asked.reader, boardId: filter.boardId, limit, ...idBounds(filter) };
      return { rows: await plain[list][order].execute(given), isSearch: false };
    }
    const bounds = seqBounds(filter);
    const match = await places.match(viewer, filter, asked);
    if (match === undefined) return { rows: [], isSearch: true };
    const rows = await search[order].execute({ viewer: asked.reader, match, limit, ...bounds });
    return { rows, isSearch: true };
  }

  return {
    async get(viewer: Viewer, id: string): Promise<Image> {
      const [mine] = await byId.execute({ viewer: viewer.userId, id });
      if (mine) return toImage(mine);
      const ownerId = found(await contentAccess.ownerOf(viewer, "picture", id), "picture");
      return lookedAt(toImage(found((await byId.execute({ viewer: ownerId, id }))[0], "picture")));
    },

    /** NOT_FOUND for a board or person that the viewer can't see. */
    async list(viewer: Viewer, { ownerId, limit, ...filter }: z.infer<typeof listImagesIn>) {
      const asked = await places.ask(viewer, filter, ownerId);
      const { rows, isSearch } = await rowsOf(viewer, filter, asked, { limit: limit + 1, ...lists.images });
      const page = pageOf(rows, limit, isSearch);
      const isOwn = asked.reader === viewer.userId;
      return { ...page, items: page.items.map(toImage).map((image) => (isOwn ? image : lookedAt(image))) };
    },

    /** The same pictures' ids alone. */
    async ids(viewer: Viewer, { limit, ...filter }: z.infer<typeof listImageIdsIn>) {
      const asked = await places.ask(viewer, filter);
      const { rows, isSearch } = await rowsOf(viewer, filter, asked, { limit: limit + 1, ...lists.ids });
      const { items, nextCursor } = pageOf(rows, limit, isSearch);
      return { ids: items.map(({ id }) => id), nextCursor };
    },
  };
}

/** A search pages by the pictures' numbers, a list by their ids. */
function pageOf<Row extends { id: string; seq: number }>(rows: Row[], limit: number, isSearch: boolean) {
  const page = toPage(rows, limit);
  const last = page.items.at(-1);
  return isSearch && page.nextCursor && last ? { ...page, nextCursor: String(last.seq) } : page;
}

interface Statement<Row> {
  execute(given: Record<string, unknown>): Promise<Row[]>;
}
type InOrder<Row> = Record<Order, Statement<Row>>;
interface Statements<Row> {
  plain: Record<PlainList, InOrder<Row>>;
  search: InOrder<Row>;
}

function prepareLists({ read }: Pick<Store, "read">) {
  const own = visibleOwnImages(read, viewerParam);
  const loose = visibleLooseImages(read, viewerParam);
  const board = visibleBoardImages(read, viewerParam, sql.placeholder("boardId"));
  const bothWays = <Of>(prepare: (order: Order) => Of): Record<Order, Of> => ({
    newest: prepare("newest"),
    oldest: prepare("oldest"),
  });
  const between = ({ id }: typeof own) =>
    and(gt(id, sql.placeholder("after")), lt(id, sql.placeholder("before")));
  const by = ({ id }: typeof own, order: Order): SQL => (order === "newest" ? desc(id) : asc(id));
  const limit = sql.placeholder("limit");

  const rows = (name: string, from: typeof own) =>
    bothWays((order) =>
      read
        .select()
        .from(from)
        .where(between(from))
        .orderBy(by(from, order))
        .limit(limit)
        .prepare(`image_list_${name}_${order}`),
    );
  const ids = (name: string, from: typeof own) =>
    bothWays((order) =>
      read
        .select({ id: from.id, seq: from.seq })
        .from(from)
        .where(between(from))
        .orderBy(by(from, order))
        .limit(limit)
        .prepare(`image_ids_${name}_${order}`),
    );
  return {
    images: {
      plain: { own: rows("own", own), loose: rows("loose", loose), board: rows("board", board) },
      search: bothWays((order) => visibleMatches(read, viewerParam, order).prepare(`image_search_${order}`)),
    },
    ids: {
      plain: { own: ids("own", own), loose: ids("loose", loose), board: ids("board", board) },
      search: bothWays((order) =>
        visibleMatchIds(read, viewerParam, order).prepare(`image_search_ids_${order}`),
      ),
    },
  };
}
