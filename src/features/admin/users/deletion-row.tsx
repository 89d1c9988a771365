"use client";

import { Button, Group, Progress, Text } from "@mantine/core";
import { IconDownload } from "@tabler/icons-react";
import { Ago } from "@/components/time/ago";
import type { Deletion } from "@/lib/users";
import classes from "../parts/rows.module.css";
import { useDeletion } from "./use-deletion";
import { texts } from "./users.texts";

export function DeletionRow({ deletion }: { deletion: Deletion }) {
  const { displayName, status, phase, progress, exportUrl, error, createdAt } = useDeletion(deletion);
  const percent = Math.round(progress * 100);
  return (
    <Group component="li" className={classes.row} gap="sm">
      <div className={classes.text}>
        <Text size="sm" fw={600} truncate>
          {displayName}
        </Text>
        {status === "running" && (
          <>
            <Text size="sm" c="dimmed">
              {phase} · {texts.deletionPercent(percent)}
            </Text>
            <Progress.Root size={6} mt={6}>
              <Progress.Section value={percent} aria-label={texts.deletionProgress(displayName)} />
            </Progress.Root>
          </>
        )}
        {status === "completed" && (
          <Text size="sm" c="dimmed">
            {texts.deletionDone} · <Ago at={createdAt} />
          </Text>
        )}
        {status === "failed" && (
          <Text size="sm" c="var(--mantine-color-error)">
            {error ?? texts.deletionFailedHint}
          </Text>
        )}
      </div>
      {exportUrl && (
        <Button
          component="a"
          href={exportUrl}
          download
          variant="default"
          leftSection={<IconDownload size={18} stroke={1.5} />}
        >
          {texts.downloadZip}
        </Button>
      )}
    </Group>
  );
}
