import { ordinal } from "./quantities";

/** "step 12 of 30 · about 8 s left"; `remaining` is left out when empty. */
export function progressText({ step, steps }: { step: number; steps: number }, remaining: string): string {
  const start = steps > 0 ? `step ${Math.min(step, steps)} of ${steps}` : "starting";
  return remaining === "" ? start : `${start} · ${remaining}`;
}

/** `position` counts the pictures before it: 0 is next. */
export const positionText = (position: number) =>
  position <= 0 ? "next in line" : `${ordinal(position + 1)} in line`;
