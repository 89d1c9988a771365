import type { ReactNode } from "react";
import classes from "./docs-heading.module.css";
import { slug } from "./slug";

interface DocsHeadingProps {
  level: "h2" | "h3";
  children: ReactNode;
}

/** With an address of its own, so that others can be sent to it. */
export function DocsHeading({ level: Heading, children }: DocsHeadingProps) {
  const id = slug(children);
  return (
    <Heading id={id} className={classes.root}>
      {children}
      <a href={`#${id}`} className={classes.anchor} aria-label="Address of this section">
        #
      </a>
    </Heading>
  );
}
