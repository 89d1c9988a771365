"use client";

import { useIsRunning } from "@/components/live/use-is-running";
import { useRunningItem } from "@/components/live/use-running-item";
import classes from "./edge-progress.module.css";

/** A thin line along the top edge while one of my items runs. */
export function EdgeProgress() {
  const isRunning = useIsRunning();
  const item = useRunningItem();
  if (!isRunning) return null;
  const percent = item && Math.round(item.progress * 100);
  return (
    <div
      className={classes.root}
      role="progressbar"
      aria-label="Your picture in the making"
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={percent}
    >
      <div
        className={percent === undefined ? classes.waiting : classes.bar}
        style={{ transform: percent === undefined ? undefined : `scaleX(${percent / 100})` }}
      />
    </div>
  );
}
