import type { InfiniteData, QueryClient, QueryKey } from "@tanstack/react-query";
import { getQueryKey } from "@trpc/react-query";
import { readError } from "@/components/errors/read-error";
import type { Image } from "@/lib/images";
import { trpc } from "@/lib/trpc";
import { uncategorised } from "@/lib/uncategorised";

export type Utils = ReturnType<typeof trpc.useUtils>;

interface Page {
  items: Image[];
  nextCursor: string | null;
}
type Pages = InfiniteData<Page, string | null>;

interface Filter {
  boardId?: string;
  starred?: boolean;
  ownerId?: string;
  limit?: number;
}

/** A person may have scrolled through hundreds of pages: they are mended in place, not loaded again. */
function cachedLists(queryClient: QueryClient) {
  const queryKey = getQueryKey(trpc.images.list, undefined, "infinite");
  return queryClient.getQueriesData<Pages>({ queryKey, exact: false });
}

/** The key is tRPC's: the path, then the input and the type. */
const filterOf = (queryKey: QueryKey) => (queryKey[1] as { input?: Filter } | undefined)?.input ?? {};

function belongs(image: Image, { boardId, starred, ownerId }: Filter) {
  if (ownerId !== undefined && image.ownerId !== ownerId) return false;
  if (starred !== undefined && image.isStarred !== starred) return false;
  if (boardId === undefined) return true;
  return boardId === uncategorised ? image.boardId === null : image.boardId === boardId;
}

/** Ids of version 7 order by time, so newest first is greatest first. */
function inserted(pages: Page[], image: Image): Page[] {
  const at = pages.findIndex(
    (page) => page.nextCursor === null || page.items.some((item) => item.id < image.id),
  );
  return pages.map((page, index) => {
    if (index !== at) return page;
    const place = page.items.findIndex((item) => item.id < image.id);
    const items = page.items.toSpliced(place === -1 ? page.items.length : place, 0, image);
    return { ...page, items };
  });
}

const without = (pages: Page[], imageId: string): Page[] =>
  pages.map((page) => ({ ...page, items: page.items.filter((item) => item.id !== imageId) }));

const has = (pages: Page[], imageId: string) =>
  pages.some((page) => page.items.some((item) => item.id === imageId));

const replaced = (pages: Page[], image: Image): Page[] =>
  pages.map((page) => ({ ...page, items: page.items.map((item) => (item.id === image.id ? image : item)) }));

function placed(pages: Page[], image: Image, filter: Filter): Page[] {
  if (!belongs(image, filter)) return without(pages, image.id);
  return has(pages, image.id) ? replaced(pages, image) : inserted(pages, image);
}

/** Asks each loaded list for its first page and adds what is new. */
export async function mergeNewImages(utils: Utils, queryClient: QueryClient): Promise<void> {
  void utils.images.list.invalidate(undefined, { predicate: isPlainQuery });
  const merge = async ([queryKey, known]: [QueryKey, Pages | undefined]) => {
    if (!known) return;
    const filter = filterOf(queryKey);
    const first = await utils.client.images.list.query({ ...filter, cursor: null });
    queryClient.setQueryData<Pages>(queryKey, (old) => {
      if (!old) return old;
      const pages = first.items.reduce((all, image) => placed(all, image, filter), old.pages);
      return { ...old, pages };
    });
  };
  const results = await Promise.allSettled(cachedLists(queryClient).map(merge));
  if (results.some(({ status }) => status === "rejected")) void utils.images.list.invalidate();
}

/** Puts one picture's new state into every loaded list, or takes it out of those it left. */
export async function refreshImage(utils: Utils, queryClient: QueryClient, imageId: string): Promise<void> {
  void utils.images.list.invalidate(undefined, { predicate: isPlainQuery });
  const image = await utils.client.images.get.query({ id: imageId }).catch((error: unknown) => {
    if (readError(error).code === "NOT_FOUND") return null;
    void utils.images.invalidate();
    return undefined;
  });
  if (image === undefined) return;
  if (image) utils.images.get.setData({ id: imageId }, image);
  else void utils.images.get.invalidate({ id: imageId });
  for (const [queryKey] of cachedLists(queryClient)) {
    queryClient.setQueryData<Pages>(queryKey, (old) => {
      if (!old) return old;
      const pages = image ? placed(old.pages, image, filterOf(queryKey)) : without(old.pages, imageId);
      return { ...old, pages };
    });
  }
}

const isPlainQuery = ({ queryKey }: { queryKey: QueryKey }) =>
  (queryKey[1] as { type?: string } | undefined)?.type === "query";
