import type { ReactNode } from "react";
import classes from "./viewer.module.css";

interface FactProps {
  label: string;
  children: ReactNode;
  /** Buttons at the end of the line. */
  acts?: ReactNode;
}

/** One line of the details. */
export function Fact({ label, children, acts }: FactProps) {
  return (
    <div className={classes.fact}>
      <dt>{label}</dt>
      <dd>
        <span className={classes.factValue}>{children}</span>
        {acts}
      </dd>
    </div>
  );
}
