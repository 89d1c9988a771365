import { Group, Stack, Text } from "@mantine/core";
import { Ago } from "@/components/time/ago";
import type { AdminUser } from "@/lib/users";
import { RoleBadge } from "../parts/role-badge";
import { UserButton } from "./user-button";
import classes from "./user-cards.module.css";
import { UserName } from "./user-name";
import { UserState } from "./user-state";
import { texts } from "./users.texts";

interface UserCardsProps {
  users: AdminUser[];
  onOpen: (userId: string) => void;
}

/** The table's rows where a table has no room. */
export function UserCards({ users, onOpen }: UserCardsProps) {
  return (
    <Stack gap="sm" component="ul" className={classes.list}>
      {users.map((user) => (
        <li key={user.id} className={classes.card}>
          <UserButton name={user.displayName} onOpen={() => onOpen(user.id)}>
            <UserName user={user} />
          </UserButton>
          <Group gap="xs" mt="sm">
            <RoleBadge role={user.role} />
            <UserState state={user.state} />
          </Group>
          <Text size="xs" c="dimmed" mt="xs">
            {texts.card(user.sessionCount, user.imageCount, user.imageBytes)}
          </Text>
          <Text size="xs" c="dimmed">
            {texts.lastLogin} {user.lastLoginAt ? <Ago at={user.lastLoginAt} /> : texts.never}
          </Text>
        </li>
      ))}
    </Stack>
  );
}
