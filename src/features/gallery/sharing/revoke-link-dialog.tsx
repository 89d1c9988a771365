"use client";

import { ConfirmDialog } from "@/components/confirm/confirm-dialog";
import { notifyError } from "@/components/errors/notify-error";
import { notify } from "@/components/notices/notify";
import type { BoardLink } from "@/lib/board-links";
import { trpc } from "@/lib/trpc";
import { texts } from "./links.texts";

export function RevokeLinkDialog({ link, onClose }: { link: BoardLink; onClose: () => void }) {
  const utils = trpc.useUtils();
  const { mutate, isPending } = trpc.boardLinks.revoke.useMutation({
    onSuccess: () => notify(texts.revoked),
    onError: (error) => notifyError(error),
    onSettled: () => {
      onClose();
      return utils.boardLinks.list.invalidate({ id: link.boardId });
    },
  });
  return (
    <ConfirmDialog
      isOpen
      title={texts.revokeTitle(link.name)}
      action={texts.revoke}
      keep={texts.keep}
      isWorking={isPending}
      onConfirm={() => mutate({ id: link.boardId, linkId: link.id })}
      onClose={onClose}
    >
      {texts.revokeLead}
    </ConfirmDialog>
  );
}
