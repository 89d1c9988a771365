"use client";

import { ConfirmDialog } from "@/components/confirm/confirm-dialog";
import { notifyError } from "@/components/errors/notify-error";
import { notify } from "@/components/notices/notify";
import { trpc } from "@/lib/trpc";
import { items } from "./item-count";

interface CancelAllDialogProps {
  /** Items that wait or run. */
  count: number;
  onClose: () => void;
}

export function CancelAllDialog({ count, onClose }: CancelAllDialogProps) {
  const utils = trpc.useUtils();
  const cancelAll = trpc.queue.cancelAll.useMutation({
    onSuccess: ({ count: touched }) => notify(`Cancelled ${items(touched)}.`),
    onError: (error) => notifyError(error),
    onSettled: () => {
      void utils.queue.invalidate();
      onClose();
    },
  });
  return (
    <ConfirmDialog
      isOpen
      title={`Cancel ${items(count)}?`}
      action={`Cancel ${items(count)}`}
      keep={count === 1 ? "Keep it" : "Keep them"}
      isWorking={cancelAll.isPending}
      onConfirm={() => cancelAll.mutate({})}
      onClose={onClose}
    >
      Everything of yours that waits or runs is stopped. Finished pictures stay, and cancelled items can be
      tried again.
    </ConfirmDialog>
  );
}
