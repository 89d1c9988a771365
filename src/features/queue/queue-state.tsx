"use client";

import { Text } from "@mantine/core";
import type { ItemProgress } from "@/components/live/progress-store";
import { Ago } from "@/components/time/ago";
import type { QueueItem } from "@/lib/queue";
import { stateText } from "./state-text";

interface QueueStateProps {
  item: QueueItem;
  progress: ItemProgress | undefined;
}

/** One line: how it stands and since when; for a failed one, why. */
export function QueueState({ item, progress }: QueueStateProps) {
  const { status, error, createdAt, finishedAt } = item;
  if (status === "failed") {
    return (
      <Text size="xs" c="var(--mantine-color-error)" mt={2}>
        {error ?? "It failed, and the engine didn't say why."}
      </Text>
    );
  }
  const at = finishedAt ?? createdAt;
  return (
    <Text size="xs" c="dimmed" mt={2}>
      {stateText(item, progress)}
      {status !== "running" && (
        <>
          {" · "}
          <Ago at={at} />
        </>
      )}
    </Text>
  );
}
