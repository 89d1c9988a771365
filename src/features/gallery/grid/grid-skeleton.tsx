import { Skeleton } from "@mantine/core";
import classes from "./picture-grid.module.css";

const rows = [
  [3, 2, 3, 2],
  [2, 3, 3, 2],
  [3, 3, 2, 2],
  [2, 2, 3, 3],
];

/** The grid before its pictures are known; `height` is the rows'. */
export function GridSkeleton({ height }: { height: number }) {
  return (
    <div aria-busy>
      <Skeleton h={20} w={160} mt={24} mb={8} />
      {rows.map((row) => (
        <div key={row.join()} className={classes.skeletonRow}>
          {row.map((share, place) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the shape never changes
            <Skeleton key={place} h={height} radius="sm" style={{ flex: share }} />
          ))}
        </div>
      ))}
    </div>
  );
}
