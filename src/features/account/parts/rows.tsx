import type { ReactNode } from "react";
import classes from "./rows.module.css";

/** Things of one kind under each other, with a line between them. */
export function Rows({ label, children }: { label: string; children: ReactNode }) {
  return (
    <ul className={classes.root} aria-label={label}>
      {children}
    </ul>
  );
}
