import { Stack, Text, Title } from "@mantine/core";
import type { ReactNode } from "react";

interface MessagePageProps {
  title: string;
  action: ReactNode;
  children: ReactNode;
}

/**
 * Takes the place of a screen that isn't there or broke. No style sheet of its own: Next would load it with
 * every page, in case.
 */
export function MessagePage({ title, action, children }: MessagePageProps) {
  return (
    <Stack align="center" justify="center" gap="xs" mih="min(100%, 100dvh)" px="md" pt="xl" pb="12vh">
      <Title order={1} ta="center">
        {title}
      </Title>
      <Text c="dimmed" ta="center" maw={420} mb="sm">
        {children}
      </Text>
      {action}
    </Stack>
  );
}
