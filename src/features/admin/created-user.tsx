"use client";

import { Button, Group, Stack, Text } from "@mantine/core";
import type { User } from "@/lib/users";
import { CopyField } from "./copy-field";

export interface CreatedUserProps {
  user: User;
  password: string;
  onClose: () => void;
}

/** The only time that the password can be seen. */
export function CreatedUser({ user, password, onClose }: CreatedUserProps) {
  return (
    <Stack>
      <Text>
        Give these to {user.displayName} in a way you trust. The password can't be shown again once this is
        closed.
      </Text>
      <CopyField label="Where to sign in" value={window.location.origin} />
      <CopyField label="Email" value={user.email} />
      <CopyField label="Password" value={password} />
      <Group justify="flex-end">
        <Button onClick={onClose}>Done</Button>
      </Group>
    </Stack>
  );
}
