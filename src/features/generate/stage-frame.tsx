import { Box } from "@mantine/core";
import type { ReactNode } from "react";
import classes from "./generate.module.css";

interface StageFrameProps {
  width: number;
  height: number;
  children: ReactNode;
  /** Under the picture. */
  caption: ReactNode;
}

/** A box of the picture's proportions, as large as the column lets it be. */
export function StageFrame({ width, height, children, caption }: StageFrameProps) {
  return (
    <figure className={classes.figure}>
      <div className={classes.frameArea}>
        <Box
          className={classes.frame}
          style={{ aspectRatio: `${width} / ${height}` }}
          __vars={{ "--ratio": String(width / height) }}
        >
          {children}
        </Box>
      </div>
      <figcaption className={classes.caption}>{caption}</figcaption>
    </figure>
  );
}
