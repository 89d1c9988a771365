import type { InfiniteData, QueryClient, QueryKey } from "@tanstack/react-query";
import { getQueryKey } from "@trpc/react-query";
import { readError } from "@/components/errors/read-error";
import type { Board } from "@/lib/boards";
import { trpc } from "@/lib/trpc";
import type { Utils } from "./image-lists";

type Pages = InfiniteData<{ items: Board[]; nextCursor: string | null }, string | null>;

/** More boards than this at once are asked for as the lists they stand in. */
const mostApart = 8;

/** Counts and covers of boards that got or lost pictures; the boards of a person may be thousands, and stay. */
export async function refreshBoards(utils: Utils, queryClient: QueryClient, ids: string[]): Promise<void> {
  void utils.boards.uncategorised.invalidate();
  if (ids.length > mostApart) return void utils.boards.list.invalidate();
  const results = await Promise.allSettled(ids.map((id) => utils.client.boards.get.query({ id })));
  const fresh = new Map<string, Board>();
  for (const result of results) if (result.status === "fulfilled") fresh.set(result.value.id, result.value);
  // Not to be had any more, or no answer at all: the lists know.
  if (fresh.size < ids.length) void utils.boards.list.invalidate();
  queryClient.setQueriesData<Pages>(
    { queryKey: getQueryKey(trpc.boards.list, undefined, "infinite") },
    (old) =>
      old && {
        ...old,
        pages: old.pages.map((page) => ({
          ...page,
          items: page.items.map((board) => fresh.get(board.id) ?? board),
        })),
      },
  );
}

/** The key is tRPC's: the path, then the input and the type. */
const boardOf = (queryKey: QueryKey) =>
  (queryKey[1] as { input?: { boardId?: string } } | undefined)?.input?.boardId;

/** A board was changed, or is no longer the reader's to see: then nothing of it stays on the page. */
export async function refreshBoard(utils: Utils, queryClient: QueryClient, id: string): Promise<void> {
  void utils.boards.invalidate();
  try {
    await utils.client.images.list.query({ boardId: id, limit: 1 });
  } catch (error) {
    if (readError(error).code !== "NOT_FOUND") return;
    const [imagesKey] = getQueryKey(trpc.images);
    void queryClient.resetQueries({
      queryKey: [imagesKey],
      predicate: (query) => boardOf(query.queryKey) === id,
    });
    void utils.images.invalidate();
  }
}
