"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useMemo, useState } from "react";
import { readError } from "@/components/errors/read-error";
import type { Image as Picture } from "@/lib/images";
import { mediaUrl } from "@/lib/media";
import { trpc } from "@/lib/trpc";
import { uncategorised } from "@/lib/uncategorised";
import { knownImage } from "../grid/picture-sources";
import type { Filter } from "../use-filter";
import { useNeighbours } from "./use-neighbours";

/** The picture in the viewer and its neighbours in the list that it was opened from, else on its board. */
export function useViewed(imageId: string, given: Filter | undefined) {
  const queryClient = useQueryClient();
  const utils = trpc.useUtils();
  const own = trpc.images.get.useQuery({ id: imageId });
  const isMissing = own.error !== null && readError(own.error).code === "NOT_FOUND";
  // What the grid has is shown until the server has answered.
  const image = isMissing ? undefined : (own.data ?? knownImage(queryClient, imageId));

  const [last, setLast] = useState<Picture | undefined>(undefined);
  if (image && image !== last) setLast(image);
  const was = last?.id === imageId ? last : undefined;

  const boardId = last?.boardId;
  const board = useMemo(
    () => (boardId === undefined ? undefined : { boardId: boardId ?? uncategorised }),
    [boardId],
  );
  const { next, previous, ...list } = useNeighbours(image ?? was, given ?? board);

  useEffect(() => {
    // The next step shows at once what the list says of it.
    for (const one of [next, previous])
      if (one && !utils.images.get.getData({ id: one.id })) utils.images.get.setData({ id: one.id }, one);
  }, [next, previous, utils]);
  usePreloaded(next?.id, previous?.id);

  return {
    ...{ ...list, image, next, previous },
    /** It was there and isn't any more. */
    isGone: isMissing && was !== undefined,
    error: image ? null : own.error,
    retry: () => void own.refetch(),
  };
}

/** Fetches and decodes full files ahead, and holds them until the next step so that the browser keeps them. */
function usePreloaded(...ids: (string | undefined)[]) {
  const names = ids.join();
  useEffect(() => {
    const held = names.split(",").flatMap((id) => {
      if (id === "") return [];
      const file = new Image();
      file.src = mediaUrl(id, "full");
      void file.decode().catch(() => {});
      return [file];
    });
    return () => {
      held.length = 0;
    };
  }, [names]);
}
