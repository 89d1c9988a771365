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
  const running = trpc.queue.list.useQuery({ status: "running", limit: latestItems });
  const latest = trpc.images.list.useQuery({ limit: latestImages });
  const status = trpc.queue.status.useQuery({});
  const items = [...(running.data?.items ?? []), ...(queue.data?.items ?? [])];
  const images = latest.data?.items ?? [];
  const waiting = status.data?.mine.pending ?? 0;
  const stage = stageOf(items, images, reported?.itemId);
  const failed = [queue, latest].find(({ isError }) => isError);
  return {
    stage,
    images,
    waiting,
    /** The foremost of those that wait may be older than what is loaded; its place is then unknown. */
    isPlaceKnown: items.filter(({ position }) => position !== null).length >= waiting,
    isLoading: queue.data === undefined || latest.data === undefined,
    error: failed?.error ?? null,
    retry: () => {
      void queue.refetch();
      void latest.refetch();
    },
  };
}
