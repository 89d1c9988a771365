import { Avatar, Group, Stack, Text } from "@mantine/core";
import { avatarUrl } from "@/lib/avatar-url";
import type { User } from "@/lib/users";

interface AccountCardProps {
  user: User;
  /** Null without a picture. */
  avatarVersion: number | null;
}

export function AccountCard({ user, avatarVersion }: AccountCardProps) {
  return (
    <Group gap="sm" wrap="nowrap" px="sm" py="xs">
      <Avatar
        src={avatarVersion === null ? null : avatarUrl(user.id, avatarVersion)}
        size={36}
        radius="xl"
        variant="default"
        name={user.displayName}
        alt=""
      />
      <Stack gap={0} miw={0}>
        <Text fw={600} truncate>
          {user.displayName}
        </Text>
        <Text size="sm" c="dimmed" truncate>
          {user.email}
        </Text>
      </Stack>
    </Group>
  );
}
