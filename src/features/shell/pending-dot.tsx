"use client";

import { usePendingCount } from "@/components/people/use-pending-count";
import classes from "./pending-dot.module.css";

/** How many people wait for an administrator, on the icon of the administration. */
export function PendingDot() {
  const count = usePendingCount();
  if (count === 0) return null;
  return (
    <span className={classes.root} aria-hidden>
      {count > 99 ? "99+" : count}
    </span>
  );
}
