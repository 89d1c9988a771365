import { Avatar, Group, Text } from "@mantine/core";
import type { User } from "@/lib/users";
import classes from "./user-name.module.css";

interface UserNameProps {
  user: User;
  isMe: boolean;
}

export function UserName({ user, isMe }: UserNameProps) {
  return (
    <Group gap="sm" wrap="nowrap">
      <Avatar size={36} radius="xl" variant="default" name={user.displayName} alt="" />
      <div className={classes.text}>
        <Text size="sm" fw={600} truncate>
          {user.displayName}
          {isMe && (
            <Text span c="dimmed" fw={400} size="sm">
              {" "}
              (you)
            </Text>
          )}
        </Text>
        <Text size="sm" c="dimmed" truncate>
          {user.email}
        </Text>
      </div>
    </Group>
  );
}
