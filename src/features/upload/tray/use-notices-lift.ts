"use client";

import { type RefObject, useEffect } from "react";

/** Keeps notices above the element while it stands in their corner. */
export function useNoticesLift(element: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const { style } = document.documentElement;
    const observer = new ResizeObserver(([entry]) => {
      const height = entry?.borderBoxSize[0]?.blockSize ?? 0;
      style.setProperty("--notices-lift", `${Math.ceil(height) + 8}px`);
    });
    if (element.current) observer.observe(element.current);
    return () => {
      observer.disconnect();
      style.removeProperty("--notices-lift");
    };
  }, [element]);
}
