"use client";

import { useElementSize, useReducedMotion } from "@mantine/hooks";
import { useCallback, useRef, useState } from "react";
import type { ReactZoomPanPinchRef } from "react-zoom-pan-pinch";
import type { Image } from "@/lib/images";

/** How much larger one press makes the picture. */
const step = 1.5;
/** At most so many screen pixels to one of the picture, or so many times the stage. */
const largest = 8;
const animationMs = 150;

/** How large the picture is drawn, and how to change that from outside the stage. */
export function useZoom({ width, height }: Pick<Image, "width" | "height">) {
  const { ref: measured, width: stageWidth, height: stageHeight } = useElementSize();
  const pan = useRef<ReactZoomPanPinchRef>(null);
  const [scale, setScale] = useState(1);
  /** Where an animation leads, so that two quick presses are two steps. */
  const heading = useRef({ scale: 1, until: 0 });
  const isCalm = useReducedMotion();
  const dots = typeof window === "undefined" ? 1 : window.devicePixelRatio;
  /** Screen pixels to one of the picture while all of it is shown. */
  const whole = Math.min(stageWidth / width, stageHeight / height) * dots;
  const maxScale = whole > 0 ? Math.max(largest, largest / whole) : largest;

  const zoomTo = useCallback(
    (next: number) => {
      const current = pan.current;
      if (!current) return;
      const bounded = Math.min(maxScale, Math.max(1, next));
      const ms = isCalm ? 0 : animationMs;
      heading.current = { scale: bounded, until: performance.now() + ms };
      if (bounded === 1) void current.resetTransform(ms);
      else void current.centerView(bounded, ms);
    },
    [maxScale, isCalm],
  );
  const zoomBy = (factor: number) => {
    const { scale: goal, until } = heading.current;
    zoomTo(factor * (performance.now() < until ? goal : scale));
  };
  return {
    measured,
    pan,
    scale,
    setScale,
    maxScale,
    isZoomed: scale > 1.01,
    /** Of its own pixels; null until the stage is measured. */
    percent: whole > 0 ? Math.round(100 * scale * whole) : null,
    zoomIn: () => zoomBy(step),
    zoomOut: () => zoomBy(1 / step),
    fit: () => zoomTo(1),
    actualSize: () => zoomTo(whole > 0 ? 1 / whole : 1),
  };
}
export type Zoom = ReturnType<typeof useZoom>;
