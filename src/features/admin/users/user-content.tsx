"use client";

import { Button, Group, Text } from "@mantine/core";
import { IconPhoto } from "@tabler/icons-react";
import Link from "next/link";
import { PersonAvatar } from "@/components/people/person-avatar";
import { Ago } from "@/components/time/ago";
import { trpc } from "@/lib/trpc";
import type { AdminUser } from "@/lib/users";
import classes from "../parts/rows.module.css";
import { UserState } from "./user-state";
import { texts } from "./users.texts";

/** What the account has; a way to its pictures only where administrators may look at them. */
export function UserContent({ user }: { user: AdminUser }) {
  const { data: settings } = trpc.settings.public.useQuery({});
  return (
    <>
      <Group gap="md" wrap="nowrap">
        <PersonAvatar id={user.id} name={user.displayName} version={user.avatarVersion} size={56} />
        <div className={classes.text}>
          <UserState state={user.state} />
          <Text size="sm">{texts.card(user.sessionCount, user.imageCount, user.imageBytes)}</Text>
          <Text size="sm" c="dimmed">
            {texts.created} <Ago at={user.createdAt} /> · {texts.lastLogin.toLowerCase()}{" "}
            {user.lastLoginAt ? <Ago at={user.lastLoginAt} /> : texts.never}
          </Text>
        </div>
      </Group>
      {settings?.adminContentAccess && (
        <Button
          component={Link}
          href={`/admin/users/pictures?user=${encodeURIComponent(user.id)}`}
          variant="default"
          leftSection={<IconPhoto size={18} stroke={1.5} />}
        >
          {texts.lookAtPictures}
        </Button>
      )}
    </>
  );
}
