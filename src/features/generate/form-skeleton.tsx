import { Skeleton, Stack } from "@mantine/core";
import classes from "./generate.module.css";

const heights = ["a", "b", "c", "d"];

/** The column before its models and values are known. */
export function FormSkeleton() {
  return (
    <div className={classes.form} aria-busy>
      <Stack gap="md" className={classes.fields}>
        <Skeleton h={20} w={60} />
        <Skeleton h={104} />
        <Skeleton h={36} />
        <Skeleton h={52} />
        {heights.map((key) => (
          <Skeleton key={key} h={44} />
        ))}
      </Stack>
      <div className={classes.bar}>
        <Skeleton h={42} />
      </div>
    </div>
  );
}
