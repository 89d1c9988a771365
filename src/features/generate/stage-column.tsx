"use client";

import { Skeleton } from "@mantine/core";
import { memo } from "react";
import { ErrorPanel } from "@/components/errors/error-panel";
import { ExamplePrompts } from "./example-prompts";
import { FailedItem } from "./failed-item";
import { FinishedPicture } from "./finished-picture";
import classes from "./generate.module.css";
import { LatestStrip } from "./latest-strip";
import { RunningItem } from "./running-item";
import { usePreviewInPlace } from "./use-preview-in-place";
import { useStage } from "./use-stage";
import { WaitingItem } from "./waiting-item";

interface StageColumnProps {
  onExample: (prompt: string) => void;
  onOpen: (imageId: string) => void;
}

/** What is being made, or was made last, with the latest pictures beneath. */
export const StageColumn = memo(function StageColumn({ onExample, onOpen }: StageColumnProps) {
  const { stage, images, waiting, isPlaceKnown, isLoading, error, retry } = useStage();
  const preview = usePreviewInPlace(stage);
  if (error && isLoading) return <ErrorPanel error={error} onRetry={retry} />;
  return (
    <div className={classes.stageColumn}>
      <div className={classes.stage}>
        {isLoading && <Skeleton className={classes.stageSkeleton} radius="lg" />}
        {!isLoading && stage.kind === "running" && (
          <RunningItem itemId={stage.itemId} item={stage.item} waiting={waiting} />
        )}
        {!isLoading && stage.kind === "waiting" && (
          <WaitingItem item={stage.item} isPlaceKnown={isPlaceKnown} waiting={waiting - 1} />
        )}
        {!isLoading && stage.kind === "failed" && <FailedItem item={stage.item} />}
        {!isLoading && stage.kind === "picture" && (
          <FinishedPicture image={stage.image} preview={preview} onOpen={onOpen} />
        )}
        {!isLoading && stage.kind === "empty" && <ExamplePrompts onExample={onExample} />}
      </div>
      <LatestStrip images={images} isLoading={isLoading} onOpen={onOpen} />
    </div>
  );
});
