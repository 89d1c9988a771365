"use client";

import { Button, Text } from "@mantine/core";
import { texts } from "./generate.texts";
import { useQueueActs } from "./use-queue-acts";

/** How many more of mine wait, and the way to cancel them all. */
export function WaitingMore({ count }: { count: number }) {
  const { cancelAll } = useQueueActs();
  return (
    <>
      <Text size="sm" c="dimmed" visibleFrom="xs">
        {texts.waitingMore(count)}
      </Text>
      <Button
        variant="subtle"
        color="gray"
        size="xs"
        loading={cancelAll.isPending}
        onClick={() => cancelAll.mutate({})}
      >
        {texts.cancelAll}
      </Button>
    </>
  );
}
