"use client";

import { Button, Group, Stack, Text } from "@mantine/core";
import { CopyField } from "@/components/clipboard/copy-field";
import type { AdminUser } from "@/lib/users";
import { texts as adminTexts } from "../admin.texts";
import { texts } from "./users.texts";

/** Which of the two ways was taken, and what it made. */
export type ResetDone = { url: string } | { password: string };

interface ResetPasswordResultProps {
  user: AdminUser;
  done: ResetDone;
  onClose: () => void;
}

/** The only time that the link or the password can be seen. */
export function ResetPasswordResult({ user, done, onClose }: ResetPasswordResultProps) {
  return (
    <Stack>
      {"url" in done ? (
        <>
          <Text>{texts.linkOnce(user.displayName)}</Text>
          <CopyField label={texts.resetLink} value={done.url} />
        </>
      ) : (
        <>
          <Text>{texts.handOver(user.displayName)}</Text>
          <CopyField label={texts.email} value={user.email} />
          <CopyField label={texts.password} value={done.password} />
        </>
      )}
      <Group justify="flex-end">
        <Button onClick={onClose}>{adminTexts.done}</Button>
      </Group>
    </Stack>
  );
}
