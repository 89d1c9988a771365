"use client";

import { useMemo } from "react";
import type { Image } from "@/lib/images";
import type { Preferences } from "@/lib/preferences";
import { timelineRows } from "@/lib/timeline";

export const gap = 4;
/** Rows are never higher than this part of the width, so that a phone shows two pictures abreast. */
const narrow = 2.4;

/** `width` 0 means that the window hasn't been measured yet. */
export function useGridRows(images: Image[], width: number, gallery: Preferences["gallery"]) {
  const { thumbnailSize, layout } = gallery;
  return useMemo(
    () =>
      width === 0
        ? []
        : timelineRows(
            images,
            layout,
            { width, target: Math.min(thumbnailSize, width / narrow), gap },
            { now: Date.now() },
          ),
    [images, width, thumbnailSize, layout],
  );
}
