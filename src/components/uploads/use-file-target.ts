"use client";

import { type DragEvent, useRef, useState } from "react";
import { isFileDrag } from "./file-drag";

/**
 * Makes an element take a file from the computer for itself, rather than the page: spread `handlers` on it; `isOver`
 * while one hovers above.
 */
export function useFileTarget(onDrop: (file: File) => void) {
  const [isOver, setIsOver] = useState(false);
  // Entering a child fires "leave" on the parent; only the last leave counts.
  const depth = useRef(0);
  const enter = (by: 1 | -1) => {
    depth.current = Math.max(0, depth.current + by);
    setIsOver(depth.current > 0);
  };
  return {
    isOver,
    handlers: {
      onDragEnter: (event: DragEvent) => {
        if (isFileDrag(event)) enter(1);
      },
      onDragLeave: (event: DragEvent) => {
        if (isFileDrag(event)) enter(-1);
      },
      onDrop: (event: DragEvent) => {
        depth.current = 0;
        setIsOver(false);
        const [file] = event.dataTransfer.files;
        if (!isFileDrag(event) || !file) return;
        event.preventDefault();
        onDrop(file);
      },
    },
  };
}
