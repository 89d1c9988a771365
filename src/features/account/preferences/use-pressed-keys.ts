"use client";

import { useEffect, useEffectEvent } from "react";
import { keysOfEvent } from "@/lib/shortcut-keys";

const isPlain = ({ ctrlKey, metaKey, altKey }: KeyboardEvent) => !(ctrlKey || metaKey || altKey);

/** What moves in the dialog, presses its buttons and leaves it must go on doing so. */
function isForTheDialog(event: KeyboardEvent) {
  if (!isPlain(event)) return false;
  if (event.key === "Tab" || event.key === "Escape") return true;
  const isOnButton = event.target instanceof HTMLElement && event.target.closest("button") !== null;
  return isOnButton && (event.key === "Enter" || event.key === " ");
}

/** While `isOn`, each combination comes here before any shortcut of the page hears of it. */
export function usePressedKeys(isOn: boolean, onPress: (keys: string) => void): void {
  const hear = useEffectEvent((event: KeyboardEvent) => {
    if (isForTheDialog(event)) return;
    event.preventDefault();
    event.stopPropagation();
    const keys = event.repeat ? null : keysOfEvent(event);
    if (keys !== null) onPress(keys);
  });
  useEffect(() => {
    if (!isOn) return;
    const listener = (event: KeyboardEvent) => hear(event);
    window.addEventListener("keydown", listener, { capture: true });
    return () => window.removeEventListener("keydown", listener, { capture: true });
  }, [isOn]);
}
