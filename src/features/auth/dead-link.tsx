"use client";

import { Button, Stack, Text } from "@mantine/core";
import Link from "next/link";
import { trpc } from "@/lib/trpc";
import { EntryCard } from "./entry-card";
import { EntryLink } from "./entry-link";

/** The same for links that are too old, used, withdrawn and made up: nobody learns which. */
export function DeadLink() {
  const { data } = trpc.settings.public.useQuery({});
  return (
    <EntryCard title="This link doesn't work">
      <Stack gap="md">
        <Text>
          It may have been used already, be too old, or not be copied whole. Open it again from where you got
          it; if it still doesn't work, ask an administrator for a new one.
        </Text>
        <Button component={Link} href="/login" prefetch={false} fullWidth>
          Go to sign in
        </Button>
        {data?.canMail && (
          <Stack align="center">
            <EntryLink href="/forgot-password">Forgot your password?</EntryLink>
          </Stack>
        )}
      </Stack>
    </EntryCard>
  );
}
