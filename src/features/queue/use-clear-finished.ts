"use client";

import { notifyError } from "@/components/errors/notify-error";
import { notify } from "@/components/notices/notify";
import { trpc } from "@/lib/trpc";
import { items } from "./item-count";

/** Takes what has ended off the list; the pictures stay. */
export function useClearFinished(): { run: () => void; isWorking: boolean } {
  const utils = trpc.useUtils();
  const clear = trpc.queue.clear.useMutation({
    onSuccess: ({ count }) =>
      notify(
        count === 0
          ? "There was nothing to clear."
          : `Cleared ${items(count)} from the list. The pictures stay in the gallery.`,
      ),
    onError: (error) => notifyError(error),
    onSettled: () => utils.queue.invalidate(),
  });
  return { run: () => clear.mutate({}), isWorking: clear.isPending };
}
