"use client";

import { useShortcuts } from "@/components/shortcuts/use-shortcuts";
import type { Image } from "@/lib/images";
import { type RecallKind, recallable, recallValues } from "@/lib/recall";
import { downloadHref } from "../download-href";
import { useRecallInto } from "../use-recall-into";
import type { Zoom } from "./use-zoom";

interface ViewerKeys {
  image: Image | undefined;
  zoom: Zoom;
  mayChange: boolean;
  onPrevious: () => void;
  onNext: () => void;
  onFullScreen: () => void;
  onDetails: () => void;
  onCompare: () => void;
  onStar: () => void;
  onMove: () => void;
  onRemove: () => void;
}

function download(imageId: string) {
  const link = document.createElement("a");
  link.href = downloadHref(imageId);
  link.download = "";
  link.click();
}

/** The arrows turn to whatever has the focus and takes them: a slider, a field, a list of options. */
const isTaken = ({ target }: KeyboardEvent) =>
  target instanceof Element && target.closest("[role=slider], [role=combobox], [role=radiogroup]") !== null;

/** Everything in the viewer by keyboard, unless a dialog lies over it. */
export function useViewerShortcuts(isOn: boolean, keys: ViewerKeys): void {
  const recallInto = useRecallInto();
  const { image, zoom } = keys;
  const use = (kind: RecallKind) => () => {
    if (image && recallable(image).includes(kind)) recallInto(recallValues(image, kind));
  };
  useShortcuts(
    isOn
      ? {
          "viewer.previous": (event) => !isTaken(event) && keys.onPrevious(),
          "viewer.next": (event) => !isTaken(event) && keys.onNext(),
          "viewer.full": keys.onFullScreen,
          "viewer.details": keys.onDetails,
          "viewer.zoomIn": zoom.zoomIn,
          "viewer.zoomOut": zoom.zoomOut,
          "viewer.fit": zoom.fit,
          "viewer.actualSize": zoom.actualSize,
          "viewer.compare": keys.onCompare,
          "viewer.useAll": use("all"),
          "viewer.remix": use("remix"),
          "viewer.usePrompt": use("prompt"),
          "viewer.useSeed": use("seed"),
          "viewer.useSource": use("source"),
          "viewer.download": () => image && download(image.id),
          "viewer.star": keys.onStar,
          ...(keys.mayChange && { "viewer.move": keys.onMove, "viewer.delete": keys.onRemove }),
          "viewer.close": "listed",
        }
      : {},
  );
}
