"use client";

import { type TouchEvent, useRef } from "react";

const farEnough = 56;

/** One finger drawn to the left or right, or with `onDown` downwards; more fingers zoom. */
export function useSwipe(isOn: boolean, onSwipe: (to: "left" | "right") => void, onDown?: () => void) {
  const start = useRef<{ x: number; y: number } | null>(null);
  return {
    onTouchStart: ({ touches }: TouchEvent) => {
      const touch = touches[0];
      start.current = isOn && touch && touches.length === 1 ? { x: touch.clientX, y: touch.clientY } : null;
    },
    onTouchMove: ({ touches }: TouchEvent) => {
      if (touches.length > 1) start.current = null;
    },
    onTouchEnd: ({ changedTouches }: TouchEvent) => {
      const touch = changedTouches[0];
      const from = start.current;
      start.current = null;
      if (!from || !touch) return;
      const across = touch.clientX - from.x;
      const down = touch.clientY - from.y;
      if (Math.abs(across) > farEnough && Math.abs(across) > 2 * Math.abs(down))
        onSwipe(across < 0 ? "left" : "right");
      else if (down > farEnough && down > 2 * Math.abs(across)) onDown?.();
    },
  };
}
