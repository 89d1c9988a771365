"use client";

import { Hint } from "@/components/hint/hint";
import { QuietLink } from "@/components/link/quiet-link";
import classes from "./queue-badge.module.css";
import { useQueueCounts } from "./use-queue-counts";

const short = new Intl.NumberFormat("en-GB", { notation: "compact" });

/** Mine over everybody's: what waits and runs. */
export function QueueBadge() {
  const counts = useQueueCounts();
  const sentence = counts ? `${counts.mine} of mine in the queue, ${counts.all} in all` : "Queue";
  return (
    <Hint label={sentence} side="right">
      <QuietLink
        href="/queue"
        className={classes.root}
        aria-label={sentence}
        data-busy={counts?.mine || undefined}
      >
        <span className={classes.mine}>{counts ? short.format(counts.mine) : "–"}</span>
        <span className={classes.all}>{counts ? short.format(counts.all) : "–"}</span>
      </QuietLink>
    </Hint>
  );
}
