"use client";

import { Skeleton, Stack, Text } from "@mantine/core";
import { useState } from "react";
import { trpc } from "@/lib/trpc";
import { EntryCard } from "./entry-card";
import { EntryLink } from "./entry-link";
import { ForgotPasswordForm } from "./forgot-password-form";

export function ForgotPasswordScreen() {
  const { data } = trpc.settings.public.useQuery({});
  const [sentTo, setSentTo] = useState<string | null>(null);
  return (
    <EntryCard title="Forgot your password?">
      {!data && <Skeleton h={140} />}
      {data?.canMail === false && (
        <Text>
          This Atelier sends no mail. Ask an administrator: they can give you a link with which you choose a
          new password.
        </Text>
      )}
      {data?.canMail && sentTo === null && <ForgotPasswordForm onSent={setSentTo} />}
      {sentTo !== null && (
        <Text role="status">
          If there is an account with the address <strong>{sentTo}</strong>, a link is on its way to it. It
          works for one hour. Nothing there? Look among the spam, or ask an administrator.
        </Text>
      )}
      <Stack align="center" mt="sm">
        <EntryLink href="/login">Back to sign in</EntryLink>
      </Stack>
    </EntryCard>
  );
}
