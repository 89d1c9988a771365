"use client";

import { Button, Group, Progress, Text } from "@mantine/core";
import { remainingText } from "@/components/live/remaining";
import { useItemProgress } from "@/components/live/use-item-progress";
import { progressText } from "@/lib/progress-text";
import type { QueueItem } from "@/lib/queue";
import classes from "./generate.module.css";
import { texts } from "./generate.texts";
import { StageFrame } from "./stage-frame";
import { useQueueActs } from "./use-queue-acts";
import { WaitingMore } from "./waiting-more";

interface RunningItemProps {
  itemId: string;
  /** Undefined for a moment, until the list knows it. */
  item: QueueItem | undefined;
  waiting: number;
}

export function RunningItem({ itemId, item, waiting }: RunningItemProps) {
  const live = useItemProgress(itemId);
  const { cancel } = useQueueActs();
  const progress = live?.progress ?? item?.progress ?? 0;
  const prompt = item?.prompt ?? "";
  return (
    <StageFrame
      width={item?.width ?? 1}
      height={item?.height ?? 1}
      caption={
        <>
          <Progress.Root size={4} radius="xs">
            <Progress.Section value={progress * 100} aria-label={texts.working(prompt)} />
          </Progress.Root>
          <Group justify="space-between" gap="xs">
            <Text size="sm">
              {progressText(live ?? { step: 0, steps: 0 }, remainingText(live?.remainingMs))}
            </Text>
            <Group gap={4} wrap="nowrap" flex="none">
              {waiting > 0 && <WaitingMore count={waiting} />}
              <Button
                variant="default"
                size="xs"
                loading={cancel.isPending}
                onClick={() => cancel.mutate({ id: itemId })}
              >
                {texts.cancel}
              </Button>
            </Group>
          </Group>
        </>
      }
    >
      {live?.preview ? (
        // biome-ignore lint/performance/noImgElement: a data URL that changes with each step
        <img src={live.preview} alt={texts.working(prompt)} className={classes.preview} />
      ) : (
        <div className={classes.breathing} />
      )}
    </StageFrame>
  );
}
