import { Group, Skeleton } from "@mantine/core";
import classes from "./users-table.module.css";

const rows = [140, 180, 120];

export function UsersSkeleton() {
  return (
    <div className={classes.frame} role="status" aria-busy="true" aria-label="Loading people">
      {rows.map((width) => (
        <Group key={width} p="md" gap="sm" wrap="nowrap">
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
