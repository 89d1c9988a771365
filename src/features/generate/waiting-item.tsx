"use client";

import { Button, Group, Text } from "@mantine/core";
import { IconHourglassEmpty } from "@tabler/icons-react";
import { positionText } from "@/lib/progress-text";
import type { QueueItem } from "@/lib/queue";
import classes from "./generate.module.css";
import { texts } from "./generate.texts";
import { StageFrame } from "./stage-frame";
import { useQueueActs } from "./use-queue-acts";
import { WaitingMore } from "./waiting-more";

interface WaitingItemProps {
  item: QueueItem;
  isPlaceKnown: boolean;
  /** Of mine, behind it. */
  waiting: number;
}

export function WaitingItem({ item, isPlaceKnown, waiting }: WaitingItemProps) {
  const { cancel } = useQueueActs();
  return (
    <StageFrame
      width={item.width ?? 1}
      height={item.height ?? 1}
      caption={
        <Group justify="space-between" gap="xs">
          <Text size="sm">
            {item.position === null || !isPlaceKnown ? texts.waiting : positionText(item.position)}
          </Text>
          <Group gap={4} wrap="nowrap" flex="none">
            {waiting > 0 && <WaitingMore count={waiting} />}
            <Button
              variant="default"
              size="xs"
              loading={cancel.isPending}
              onClick={() => cancel.mutate({ id: item.id })}
            >
              {texts.cancel}
            </Button>
          </Group>
        </Group>
      }
    >
      <div className={classes.breathing}>
        <IconHourglassEmpty size={32} stroke={1.25} aria-hidden />
        <Text size="sm" c="dimmed" lineClamp={3} ta="center">
          {item.prompt}
        </Text>
      </div>
    </StageFrame>
  );
}
