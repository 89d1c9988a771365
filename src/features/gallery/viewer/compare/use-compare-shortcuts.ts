"use client";

import { useShortcuts } from "@/components/shortcuts/use-shortcuts";
import type { PairZoom } from "./use-pair-zoom";

interface CompareKeys {
  onPrevious: (() => void) | undefined;
  onNext: (() => void) | undefined;
  onSwap: () => void;
  onDifferences: () => void;
  onEnd: () => void;
}

/** The slider and the choice of the view turn to the arrows themselves. */
const isTaken = ({ target }: KeyboardEvent) =>
  target instanceof Element && target.closest("[role=slider], [role=radiogroup]") !== null;

/** The arrows change the second picture; the rest is as it is with one. */
export function useCompareShortcuts(zoom: PairZoom, keys: CompareKeys): void {
  useShortcuts({
    "viewer.previous": (event) => !isTaken(event) && keys.onPrevious?.(),
    "viewer.next": (event) => !isTaken(event) && keys.onNext?.(),
    "viewer.details": keys.onDifferences,
    "viewer.zoomIn": zoom.zoomIn,
    "viewer.zoomOut": zoom.zoomOut,
    "viewer.fit": zoom.fit,
    "viewer.actualSize": zoom.actualSize,
    "viewer.compare": keys.onEnd,
    "viewer.swap": keys.onSwap,
    "viewer.close": "listed",
  });
}
