"use client";

import { Button, Stack, Text } from "@mantine/core";
import { IconAlertTriangle } from "@tabler/icons-react";
import type { QueueItem } from "@/lib/queue";
import classes from "./generate.module.css";
import { texts } from "./generate.texts";
import { useQueueActs } from "./use-queue-acts";

export function FailedItem({ item }: { item: QueueItem }) {
  const { retry } = useQueueActs();
  return (
    <Stack align="center" justify="center" gap="xs" h="100%" p="md" role="alert">
      <IconAlertTriangle size={28} stroke={1.5} className={classes.failedIcon} aria-hidden />
      <Text fw={600}>{texts.failed}</Text>
      <Text c="dimmed" ta="center" maw={480}>
        {item.error}
      </Text>
      <Text size="sm" ta="center" maw={480} lineClamp={2}>
        {item.prompt}
      </Text>
      <Button
        variant="default"
        mt="xs"
        loading={retry.isPending}
        onClick={() => retry.mutate({ id: item.id })}
      >
        {texts.retry}
      </Button>
    </Stack>
  );
}
