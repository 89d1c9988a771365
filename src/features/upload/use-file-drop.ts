"use client";

import { useEffect, useEffectEvent, useState } from "react";
import { isFileDrag } from "@/components/uploads/file-drag";

const isOurs = ({ dataTransfer }: DragEvent) => dataTransfer !== null && isFileDrag({ dataTransfer });

/**
 * Takes files dropped anywhere on the page, unless an element below took them for itself. `isOver` while some hover.
 */
export function useFileDrop(onDrop: (transfer: DataTransfer) => void): boolean {
  const [isOver, setIsOver] = useState(false);
  const drop = useEffectEvent(onDrop);
  useEffect(() => {
    // Entering an element fires "leave" on the one before; only the last leave counts.
    let depth = 0;
    const enter = (by: 1 | -1) => (event: DragEvent) => {
      if (!isOurs(event)) return;
      depth = Math.max(0, depth + by);
      setIsOver(depth > 0);
    };
    const listeners = {
      dragenter: enter(1),
      dragleave: enter(-1),
      dragover(event: DragEvent) {
        if (!isOurs(event)) return;
        event.preventDefault();
        if (event.dataTransfer) event.dataTransfer.dropEffect = "copy";
      },
      drop(event: DragEvent) {
        depth = 0;
        setIsOver(false);
        if (!isOurs(event) || event.defaultPrevented) return;
        event.preventDefault();
        if (event.dataTransfer) drop(event.dataTransfer);
      },
    };
    for (const type of ["dragenter", "dragleave", "dragover", "drop"] as const)
      window.addEventListener(type, listeners[type]);
    return () => {
      for (const type of ["dragenter", "dragleave", "dragover", "drop"] as const)
        window.removeEventListener(type, listeners[type]);
    };
  }, []);
  return isOver;
}
