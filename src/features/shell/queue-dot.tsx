"use client";

import classes from "./queue-dot.module.css";
import { useQueueCounts } from "./use-queue-counts";

/** How many of mine wait or run, on the phone's bar, which has no room for the badge. */
export function QueueDot() {
  const mine = useQueueCounts()?.mine ?? 0;
  if (mine === 0) return null;
  return (
    <span className={classes.root} aria-hidden>
      {mine > 99 ? "99+" : mine}
    </span>
  );
}
