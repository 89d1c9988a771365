import { Skeleton } from "@mantine/core";
import classes from "./boards-panel.module.css";

const lines = ["a", "b", "c", "d", "e", "f"];

/** As tall as the lines that come. */
export function PanelSkeleton() {
  return (
    <div className={classes.list}>
      {lines.map((key) => (
        <Skeleton key={key} h={32} className={classes.skeleton} />
      ))}
    </div>
  );
}
