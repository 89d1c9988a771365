import { Group, Skeleton } from "@mantine/core";
import classes from "./rows.module.css";

const rows = [140, 180, 120, 160];

/** `label` says what is loading. */
export function RowsSkeleton({ label }: { label: string }) {
  return (
    <div className={classes.frame} role="status" aria-busy="true" aria-label={label}>
      {rows.map((width) => (
        <Group key={width} className={classes.row} gap="sm" wrap="nowrap">
          <Skeleton circle height={36} />
          <div>
            <Skeleton height={12} width={width} mb={8} />
            <Skeleton height={12} width={width + 40} />
          </div>
        </Group>
      ))}
    </div>
  );
}
