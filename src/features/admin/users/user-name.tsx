"use client";

import { Text } from "@mantine/core";
import { PersonAvatar } from "@/components/people/person-avatar";
import { useMe } from "@/components/session/use-me";
import type { AdminUser } from "@/lib/users";
import { PersonLine } from "../parts/person-line";
import { texts } from "./users.texts";

export function UserName({ user: { id, displayName, email, avatarVersion } }: { user: AdminUser }) {
  const isMe = useMe()?.id === id;
  return (
    <PersonLine
      avatar={<PersonAvatar id={id} name={displayName} version={avatarVersion} />}
      name={
        <>
          {displayName}
          {isMe && (
            <Text span c="dimmed" fw={400} size="sm">
              {" "}
              {texts.you}
            </Text>
          )}
        </>
      }
      email={email}
    />
  );
}
