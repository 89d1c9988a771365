import type { ReactNode } from "react";
import classes from "./hint.module.css";

interface HintProps {
  /** Shown on hover and keyboard focus. Decoration: the child says the same by its accessible name. */
  label: string;
  side?: "top" | "bottom" | "left" | "right";
  children: ReactNode;
}

/** A label drawn by the style sheet alone: a floating layer costs more script than all the frame. */
export function Hint({ label, side = "top", children }: HintProps) {
  return (
    <span className={classes.root} data-hint={label} data-side={side}>
      {children}
    </span>
  );
}
