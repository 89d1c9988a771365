"use client";

import { Button, Group, Stack, Text } from "@mantine/core";
import { CopyField } from "@/components/clipboard/copy-field";
import type { User } from "@/lib/users";
import { texts as adminTexts } from "../admin.texts";
import { texts } from "./users.texts";

export interface CreatedUserProps {
  user: User;
  password: string;
  onClose: () => void;
}

/** The only time that the password can be seen. */
export function CreatedUser({ user, password, onClose }: CreatedUserProps) {
  return (
    <Stack>
      <Text>{texts.handOver(user.displayName)}</Text>
      <CopyField label={texts.whereToSignIn} value={window.location.origin} />
      <CopyField label={texts.email} value={user.email} />
      <CopyField label={texts.password} value={password} />
      <Group justify="flex-end">
        <Button onClick={onClose}>{adminTexts.done}</Button>
      </Group>
    </Stack>
  );
}
