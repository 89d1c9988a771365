"use client";

import { ConfirmDialog } from "@/components/confirm/confirm-dialog";
import { notifyError } from "@/components/errors/notify-error";
import { notify } from "@/components/notices/notify";
import type { Invitation } from "@/lib/invitations";
import { trpc } from "@/lib/trpc";
import { texts as adminTexts } from "../admin.texts";
import { texts } from "./invitations.texts";

interface RevokeDialogProps {
  invitation: Invitation;
  onClose: () => void;
}

export function RevokeDialog({ invitation: { id, email, state }, onClose }: RevokeDialogProps) {
  const utils = trpc.useUtils();
  const isOpen = state === "open";
  const revoke = trpc.invitations.delete.useMutation({
    onSuccess() {
      notify(isOpen ? texts.revoked : texts.removed);
      onClose();
    },
    onError: (error) => notifyError(error),
    onSettled: () => utils.invitations.invalidate(),
  });
  return (
    <ConfirmDialog
      isOpen
      title={isOpen ? texts.revokeTitle : texts.removeTitle}
      action={isOpen ? texts.revoke : texts.remove}
      keep={adminTexts.cancel}
      isWorking={revoke.isPending}
      onConfirm={() => revoke.mutate({ id })}
      onClose={onClose}
    >
      {isOpen ? texts.revokeSentence(email ?? texts.anyAddress.toLowerCase()) : texts.removeSentence}
    </ConfirmDialog>
  );
}
