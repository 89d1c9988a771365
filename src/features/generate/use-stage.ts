"use client";

import { useRunningItem } from "@/components/live/use-running-item";
import { stageOf } from "@/lib/stage";
import { trpc } from "@/lib/trpc";

const latestItems = 50;
const latestImages = 30;

/** What stands in the middle, and the pictures under it. */
export function useStage() {
  const reported = useRunningItem();
  const queue = trpc.queue.list.useQuery({ limit: latestItems });
  const latest = trpc.images.list.useQuery({ limit: latestImages });
  const status = trpc.queue.status.useQuery({});
  const images = latest.data?.items ?? [];
  const failed = [queue, latest].find(({ isError }) => isError);
  return {
    stage: stageOf(queue.data?.items ?? [], images, reported?.itemId),
    images,
    waiting: status.data?.mine.pending ?? 0,
    isLoading: queue.data === undefined || latest.data === undefined,
    error: failed?.error ?? null,
    retry: () => {
      void queue.refetch();
      void latest.refetch();
    },
  };
}
