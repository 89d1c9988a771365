"use client";

import { Button, Group, Text } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { IconTrash } from "@tabler/icons-react";
import dynamic from "next/dynamic";
import { ConfirmDialog } from "@/components/confirm/confirm-dialog";
import type { AdminUser } from "@/lib/users";
import { useUserActs } from "./use-user-acts";
import { texts } from "./users.texts";

const DeleteUserDialog = dynamic(
  () => import("./delete-user-dialog").then((module) => module.DeleteUserDialog),
  { ssr: false },
);

interface UserDangerProps {
  user: AdminUser;
  isMe: boolean;
  onGone: () => void;
}

/** What shuts a person out; nobody does it to themselves by a slip. */
export function UserDanger({ user, isMe, onGone }: UserDangerProps) {
  const acts = useUserActs(user);
  const [isDisabling, disabling] = useDisclosure(false);
  const [isDeleting, deleting] = useDisclosure(false);
  if (isMe) return <Text c="dimmed">{texts.self}</Text>;
  return (
    <Group gap="xs">
      {user.state === "active" && (
        <Button variant="default" onClick={disabling.open}>
          {texts.disable}
        </Button>
      )}
      {user.state === "disabled" && (
        <Button variant="default" onClick={acts.enable} loading={acts.isWorking}>
          {texts.enable}
        </Button>
      )}
      <Button color="red" leftSection={<IconTrash size={18} stroke={1.5} />} onClick={deleting.open}>
        {texts.delete}
      </Button>
      <ConfirmDialog
        isOpen={isDisabling}
        title={texts.disableTitle(user.displayName)}
        action={texts.disable}
        keep={texts.keepEnabled}
        isWorking={acts.isWorking}
        onConfirm={() => acts.disable(disabling.close)}
        onClose={disabling.close}
      >
        {texts.disableSentence(user.sessionCount)}
      </ConfirmDialog>
      {isDeleting && <DeleteUserDialog user={user} onStarted={onGone} onClose={deleting.close} />}
    </Group>
  );
}
