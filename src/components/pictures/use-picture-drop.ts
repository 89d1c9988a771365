"use client";

import { type DragEvent, useRef, useState } from "react";
import { droppedPictures, isPictureDrag } from "./picture-drag";

/** Makes an element take dragged pictures: spread `handlers` on it; `isOver` while one hovers above. */
export function usePictureDrop(onDrop: (imageIds: string[]) => void) {
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
        const imageIds = droppedPictures(event);
        depth.current = 0;
        setIsOver(false);
        if (imageIds.length === 0) return;
        event.preventDefault();
        onDrop(imageIds);
      },
    },
  };
}
