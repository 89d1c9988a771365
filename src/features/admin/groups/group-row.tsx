"use client";

import { ActionIcon, Button, Group as Line, Text } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { IconPencil, IconTrash } from "@tabler/icons-react";
import dynamic from "next/dynamic";
import { Hint } from "@/components/hint/hint";
import type { Group } from "@/lib/groups";
import classes from "../parts/rows.module.css";
import { texts } from "./groups.texts";

const GroupDialog = dynamic(() => import("./group-dialog").then((module) => module.GroupDialog), {
  ssr: false,
});
const DeleteGroupDialog = dynamic(
  () => import("./delete-group-dialog").then((module) => module.DeleteGroupDialog),
  { ssr: false },
);

interface GroupRowProps {
  group: Group;
  onOpen: () => void;
}

export function GroupRow({ group, onOpen }: GroupRowProps) {
  const { name, description, memberCount } = group;
  const [isEditing, editing] = useDisclosure(false);
  const [isDeleting, deleting] = useDisclosure(false);
  return (
    <Line component="li" className={classes.row} gap="xs">
      <div className={classes.text}>
        <Text size="sm" fw={600} className={classes.breaking}>
          {name}
        </Text>
        {description !== "" && (
          <Text size="sm" c="dimmed" className={classes.breaking}>
            {description}
          </Text>
        )}
      </div>
      <Line gap="xs" wrap="nowrap">
        <Button
          variant="default"
          onClick={onOpen}
          aria-label={`${texts.openMembers(name)}: ${texts.members(memberCount)}`}
          aria-haspopup="dialog"
        >
          {texts.members(memberCount)}
        </Button>
        <Hint label={texts.edit} side="top">
          <ActionIcon onClick={editing.open} aria-label={texts.editOf(name)}>
            <IconPencil size={18} stroke={1.5} />
          </ActionIcon>
        </Hint>
        <Hint label={texts.delete} side="top">
          <ActionIcon onClick={deleting.open} aria-label={texts.deleteOf(name)}>
            <IconTrash size={18} stroke={1.5} />
          </ActionIcon>
        </Hint>
      </Line>
      {isEditing && <GroupDialog group={group} onClose={editing.close} />}
      {isDeleting && <DeleteGroupDialog group={group} onClose={deleting.close} />}
    </Line>
  );
}
