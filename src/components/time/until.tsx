"use client";

import { useState } from "react";

const full = new Intl.DateTimeFormat("en-GB", { dateStyle: "medium", timeStyle: "short" });
const relative = new Intl.RelativeTimeFormat("en-GB", { numeric: "auto" });

const hour = 3_600_000;
const day = 24 * hour;

/** How long it is until `at` (epoch milliseconds): "in 6 days", "in 3 hours"; the exact time on hover. */
export function Until({ at }: { at: number }) {
  const [now] = useState(Date.now);
  const left = Math.max(0, at - now);
  return (
    <time dateTime={new Date(at).toISOString()} title={full.format(at)}>
      {left >= day
        ? relative.format(Math.round(left / day), "day")
        : relative.format(Math.ceil(left / hour), "hour")}
    </time>
  );
}
