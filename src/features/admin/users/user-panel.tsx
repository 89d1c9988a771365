"use client";

import { Divider, Stack } from "@mantine/core";
import { useMe } from "@/components/session/use-me";
import type { AdminUser } from "@/lib/users";
import { PendingPerson } from "./pending-person";
import { UserAccess } from "./user-access";
import { UserContent } from "./user-content";
import { UserDanger } from "./user-danger";
import { UserForm } from "./user-form";
import { UserGroups } from "./user-groups";

interface UserPanelProps {
  user: AdminUser;
  onDirty: (isDirty: boolean) => void;
  /** The account is being deleted. */
  onGone: () => void;
}

export function UserPanel({ user, onDirty, onGone }: UserPanelProps) {
  const isMe = useMe()?.id === user.id;
  return (
    <Stack gap="lg">
      {user.state === "pending" ? <PendingPerson user={user} /> : <UserContent user={user} />}
      <UserForm user={user} onDirty={onDirty} />
      <Divider />
      {user.state !== "pending" && <UserAccess user={user} />}
      <UserGroups user={user} />
      <Divider />
      <UserDanger user={user} isMe={isMe} onGone={onGone} />
    </Stack>
  );
}
