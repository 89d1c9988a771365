"use client";

import { ActionIcon } from "@mantine/core";
import { IconRefresh, IconX } from "@tabler/icons-react";
import { notifyError } from "@/components/errors/notify-error";
import { Hint } from "@/components/hint/hint";
import type { QueueItem } from "@/lib/queue";
import { trpc } from "@/lib/trpc";

/** The one thing that can be done to an item in its state. */
export function QueueRowActions({ item: { id, status } }: { item: QueueItem }) {
  const utils = trpc.useUtils();
  const after = {
    onError: (error: unknown) => notifyError(error),
    onSettled: () => utils.queue.invalidate(),
  };
  const cancel = trpc.queue.cancel.useMutation(after);
  const retry = trpc.queue.retry.useMutation(after);
  if (status === "pending" || status === "running") {
    return (
      <Hint label="Cancel" side="left">
        <ActionIcon aria-label="Cancel" loading={cancel.isPending} onClick={() => cancel.mutate({ id })}>
          <IconX size={20} stroke={1.5} />
        </ActionIcon>
      </Hint>
    );
  }
  if (status === "failed" || status === "canceled") {
    return (
      <Hint label="Try again" side="left">
        <ActionIcon aria-label="Try again" loading={retry.isPending} onClick={() => retry.mutate({ id })}>
          <IconRefresh size={20} stroke={1.5} />
        </ActionIcon>
      </Hint>
    );
  }
  return null;
}
