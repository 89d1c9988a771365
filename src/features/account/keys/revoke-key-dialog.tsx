"use client";

import { ConfirmDialog } from "@/components/confirm/confirm-dialog";
import { notifyError } from "@/components/errors/notify-error";
import { notify } from "@/components/notices/notify";
import { since } from "@/components/time/since";
import type { ApiKey } from "@/lib/api-keys";
import { trpc } from "@/lib/trpc";

interface RevokeKeyDialogProps {
  apiKey: ApiKey;
  onClose: () => void;
}

export function RevokeKeyDialog({ apiKey: { id, name, lastUsedAt }, onClose }: RevokeKeyDialogProps) {
  const utils = trpc.useUtils();
  const { mutate, isPending } = trpc.apiKeys.delete.useMutation({
    onSuccess: () => notify(`${name} is revoked.`),
    onError: (error) => notifyError(error),
    onSettled: () => {
      onClose();
      return utils.apiKeys.list.invalidate();
    },
  });
  return (
    <ConfirmDialog
      isOpen
      title={`Revoke ${name}?`}
      action="Revoke key"
      keep="Keep it"
      isWorking={isPending}
      onConfirm={() => mutate({ id })}
      onClose={onClose}
    >
      Programs that use it are refused from then on.{" "}
      {lastUsedAt === null ? "It was never used." : `It was used ${since(lastUsedAt, Date.now())}.`}
    </ConfirmDialog>
  );
}
