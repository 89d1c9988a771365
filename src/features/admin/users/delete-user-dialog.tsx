"use client";

import { Modal } from "@mantine/core";
import { ErrorPanel } from "@/components/errors/error-panel";
import { trpc } from "@/lib/trpc";
import type { AdminUser } from "@/lib/users";
import { texts as adminTexts } from "../admin.texts";
import { DrawerSkeleton } from "../parts/drawer-skeleton";
import { DeleteUserForm } from "./delete-user-form";
import { texts } from "./users.texts";

interface DeleteUserDialogProps {
  user: AdminUser;
  onStarted: () => void;
  onClose: () => void;
}

/** Shows what would be touched before it asks anything. */
export function DeleteUserDialog({ user, onStarted, onClose }: DeleteUserDialogProps) {
  const { data, error, refetch } = trpc.users.deletionPreview.useQuery({ id: user.id }, { staleTime: 0 });
  return (
    <Modal
      opened
      onClose={onClose}
      title={texts.deleteTitle(user.displayName)}
      closeButtonProps={{ "aria-label": adminTexts.close }}
    >
      {error && <ErrorPanel error={error} onRetry={() => void refetch()} />}
      {!data && !error && <DrawerSkeleton label={texts.counting} />}
      {data && <DeleteUserForm user={user} preview={data} onStarted={onStarted} onClose={onClose} />}
    </Modal>
  );
}
