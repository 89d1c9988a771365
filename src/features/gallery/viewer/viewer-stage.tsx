"use client";

import { ActionIcon } from "@mantine/core";
import { IconChevronLeft, IconChevronRight } from "@tabler/icons-react";
import { TransformComponent, TransformWrapper } from "react-zoom-pan-pinch";
import { useSwipe } from "@/components/pictures/use-swipe";
import type { Image } from "@/lib/images";
import { texts } from "../gallery.texts";
import { StagePicture } from "./stage-picture";
import type { Zoom } from "./use-zoom";
import classes from "./viewer.module.css";
import { ZoomBar } from "./zoom-bar";

interface ViewerStageProps {
  image: Image;
  zoom: Zoom;
  onPrevious: (() => void) | undefined;
  onNext: (() => void) | undefined;
  onClose: () => void;
}

/** Scale per pixel of wheel: half a step larger with a notch of most mice. */
const wheelStep = 0.005;
const whole = { width: "100%", height: "100%" };

/** The picture, to be zoomed with wheel, pinch and double click, and walked from with the edges or a swipe. */
export function ViewerStage({ image, zoom, onPrevious, onNext, onClose }: ViewerStageProps) {
  const { isZoomed, setScale } = zoom;
  const swipe = useSwipe(!isZoomed, (to) => (to === "left" ? onNext?.() : onPrevious?.()), onClose);
  return (
    <div className={classes.stage} tabIndex={-1} data-autofocus {...swipe}>
      <div ref={zoom.measured} className={classes.canvas}>
        <TransformWrapper
          key={image.id}
          ref={zoom.pan}
          maxScale={zoom.maxScale}
          centerOnInit
          wheel={{ step: wheelStep }}
          doubleClick={{ mode: "toggle" }}
          panning={{ disabled: !isZoomed }}
          onInit={() => setScale(1)}
          onTransform={(_, { scale }) => setScale(scale)}
        >
          <TransformComponent wrapperStyle={whole} contentStyle={whole}>
            <StagePicture image={image} />
          </TransformComponent>
        </TransformWrapper>
      </div>
      {onPrevious && (
        <ActionIcon
          className={classes.previous}
          variant="default"
          radius="xl"
          size="xl"
          aria-label={texts.previous}
          onClick={onPrevious}
        >
          <IconChevronLeft size={22} stroke={1.5} />
        </ActionIcon>
      )}
      {onNext && (
        <ActionIcon
          className={classes.next}
          variant="default"
          radius="xl"
          size="xl"
          aria-label={texts.next}
          onClick={onNext}
        >
          <IconChevronRight size={22} stroke={1.5} />
        </ActionIcon>
      )}
      <ZoomBar {...zoom} />
    </div>
  );
}
