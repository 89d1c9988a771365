"use client";

import { useQueryClient } from "@tanstack/react-query";
import { notifyError } from "@/components/errors/notify-error";
import { notify } from "@/components/notices/notify";
import type { Image } from "@/lib/images";
import { trpc } from "@/lib/trpc";
import { texts } from "./gallery.texts";
import { bringToSources, patchSources, removeFromSources } from "./grid/picture-sources";
import { patchImage, removeImage } from "./image-cache";
import { selection } from "./selection/selection-store";

type Target = Pick<Image, "id" | "boardId" | "isStarred">;

/** What can be done to a picture. Each shows at once and is taken back when the server refuses. */
export function usePictureActs() {
  const queryClient = useQueryClient();
  const utils = trpc.useUtils();
  const onError = (error: unknown) => {
    notifyError(error);
    void utils.images.invalidate();
  };
  const bring = (id: string) => bringToSources(queryClient, [id]);
  const update = trpc.images.update.useMutation({
    onSuccess: (image) => utils.images.get.setData({ id: image.id }, image),
    onError,
  });
  const restore = trpc.images.restore.useMutation({
    onMutate: ({ id }) => bring(id),
    onSuccess: () => void utils.images.invalidate(),
    onError,
  });
  const trash = trpc.images.delete.useMutation({
    onSuccess: (_, { id }) => notify(texts.deleted, { undo: () => restore.mutate({ id }) }),
    onError: (error, { id }) => {
      bring(id);
      onError(error);
    },
  });
  const updateBoard = trpc.boards.update.useMutation({
    onSuccess: () => {
      void utils.boards.invalidate();
      notify(texts.coverSet);
    },
    onError,
  });

  // Awaited rather than passed as a callback of `mutate`: those are dropped when the viewer closes meanwhile.
  const moveTo = (image: Pick<Image, "id">, boardId: string | null, onDone = () => {}) =>
    void update.mutateAsync({ id: image.id, boardId }).then(onDone, () => {});

  return {
    star(image: Target) {
      const change = { isStarred: !image.isStarred };
      patchImage(queryClient, image.id, change);
      patchSources(queryClient, new Set([image.id]), change);
      utils.images.get.setData({ id: image.id }, (old) => old && { ...old, ...change });
      update.mutate({ id: image.id, isStarred: !image.isStarred });
    },
    /** `from` is the board that *Undo* takes it back to. */
    move(image: Pick<Image, "id">, to: { id: string | null; name: string }, from: string | null) {
      if (to.id === from) return;
      moveTo(image, to.id, () => notify(texts.moved(to.name), { undo: () => moveTo(image, from) }));
    },
    remove(image: Pick<Image, "id">) {
      removeImage(queryClient, image.id);
      removeFromSources(queryClient, new Set([image.id]));
      selection.drop([image.id]);
      trash.mutate({ id: image.id });
    },
    cover(image: Target) {
      if (image.boardId) updateBoard.mutate({ id: image.boardId, coverImageId: image.id });
    },
  };
}
export type PictureActs = ReturnType<typeof usePictureActs>;
