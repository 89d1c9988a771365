"use client";

import { useEffect } from "react";
import { mediaUrl } from "@/lib/media";
import { trpc } from "@/lib/trpc";
import { uncategorised } from "@/lib/uncategorised";
import type { Filter } from "../use-filter";
import { usePictures } from "../use-pictures";

const aheadOfEnd = 5;

/**
 * The picture in the viewer and its neighbours. The list is loaded on as far as the picture, whose id tells how
 * far that is, since ids order by time.
 */
export function useViewed(imageId: string, given: Filter | undefined) {
  const own = trpc.images.get.useQuery({ id: imageId });
  const board = own.data && { boardId: own.data.boardId ?? uncategorised };
  const filter = given ?? board;
  const { query, images } = usePictures(filter ?? {}, { isEnabled: filter !== undefined });
  const at = images.findIndex(({ id }) => id === imageId);
  const image = images[at] ?? own.data;
  const next = at === -1 ? undefined : images[at + 1];
  const previous = images[at - 1];

  const { hasNextPage, isFetching, isError, fetchNextPage } = query;
  const last = images.at(-1);
  const isFurtherOn = at === -1 && last !== undefined && last.id > imageId;
  const isNearEnd = at !== -1 && at >= images.length - aheadOfEnd;
  useEffect(() => {
    if ((isFurtherOn || isNearEnd) && hasNextPage && !isFetching && !isError) void fetchNextPage();
  }, [isFurtherOn, isNearEnd, hasNextPage, isFetching, isError, fetchNextPage]);

  const nextId = next?.id;
  const previousId = previous?.id;
  useEffect(() => {
    for (const id of [nextId, previousId]) if (id) new Image().src = mediaUrl(id, "full");
  }, [nextId, previousId]);

  return { image, next, previous, error: image ? null : own.error, retry: () => void own.refetch() };
}
