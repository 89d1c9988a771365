"use client";

import { Badge, Button, Group, Text } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { Ago } from "@/components/time/ago";
import type { Invitation } from "@/lib/invitations";
import { RoleBadge } from "../parts/role-badge";
import classes from "../parts/rows.module.css";
import { InvitationTime } from "./invitation-time";
import { texts } from "./invitations.texts";
import { RevokeDialog } from "./revoke-dialog";

export function InvitationRow({ invitation }: { invitation: Invitation }) {
  const { email, role, groups, invitedBy, state, createdAt } = invitation;
  const [isAsking, ask] = useDisclosure(false);
  const who = email ?? texts.anyAddress;
  const isOpen = state === "open";
  return (
    <Group component="li" className={classes.row} gap="sm">
      <div className={classes.text}>
        <Group gap="xs">
          <Text size="sm" fw={600} className={classes.breaking}>
            {who}
          </Text>
          <RoleBadge role={role} />
          <Badge variant={isOpen ? "light" : "default"} tt="none" fw={500}>
            {texts.states[state]}
          </Badge>
        </Group>
        <Text size="sm" c="dimmed" mt={2} className={classes.breaking}>
          {texts.invitedBy(invitedBy)} <Ago at={createdAt} /> · <InvitationTime invitation={invitation} />
        </Text>
        {groups.length > 0 && (
          <Text size="sm" c="dimmed" className={classes.breaking}>
            {texts.groupsOf(groups.map(({ name }) => name))}
          </Text>
        )}
      </div>
      <Button variant="default" onClick={ask.open} aria-label={texts.revokeOf(who)}>
        {isOpen ? texts.revoke : texts.remove}
      </Button>
      {isAsking && <RevokeDialog invitation={invitation} onClose={ask.close} />}
    </Group>
  );
}
