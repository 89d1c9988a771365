"use client";

import { Button, Group, Stack, Text } from "@mantine/core";
import type { z } from "zod";
import { CopyField } from "@/components/clipboard/copy-field";
import type { createInvitationOut } from "@/lib/invitations";
import { texts as adminTexts } from "../admin.texts";
import { texts } from "./invitations.texts";

interface CreatedInvitationProps {
  created: z.infer<typeof createInvitationOut>;
  onClose: () => void;
}

/** The only time that the link can be seen. */
export function CreatedInvitation({ created, onClose }: CreatedInvitationProps) {
  const { invitation, url, isMailed } = created;
  return (
    <Stack>
      <Text>{texts.once}</Text>
      <CopyField label={texts.link} value={url} />
      <Text>{isMailed && invitation.email !== null ? texts.mailed(invitation.email) : texts.notMailed}</Text>
      <Group justify="flex-end">
        <Button onClick={onClose}>{adminTexts.done}</Button>
      </Group>
    </Stack>
  );
}
