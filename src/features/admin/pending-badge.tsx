"use client";

import { VisuallyHidden } from "@mantine/core";
import { usePendingCount } from "@/components/people/use-pending-count";
import { texts } from "./admin.texts";
import classes from "./pending-badge.module.css";

/** How many people wait to be approved. */
export function PendingBadge() {
  const count = usePendingCount();
  if (count === 0) return null;
  return (
    <span className={classes.root}>
      <span aria-hidden>{count > 99 ? "99+" : count}</span>
      <VisuallyHidden>{texts.waiting(count)}</VisuallyHidden>
    </span>
  );
}
