import type { ComponentProps } from "react";
import classes from "./docs-table.module.css";

/** Wide tables scroll inside their own frame, reachable by keyboard. */
export function DocsTable(props: ComponentProps<"table">) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a frame that scrolls must be reachable by keyboard
    <section className={classes.frame} tabIndex={0} aria-label="Table">
      <table {...props} />
    </section>
  );
}
