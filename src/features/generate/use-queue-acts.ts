"use client";

import { notifyError } from "@/components/errors/notify-error";
import { trpc } from "@/lib/trpc";

export function useQueueActs() {
  const utils = trpc.useUtils();
  const options = {
    onSuccess: () => void utils.queue.invalidate(),
    onError: (error: unknown) => notifyError(error),
  };
  return {
    cancel: trpc.queue.cancel.useMutation(options),
    cancelAll: trpc.queue.cancelAll.useMutation(options),
    retry: trpc.queue.retry.useMutation(options),
  };
}
