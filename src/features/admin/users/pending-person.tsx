"use client";

import { Button, Group, Text } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { ConfirmDialog } from "@/components/confirm/confirm-dialog";
import { Ago } from "@/components/time/ago";
import type { AdminUser } from "@/lib/users";
import { texts as adminTexts } from "../admin.texts";
import classes from "../parts/rows.module.css";
import { useUserActs } from "./use-user-acts";
import { UserName } from "./user-name";
import { texts } from "./users.texts";

export function PendingPerson({ user }: { user: AdminUser }) {
  const acts = useUserActs(user);
  const [isAsking, ask] = useDisclosure(false);
  return (
    <Group component="li" className={classes.row} gap="sm">
      <div className={classes.text}>
        <UserName user={user} />
      </div>
      <Text size="sm" c="dimmed">
        {texts.asked} <Ago at={user.createdAt} />
      </Text>
      <Group gap="xs">
        <Button variant="default" onClick={ask.open} aria-label={`${texts.refuse} ${user.displayName}`}>
          {texts.refuse}
        </Button>
        <Button
          onClick={acts.approve}
          loading={acts.isWorking}
          aria-label={`${texts.approve} ${user.displayName}`}
        >
          {texts.approve}
        </Button>
      </Group>
      <ConfirmDialog
        isOpen={isAsking}
        title={texts.refuseTitle(user.displayName)}
        action={texts.refuse}
        keep={adminTexts.cancel}
        isWorking={acts.isWorking}
        onConfirm={() => acts.refuse(ask.close)}
        onClose={ask.close}
      >
        {texts.refuseSentence(user.email)}
      </ConfirmDialog>
    </Group>
  );
}
