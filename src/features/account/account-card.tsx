import { Stack, Text } from "@mantine/core";
import type { User } from "@/lib/users";

export function AccountCard({ user }: { user: User }) {
  return (
    <Stack gap={0} px="sm" py="xs">
      <Text fw={600} truncate>
        {user.displayName}
      </Text>
      <Text size="sm" c="dimmed" truncate>
        {user.email}
      </Text>
    </Stack>
  );
}
