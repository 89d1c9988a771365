"use client";

import { Button } from "@mantine/core";
import { IconStack2 } from "@tabler/icons-react";
import { QuietLink } from "@/components/link/quiet-link";
import { EmptyState } from "@/components/states/empty-state";
import type { ItemStatus } from "@/lib/queue";
import { trpc } from "@/lib/trpc";
import { emptyWords } from "./queue-filters";
import { useStatusFilter } from "./use-status-filter";

export function QueueEmpty({ status }: { status: ItemStatus | null }) {
  const [, setStatus] = useStatusFilter();
  const { data } = trpc.queue.status.useQuery({});
  const icon = <IconStack2 size={28} stroke={1.5} />;
  if (status !== null) {
    return (
      <EmptyState
        icon={icon}
        title={emptyWords[status]}
        action={
          <Button variant="default" onClick={() => void setStatus(null)}>
            Show everything
          </Button>
        }
      >
        None of your items is in this state.
      </EmptyState>
    );
  }
  if (data && data.mine.running > 0) return null;
  return (
    <EmptyState
      icon={icon}
      title="Your queue is empty"
      action={
        <Button component={QuietLink} href="/generate">
          Make a picture
        </Button>
      }
    >
      Every picture you ask for waits here for its turn, and stays listed until you clear it.
    </EmptyState>
  );
}
