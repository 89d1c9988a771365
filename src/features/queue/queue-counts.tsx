"use client";

import { Text } from "@mantine/core";
import { trpc } from "@/lib/trpc";

/** What waits and runs, mine and everybody's; keeps its height while it isn't known. */
export function QueueCounts() {
  const { data } = trpc.queue.status.useQuery({});
  return (
    <Text c="dimmed" mih={22} mb="md" mt={-8}>
      {data &&
        `Mine: ${data.mine.running} running, ${data.mine.pending} waiting · everybody's: ${data.all.running + data.all.pending}`}
    </Text>
  );
}
