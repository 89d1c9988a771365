"use client";

import { Text } from "@mantine/core";
import { trpc } from "@/lib/trpc";

const waits = (count: number) => `${count} waiting`;

/** What waits and runs, mine and everybody's; keeps its height while it isn't known. */
export function QueueCounts() {
  const { data } = trpc.queue.status.useQuery({});
  return (
    <Text c="dimmed" mih={22} mb="md" mt={-8}>
      {data &&
        `Mine: ${data.mine.running} running, ${waits(data.mine.pending)} · Everybody’s: ${data.all.running} running, ${waits(data.all.pending)}`}
    </Text>
  );
}
