"use client";

import { Button, Stack, Text } from "@mantine/core";
import Link from "next/link";
import { EntryCard } from "./entry-card";

/** The one page of people who wait for an administrator; knows nobody, so that it tells nothing. */
export function WaitingScreen() {
  return (
    <EntryCard title="Almost there">
      <Stack gap="md">
        <Text>
          An administrator will look at your account. Once it is approved you sign in with the email and
          password that you chose. You can close this page.
        </Text>
        <Button component={Link} href="/login" prefetch={false} variant="default" fullWidth>
          Back to sign in
        </Button>
      </Stack>
    </EntryCard>
  );
}
