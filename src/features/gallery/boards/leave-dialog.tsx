"use client";

import { ConfirmDialog } from "@/components/confirm/confirm-dialog";
import { notifyError } from "@/components/errors/notify-error";
import { notify } from "@/components/notices/notify";
import type { Board } from "@/lib/boards";
import { trpc } from "@/lib/trpc";
import { texts } from "./boards.texts";

interface LeaveDialogProps {
  board: Board;
  /** From now on its end is no news. */
  onLeave: () => void;
  onClose: () => void;
}

export function LeaveDialog({ board: { id, name }, onLeave, onClose }: LeaveDialogProps) {
  const utils = trpc.useUtils();
  const leave = trpc.boards.leave.useMutation({
    onMutate: onLeave,
    onSuccess() {
      notify(texts.left(name));
      void utils.boards.invalidate();
      void utils.images.invalidate();
    },
    onError: (error) => notifyError(error),
    onSettled: onClose,
  });
  return (
    <ConfirmDialog
      isOpen
      title={texts.leaveTitle(name)}
      action={texts.leaveAct}
      keep={texts.stay}
      isWorking={leave.isPending}
      onConfirm={() => leave.mutate({ id })}
      onClose={onClose}
    >
      {texts.leaveWarning}
    </ConfirmDialog>
  );
}
