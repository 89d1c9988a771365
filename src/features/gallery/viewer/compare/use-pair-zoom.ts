"use client";

import { useRef } from "react";
import type { ReactZoomPanPinchRef } from "react-zoom-pan-pinch";
import type { Image } from "@/lib/images";
import { useZoom } from "../use-zoom";

interface Place {
  scale: number;
  positionX: number;
  positionY: number;
}

/** Pixels, and parts of the scale: less than this is no difference. */
const close = 0.01;
const isSame = (a: Place, b: Place) =>
  Math.abs(a.scale - b.scale) < close &&
  Math.abs(a.positionX - b.positionX) < close &&
  Math.abs(a.positionY - b.positionY) < close;

/** Zooming and panning one of two pictures does the same to the other. */
export function usePairZoom(first: Pick<Image, "width" | "height">) {
  const zoom = useZoom(first);
  const other = useRef<ReactZoomPanPinchRef>(null);
  const follow = (follower: ReactZoomPanPinchRef | null, place: Place) => {
    zoom.setScale(place.scale);
    if (follower && !isSame(follower.state, place))
      void follower.setTransform(place.positionX, place.positionY, place.scale, 0);
  };
  return {
    ...zoom,
    other,
    onFirst: (place: Place) => follow(other.current, place),
    onSecond: (place: Place) => follow(zoom.pan.current, place),
  };
}
export type PairZoom = ReturnType<typeof usePairZoom>;
