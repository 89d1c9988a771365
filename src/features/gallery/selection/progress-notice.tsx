"use client";

import { Button, Group, Progress, Stack, Text } from "@mantine/core";
import { useState, useSyncExternalStore } from "react";
import { hideNotice, showNotice } from "@/components/notices/notice-store";
import type { Job } from "./progress-job";
import { texts } from "./selection.texts";

function ProgressNotice({ job, act }: { job: Job; act: string }) {
  const { done, total } = useSyncExternalStore(job.subscribe, job.read, job.read);
  const [isStopping, setIsStopping] = useState(false);
  const words = texts.progressOf(act, done, total);
  return (
    <Stack gap="xs">
      <Group justify="space-between" wrap="nowrap" gap="sm">
        <Text size="sm">{words}</Text>
        <Button
          size="xs"
          variant="light"
          disabled={isStopping}
          onClick={() => {
            setIsStopping(true);
            job.cancel();
          }}
        >
          {texts.cancel}
        </Button>
      </Group>
      <Progress value={(100 * done) / Math.max(1, total)} aria-label={words} />
    </Stack>
  );
}

/** Stays as long as the work does; call what it returns at the end. */
export function showProgress(job: Job, act: string): () => void {
  const id = crypto.getRandomValues(new Uint32Array(2)).join("");
  showNotice({
    id,
    autoClose: false,
    withCloseButton: false,
    message: <ProgressNotice job={job} act={act} />,
  });
  return () => hideNotice(id);
}
