"use client";

import { notifyError } from "@/components/errors/notify-error";
import type { Image } from "@/lib/images";
import { trpc } from "@/lib/trpc";

/** Adds and removes a picture's tags: at once on the screen, and back if the server refuses. */
export function useTagActs({ id, tags }: Image) {
  const utils = trpc.useUtils();
  const show = (shown: string[]) => utils.images.get.setData({ id }, (old) => old && { ...old, tags: shown });
  const { mutate } = trpc.images.update.useMutation({
    onSuccess: (image) => {
      utils.images.get.setData({ id }, image);
      void utils.images.tags.invalidate();
      void utils.images.list.invalidate();
      void utils.images.timeline.invalidate();
    },
    onError: (error) => {
      notifyError(error);
      void utils.images.get.invalidate({ id });
    },
  });
  const put = (next: string[]) => {
    show(next);
    mutate({ id, tags: next });
  };
  return {
    add: (tag: string) => put([...tags, tag]),
    remove: (tag: string) => put(tags.filter((one) => one !== tag)),
  };
}
