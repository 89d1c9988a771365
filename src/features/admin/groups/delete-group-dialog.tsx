"use client";

import { ConfirmDialog } from "@/components/confirm/confirm-dialog";
import { notifyError } from "@/components/errors/notify-error";
import { notify } from "@/components/notices/notify";
import type { Group } from "@/lib/groups";
import { trpc } from "@/lib/trpc";
import { texts as adminTexts } from "../admin.texts";
import { texts } from "./groups.texts";

interface DeleteGroupDialogProps {
  group: Group;
  onClose: () => void;
}

export function DeleteGroupDialog({ group: { id, name, memberCount }, onClose }: DeleteGroupDialogProps) {
  const utils = trpc.useUtils();
  const remove = trpc.groups.delete.useMutation({
    onSuccess() {
      notify(texts.deleted(name));
      onClose();
    },
    onError: (error) => notifyError(error),
    onSettled() {
      void utils.groups.invalidate();
      void utils.users.invalidate();
    },
  });
  return (
    <ConfirmDialog
      isOpen
      title={texts.deleteTitle(name)}
      action={texts.delete}
      keep={adminTexts.cancel}
      isWorking={remove.isPending}
      onConfirm={() => remove.mutate({ id })}
      onClose={onClose}
    >
      {texts.deleteSentence(memberCount)}
    </ConfirmDialog>
  );
}
