import { Skeleton } from "@mantine/core";
import { texts } from "./admin.texts";
import classes from "./page-skeleton.module.css";
import { RowsSkeleton } from "./parts/rows-skeleton";

/** A screen of the administration, until it is known who looks at it. */
export function PageSkeleton() {
  return (
    <div className={classes.root}>
      <Skeleton h={28} w={160} mb={28} />
      <RowsSkeleton label={texts.loading} />
    </div>
  );
}
