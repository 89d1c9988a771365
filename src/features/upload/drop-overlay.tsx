"use client";

import { IconUpload } from "@tabler/icons-react";
import classes from "./drop-overlay.module.css";
import { texts } from "./upload.texts";
import { useShownPlace } from "./upload-place";

/** Over the page while files hover: where they would go. It lets the drop through to what lies below. */
export function DropOverlay() {
  const place = useShownPlace();
  const where = place ? (place.mayAdd ? texts.goesTo : texts.mayNotAdd)(place.name) : texts.goesToNone;
  return (
    <div className={classes.root} role="status">
      <div className={classes.card}>
        <IconUpload size={22} stroke={1.5} aria-hidden />
        <span>
          <b>{texts.dropTitle}</b>
          <br />
          {where}
        </span>
      </div>
    </div>
  );
}
