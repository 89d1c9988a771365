"use client";

import { type DragEvent, useRef, useState } from "react";
import { droppedPicture, isPictureDrag } from "./picture-drag";

/** Makes an element take dragged pictures: spread `handlers` on it; `isOver` while one hovers above. */
export function usePictureDrop(onDrop: (imageId: string) => void) {
  const [isOver, setIsOver] = useState(false);
  // Entering a child fires "leave" on the parent; only the last leave counts.
  const depth = useRef(0);
  const enter = (by: 1 | -1) => {
    depth.current += by;
    setIsOver(depth.current > 0);
  };
  return {
    isOver,
    handlers: {
      onDragEnter: (event: DragEvent) => {
        if (isPictureDrag(event)) enter(1);
      },
      onDragLeave: (event: DragEvent) => {
        if (isPictureDrag(event)) enter(-1);
      },
      onDragOver: (event: DragEvent) => {
        if (isPictureDrag(event)) event.preventDefault();
      },
      onDrop: (event: DragEvent) => {
        const imageId = droppedPicture(event);
        depth.current = 0;
        setIsOver(false);
        if (!imageId) return;
        event.preventDefault();
        onDrop(imageId);
      },
    },
  };
}
