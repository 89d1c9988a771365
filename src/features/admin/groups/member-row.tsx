"use client";

import { ActionIcon, Group } from "@mantine/core";
import { IconX } from "@tabler/icons-react";
import type { z } from "zod";
import { Hint } from "@/components/hint/hint";
import { PersonAvatar } from "@/components/people/person-avatar";
import type { groupMemberOut } from "@/lib/groups";
import { PersonLine } from "../parts/person-line";
import classes from "../parts/rows.module.css";
import { texts } from "./groups.texts";

interface MemberRowProps {
  member: z.infer<typeof groupMemberOut>;
  onRemove: () => void;
}

export function MemberRow({ member, onRemove }: MemberRowProps) {
  const { id, displayName, email, hasAvatar, addedAt } = member;
  return (
    <Group component="li" className={classes.row} gap="sm" wrap="nowrap">
      <div className={classes.text}>
        <PersonLine
          avatar={<PersonAvatar id={id} name={displayName} version={hasAvatar ? addedAt : null} />}
          name={displayName}
          email={email}
        />
      </div>
      <Hint label={texts.removeMember(displayName)} side="left">
        <ActionIcon onClick={onRemove} aria-label={texts.removeMember(displayName)}>
          <IconX size={18} stroke={1.5} />
        </ActionIcon>
      </Hint>
    </Group>
  );
}
