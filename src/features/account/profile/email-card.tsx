"use client";

import { Alert, Text } from "@mantine/core";
import { IconMailFast } from "@tabler/icons-react";
import { trpc } from "@/lib/trpc";
import type { User } from "@/lib/users";
import { Card } from "../parts/card";
import { EmailForm } from "./email-form";

interface EmailCardProps {
  user: User;
  /** An address whose link wasn't opened yet. */
  pendingEmail: string | null;
}

export function EmailCard({ user, pendingEmail }: EmailCardProps) {
  const { data: settings } = trpc.settings.public.useQuery({});
  return (
    <Card title="Email" lead="You sign in with it.">
      <Text style={{ overflowWrap: "anywhere" }}>{user.email}</Text>
      {pendingEmail !== null && (
        <Alert color="yellow" variant="light" icon={<IconMailFast size={18} />}>
          <Text size="sm">
            <strong>{pendingEmail}</strong> waits to be confirmed: open the link that was sent to it. It works
            for 24 hours; until then nothing changes.
          </Text>
        </Alert>
      )}
      <EmailForm isMailed={settings?.canMail ?? false} />
    </Card>
  );
}
