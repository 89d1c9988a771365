import { eq, sql } from "drizzle-orm";
import { uncategorised } from "@/lib/boards";
import { found } from "@/lib/errors";
import { facet } from "@/lib/image-facets";
import type { ImageFilter } from "@/lib/images";
import { visibleBoards, visibleForeignBoardIds } from "../access/boards";
import { visibleStrays } from "../access/images";
import { type Viewer, viewerParam } from "../access/viewer";
import { matchOf, termsOf } from "../db/search";
import type { Store } from "../db/store";
import type { ContentAccess } from "../settings/content-access";

export type ImagePlaces = ReturnType<typeof createImagePlaces>;
/** Lists that have an index: all of one's own, those on no board, those of one board. */
export type PlainList = "own" | "loose" | "board";

/** What is asked for, once it was looked at who asks. */
export interface AskedImages {
  /** With whose eyes the pictures are read; another's while an administrator looks at what is theirs. */
  reader: string;
  /** Undefined where only the search index can tell. */
  plain: PlainList | undefined;
  whose: NonNullable<ImageFilter["whose"]>;
}

/** Where pictures are looked for. */
export function createImagePlaces({ db, contentAccess }: { db: Store; contentAccess: ContentAccess }) {
  const boards = visibleBoards(db.read, viewerParam);
  const boardById = db.read
    .select({ id: boards.id })
    .from(boards)
    .where(eq(boards.id, sql.placeholder("id")))
    .prepare("image_board");
  const foreignBoards = db.read
    .select()
    .from(visibleForeignBoardIds(db.read, viewerParam))
    .prepare("image_foreign_boards");
  const strays = db.read.select().from(visibleStrays(db.read, viewerParam)).prepare("image_strays");

  /** NOT_FOUND for a board that the viewer can't see. */
  async function boardReader(viewer: Viewer, id: string): Promise<string> {
    const [seen] = await boardById.execute({ viewer: viewer.userId, id });
    return seen ? viewer.userId : found(await contentAccess.ownerOf(viewer, "board", id), "board");
  }

  async function readerOf(viewer: Viewer, { boardId }: ImageFilter, ownerId: string | undefined) {
    const person = await contentAccess.reader(viewer, ownerId);
    return boardId === undefined || boardId === uncategorised ? person : boardReader(viewer, boardId);
  }

  const foreignFacets = async (viewer: string) =>
    (await foreignBoards.execute({ viewer })).map(({ id }) => facet.board(id));
  const strayFacets = async (viewer: string) =>
    (await strays.execute({ viewer })).map(({ boardId }) => facet.board(boardId));

  return {
    async ask(viewer: Viewer, filter: ImageFilter, ownerId?: string): Promise<AskedImages> {
      const reader = await readerOf(viewer, filter, ownerId);
      const isOnBoard = filter.boardId !== undefined && filter.boardId !== uncategorised;
      const others = reader === viewer.userId || isOnBoard ? filter.whose : undefined;
      const whose = others ?? (isOnBoard ? "everyone" : "mine");
      const list = isOnBoard ? "board" : filter.boardId === undefined ? "own" : "loose";
      const isWhole = isOnBoard ? whose === "everyone" : whose === "mine";
      return { reader, whose, plain: isWhole && !isNarrowed(filter) ? list : undefined };
    },

    /** Whether some of the viewer's pictures are on boards that they don't see, so that *Uncategorised* has no index. */
    hasStrays: async (viewer: string) => (await strays.execute({ viewer })).length > 0,

    /** The same as words of the search index; undefined where there can't be any. Stars are the viewer's, whoever's eyes read. */
    async match(
      viewer: Viewer,
      filter: ImageFilter,
      { reader, whose }: AskedImages,
    ): Promise<string | undefined> {
      const mine = facet.owner(reader);
      const scope: string[][] = [];
      if (filter.boardId === uncategorised) {
        if (whose === "others") return undefined;
        scope.push([mine], [facet.noBoard, ...(await strayFacets(reader))]);
      } else if (filter.boardId !== undefined) {
        scope.push([facet.board(filter.boardId)]);
        if (whose === "mine") scope.push([mine]);
      } else if (whose === "mine") scope.push([mine]);
      else {
        const foreign = await foreignFacets(reader);
        scope.push(whose === "others" ? foreign : [mine, ...foreign]);
      }
      if (scope.some((facets) => facets.length === 0)) return undefined;
      return matchOf({
        words: termsOf(filter.q ?? ""),
        facets: [...scope, ...narrowing(viewer, filter).map((one) => [one])],
        notFacets: whose === "others" ? [mine] : [],
      });
    },
  };
}

const isNarrowed = ({ q = "", model, lora, seed, tag, starred, origin }: ImageFilter): boolean =>
  termsOf(q).length > 0 ||
  starred === true ||
  [model, lora, seed, tag, origin].some((wanted) => wanted !== undefined);

function narrowing(viewer: Viewer, { model, lora, seed, tag, starred, origin }: ImageFilter): string[] {
  return [
    ...(model === undefined ? [] : [facet.model(model)]),
    ...(lora === undefined ? [] : [facet.lora(lora)]),
    ...(seed === undefined ? [] : [facet.seed(seed)]),
    ...(tag === undefined ? [] : [facet.tag(tag)]),
    ...(origin === undefined ? [] : [facet.origin(origin)]),
    ...(starred ? [facet.starredBy(viewer.userId)] : []),
  ];
}
