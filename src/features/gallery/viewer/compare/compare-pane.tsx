"use client";

import type { RefObject } from "react";
import { type ReactZoomPanPinchRef, TransformComponent, TransformWrapper } from "react-zoom-pan-pinch";
import type { Image } from "@/lib/images";
import { StagePicture } from "../stage-picture";
import classes from "./compare.module.css";

interface ComparePaneProps {
  image: Image;
  /** "A" or "B". */
  label: string;
  /** In which upper corner the label stands. */
  at: "start" | "end";
  pan: RefObject<ReactZoomPanPinchRef | null>;
  maxScale: number;
  isZoomed: boolean;
  onTransform: (place: { scale: number; positionX: number; positionY: number }) => void;
}

const whole = { width: "100%", height: "100%" };

/** One of the two, to be zoomed and moved like a picture alone. */
export function ComparePane({ image, label, at, pan, maxScale, isZoomed, onTransform }: ComparePaneProps) {
  return (
    <div className={classes.pane}>
      <TransformWrapper
        ref={pan}
        maxScale={maxScale}
        centerOnInit
        wheel={{ step: 0.005 }}
        doubleClick={{ mode: "toggle" }}
        panning={{ disabled: !isZoomed, velocityDisabled: true }}
        onTransform={(_, place) => onTransform(place)}
      >
        <TransformComponent wrapperStyle={whole} contentStyle={whole}>
          <StagePicture image={image} />
        </TransformComponent>
      </TransformWrapper>
      <span className={classes.label} data-at={at}>
        {label}
      </span>
    </div>
  );
}
