import { Skeleton } from "@mantine/core";
import classes from "./queue-row.module.css";

const rows = [64, 42, 78, 55, 70, 48];

/** Rows in their final shape. */
export function QueueSkeleton() {
  return (
    <div aria-busy="true" aria-label="Loading the queue" role="status">
      {rows.map((width) => (
        <div key={width} className={classes.root}>
          <Skeleton className={classes.picture} radius="md" />
          <div className={classes.text}>
            <Skeleton height={14} width={`${width}%`} my={4} />
            <Skeleton height={12} width="30%" my={4} />
          </div>
        </div>
      ))}
    </div>
  );
}
