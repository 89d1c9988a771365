"use client";

import { Stack, Text } from "@mantine/core";
import { trpc } from "@/lib/trpc";
import { EntryLink } from "./entry-link";

/** For those who can't sign in: what this instance offers them. */
export function LoginHelp() {
  const { data } = trpc.settings.public.useQuery({});
  return (
    <Stack gap={0} mt="sm" mih={40} align="center">
      {data?.canMail && <EntryLink href="/forgot-password">Forgot your password?</EntryLink>}
      {data?.canMail === false && (
        <Text size="sm" c="dimmed" ta="center" py={10}>
          Forgot your password? An administrator can give you a link.
        </Text>
      )}
      {data?.registration === "approval" && <EntryLink href="/register">Ask for an account</EntryLink>}
    </Stack>
  );
}
