"use client";

import { Button, Checkbox, Group, Stack, Title } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { IconKey, IconLogout } from "@tabler/icons-react";
import dynamic from "next/dynamic";
import { ConfirmDialog } from "@/components/confirm/confirm-dialog";
import type { AdminUser } from "@/lib/users";
import { texts as adminTexts } from "../admin.texts";
import { useUserActs } from "./use-user-acts";
import { texts } from "./users.texts";

const ResetPasswordDialog = dynamic(
  () => import("./reset-password-dialog").then((module) => module.ResetPasswordDialog),
  { ssr: false },
);

/** How the person comes in. */
export function UserAccess({ user }: { user: AdminUser }) {
  const acts = useUserActs(user);
  const [isResetting, resetting] = useDisclosure(false);
  const [isAsking, ask] = useDisclosure(false);
  return (
    <Stack component="section" gap="sm" aria-label={texts.access}>
      <Title order={2}>{texts.access}</Title>
      <Checkbox
        label={texts.mustChange}
        checked={user.mustChangePassword}
        disabled={acts.isWorking}
        onChange={(event) => acts.setMustChangePassword(event.currentTarget.checked)}
      />
      <Group gap="xs">
        <Button variant="default" leftSection={<IconKey size={18} stroke={1.5} />} onClick={resetting.open}>
          {texts.resetPassword}
        </Button>
        <Button variant="default" leftSection={<IconLogout size={18} stroke={1.5} />} onClick={ask.open}>
          {texts.signOut}
        </Button>
      </Group>
      {isResetting && <ResetPasswordDialog user={user} onClose={resetting.close} />}
      <ConfirmDialog
        isOpen={isAsking}
        title={texts.signOutTitle(user.displayName)}
        action={texts.signOut}
        keep={adminTexts.cancel}
        isWorking={acts.isWorking}
        onConfirm={() => acts.signOut(ask.close)}
        onClose={ask.close}
      >
        {texts.signOutSentence(user.sessionCount)}
      </ConfirmDialog>
    </Stack>
  );
}
