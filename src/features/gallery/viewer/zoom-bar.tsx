"use client";

import { ActionIcon, UnstyledButton } from "@mantine/core";
import { IconMinus, IconPlus } from "@tabler/icons-react";
import { Hint } from "@/components/hint/hint";
import type { Zoom } from "./use-zoom";
import { texts } from "./viewer.texts";
import classes from "./zoom-bar.module.css";

const icon = { size: 18, stroke: 1.5 };

type ZoomBarProps = Pick<Zoom, "percent" | "isZoomed" | "zoomIn" | "zoomOut" | "fit" | "actualSize">;

/** How large the picture is drawn; pressed, the number changes between all of it and its own pixels. */
export function ZoomBar({ percent, isZoomed, zoomIn, zoomOut, fit, actualSize }: ZoomBarProps) {
  const toggle = isZoomed ? { label: texts.fit, act: fit } : { label: texts.actualSize, act: actualSize };
  return (
    <div className={classes.root} role="toolbar" aria-label={texts.zoom} data-zoomed={isZoomed || undefined}>
      <Hint label={texts.zoomOut}>
        <ActionIcon
          className={classes.step}
          aria-label={texts.zoomOut}
          disabled={!isZoomed}
          onClick={zoomOut}
        >
          <IconMinus {...icon} />
        </ActionIcon>
      </Hint>
      <Hint label={toggle.label}>
        <UnstyledButton className={classes.percent} onClick={toggle.act} aria-label={toggle.label}>
          {percent === null ? "" : texts.percent(percent)}
        </UnstyledButton>
      </Hint>
      <Hint label={texts.zoomIn}>
        <ActionIcon className={classes.step} aria-label={texts.zoomIn} onClick={zoomIn}>
          <IconPlus {...icon} />
        </ActionIcon>
      </Hint>
    </div>
  );
}
