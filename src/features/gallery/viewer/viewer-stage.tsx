"use client";

import { ActionIcon } from "@mantine/core";
import { IconChevronLeft, IconChevronRight } from "@tabler/icons-react";
import { useState } from "react";
import { TransformComponent, TransformWrapper } from "react-zoom-pan-pinch";
import { BlurredImage } from "@/components/pictures/blurred-image";
import type { Image } from "@/lib/images";
import { mediaUrl } from "@/lib/media";
import { texts } from "../gallery.texts";
import { useSwipe } from "./use-swipe";
import classes from "./viewer.module.css";

interface ViewerStageProps {
  image: Image;
  onPrevious: (() => void) | undefined;
  onNext: (() => void) | undefined;
}

const maxZoom = 12;
/** Scale per pixel of wheel: half a step larger with a notch of most mice. */
const wheelStep = 0.005;
const whole = { width: "100%", height: "100%" };

/** The picture, to be zoomed with wheel, pinch and double click, and walked from with the edges or a swipe. */
export function ViewerStage({ image, onPrevious, onNext }: ViewerStageProps) {
  const [isZoomed, setIsZoomed] = useState(false);
  const swipe = useSwipe(!isZoomed, (to) => (to === "left" ? onNext?.() : onPrevious?.()));
  return (
    <div className={classes.stage} tabIndex={-1} data-autofocus {...swipe}>
      <TransformWrapper
        key={image.id}
        maxScale={maxZoom}
        centerOnInit
        wheel={{ step: wheelStep }}
        doubleClick={{ mode: "toggle" }}
        panning={{ disabled: !isZoomed }}
        onInit={() => setIsZoomed(false)}
        onTransform={(_, { scale }) => setIsZoomed(scale > 1.01)}
      >
        <TransformComponent wrapperStyle={whole} contentStyle={whole}>
          <BlurredImage
            src={mediaUrl(image.id, "full")}
            alt={texts.openPicture(image.metadata.prompt)}
            placeholder={mediaUrl(image.id, "thumbnail")}
            fit="contain"
          />
        </TransformComponent>
      </TransformWrapper>
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
    </div>
  );
}
