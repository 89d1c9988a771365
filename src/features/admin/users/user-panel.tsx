"use client";

import { Divider, Stack } from "@mantine/core";
import { useEffect, useState } from "react";
import { useMe } from "@/components/session/use-me";
import type { AdminUser } from "@/lib/users";
import { PendingPerson } from "./pending-person";
import { UserAccess } from "./user-access";
import { UserContent } from "./user-content";
import { UserDanger } from "./user-danger";
import { UserForm } from "./user-form";
import { UserGroups } from "./user-groups";
import { UserQuota } from "./user-quota";

interface UserPanelProps {
  user: AdminUser;
  onDirty: (isDirty: boolean) => void;
  /** The account is being deleted. */
  onGone: () => void;
}

export function UserPanel({ user, onDirty, onGone }: UserPanelProps) {
  const isMe = useMe()?.id === user.id;
  const [isFormDirty, setFormDirty] = useState(false);
  const [isQuotaDirty, setQuotaDirty] = useState(false);
  const isDirty = isFormDirty || isQuotaDirty;
  useEffect(() => onDirty(isDirty), [isDirty, onDirty]);
  return (
    <Stack gap="lg">
      {user.state === "pending" ? <PendingPerson user={user} /> : <UserContent user={user} />}
      <UserForm user={user} onDirty={setFormDirty} />
      <Divider />
      {user.state !== "pending" && <UserAccess user={user} />}
      <UserGroups user={user} />
      <Divider />
      <UserQuota user={user} onDirty={setQuotaDirty} />
      <Divider />
      <UserDanger user={user} isMe={isMe} onGone={onGone} />
    </Stack>
  );
}
