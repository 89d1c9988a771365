"use client";

import { Text } from "@mantine/core";
import { useItemProgress } from "@/components/live/use-item-progress";
import type { QueueItem } from "@/lib/queue";
import { QueuePicture } from "./queue-picture";
import { QueueProgress } from "./queue-progress";
import classes from "./queue-row.module.css";
import { QueueRowActions } from "./queue-row-actions";
import { QueueState } from "./queue-state";

/** One picture to make, or made. */
export function QueueRow({ item }: { item: QueueItem }) {
  const isRunning = item.status === "running";
  const progress = useItemProgress(isRunning ? item.id : undefined);
  return (
    <article className={classes.root} data-status={item.status} aria-label={item.prompt}>
      <QueuePicture item={item} preview={progress?.preview ?? null} />
      <div className={classes.text}>
        <Text size="sm" className={classes.prompt} title={item.prompt}>
          {item.prompt}
        </Text>
        <QueueState item={item} progress={progress} />
        {isRunning && <QueueProgress value={progress?.progress ?? item.progress} />}
      </div>
      <QueueRowActions item={item} />
    </article>
  );
}
