"use client";

import { useLayoutEffect, useMemo, useRef } from "react";
import type { Image } from "@/lib/images";
import type { MenuPlace } from "../menu-place";
import { selection } from "../selection/selection-store";
import type { SelectActs } from "../selection/use-select-acts";
import type { PictureActs } from "../use-picture-acts";
import type { TileController } from "./tile-controller";

interface TileCalls {
  onOpen: (imageId: string) => void;
  onMenu: (image: Image, place: MenuPlace) => void;
  enter: (image: Image | null) => void;
  acts: PictureActs;
  selectActs: SelectActs;
}

const isFinger = () => window.matchMedia("(hover: none)").matches;

/** What an act on this picture is meant for: all that are selected when it is one of them. */
export const meantBy = (imageId: string): readonly string[] =>
  selection.has(imageId) ? [...selection.read().keys()] : [imageId];

export function useTileController(calls: TileCalls): TileController {
  const latest = useRef(calls);
  useLayoutEffect(() => {
    latest.current = calls;
  });
  return useMemo(
    () => ({
      open: (imageId) => latest.current.onOpen(imageId),
      star: (image) => latest.current.acts.star(image),
      menu: (image, place) => latest.current.onMenu(image, place),
      enter: (image) => latest.current.enter(image),
      toggle: (image) => latest.current.selectActs.toggle(image),
      pick: (image, event) => {
        if (event.button !== 0 || event.altKey) return false;
        if (event.shiftKey) latest.current.selectActs.range(image);
        else if (event.ctrlKey || event.metaKey || (isFinger() && selection.read().size > 0))
          latest.current.selectActs.toggle(image);
        else return false;
        return true;
      },
      dragged: meantBy,
    }),
    [],
  );
}
