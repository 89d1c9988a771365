"use client";

import { useCallback, useState } from "react";
import { notifyError } from "@/components/errors/notify-error";
import { readError } from "@/components/errors/read-error";
import type { EnqueueIn } from "@/lib/queue";
import { trpc } from "@/lib/trpc";
import { texts } from "./generate.texts";

/** What the server says is wrong, by field. */
export type FieldErrors = Readonly<Record<string, string>>;
const none: FieldErrors = {};

export function useEnqueue() {
  const utils = trpc.useUtils();
  const [errors, setErrors] = useState(none);
  const { mutate } = trpc.queue.create.useMutation({
    onSuccess: () => {
      setErrors(none);
      void utils.queue.invalidate();
    },
    onError: (error) => {
      const { issues } = readError(error);
      setErrors(Object.fromEntries(issues.map(({ path, message }) => [String(path[0]), message])));
      if (issues.length === 0) notifyError(error, texts.notAdded);
    },
  });
  const enqueue = useCallback((request: EnqueueIn) => mutate(request), [mutate]);
  return { enqueue, errors };
}
