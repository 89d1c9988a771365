import type { InfiniteData, QueryClient } from "@tanstack/react-query";
import { getQueryKey } from "@trpc/react-query";
import type { Image } from "@/lib/images";
import { trpc } from "@/lib/trpc";

type Pages = InfiniteData<{ items: Image[]; nextCursor: string | null }, string | null>;

function changeLists(queryClient: QueryClient, change: (items: Image[]) => Image[]) {
  const queryKey = getQueryKey(trpc.images.list, undefined, "infinite");
  queryClient.setQueriesData<Pages>(
    { queryKey },
    (old) => old && { ...old, pages: old.pages.map((page) => ({ ...page, items: change(page.items) })) },
  );
}

/** Shows a change before the server has answered; its event then brings the truth. */
export const patchImage = (queryClient: QueryClient, id: string, change: Partial<Image>) =>
  changeLists(queryClient, (items) => items.map((item) => (item.id === id ? { ...item, ...change } : item)));

export const removeImage = (queryClient: QueryClient, id: string) =>
  changeLists(queryClient, (items) => items.filter((item) => item.id !== id));
