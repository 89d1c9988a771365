import type { MouseEvent } from "react";

/** Pixels of the window. */
export interface MenuPlace {
  x: number;
  y: number;
}

/** Where a menu opens: at the pointer or, asked for by the keyboard, at its element. */
export function menuPlaceOf(event: MouseEvent): MenuPlace {
  if (event.clientX !== 0 || event.clientY !== 0) return { x: event.clientX, y: event.clientY };
  const box = event.currentTarget.getBoundingClientRect();
  return { x: box.left + 16, y: box.top + 16 };
}

/** For a menu that belongs to a button. */
export function placeBelow(button: Element): MenuPlace {
  const { left, bottom } = button.getBoundingClientRect();
  return { x: left, y: bottom };
}
