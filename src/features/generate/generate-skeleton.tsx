import { Skeleton } from "@mantine/core";
import { FormSkeleton } from "./form-skeleton";
import classes from "./generate.module.css";

/** The three columns, or the phone's first tab, before anything is known. */
export function GenerateSkeleton() {
  return (
    <div className={classes.skeleton}>
      <FormSkeleton />
      <div className={classes.stage}>
        <Skeleton className={classes.stageSkeleton} radius="lg" />
      </div>
      <div className={classes.skeletonBoard} />
    </div>
  );
}
