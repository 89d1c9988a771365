import { Group, Stack, Text } from "@mantine/core";
import { Ago } from "@/components/time/ago";
import type { User } from "@/lib/users";
import { UserActive } from "./user-active";
import classes from "./user-cards.module.css";
import { UserName } from "./user-name";
import { UserRole } from "./user-role";

interface UserCardsProps {
  users: User[];
  meId: string;
}

/** The table's rows where a table has no room. */
export function UserCards({ users, meId }: UserCardsProps) {
  return (
    <Stack gap="sm" component="ul" className={classes.list}>
      {users.map((user) => (
        <li key={user.id} className={classes.card}>
          <UserName user={user} isMe={user.id === meId} />
          <Group gap="xs" mt="sm">
            <UserRole role={user.role} />
            <UserActive isActive={user.isActive} />
          </Group>
          <Text size="xs" c="dimmed" mt="xs">
            Created <Ago at={user.createdAt} /> · last sign-in{" "}
            {user.lastLoginAt ? <Ago at={user.lastLoginAt} /> : "never"}
          </Text>
        </li>
      ))}
    </Stack>
  );
}
