"use client";

import { useEffect, useEffectEvent, useState } from "react";

/** What a person may ask for before the list round the picture has come. */
export type Step = "next" | "previous" | "compare";

/** Does a step at once where it is known to lead somewhere, else as soon as that is known. */
export function useSteps(acts: Record<Step, (() => void) | undefined>, isSettled: boolean) {
  const [waiting, setWaiting] = useState<Step | null>(null);
  const go = useEffectEvent((step: Step) => acts[step]?.());
  useEffect(() => {
    if (waiting === null || !isSettled) return;
    setWaiting(null);
    go(waiting);
  }, [waiting, isSettled]);
  return (step: Step) => {
    const act = acts[step];
    if (act) act();
    else if (!isSettled) setWaiting(step);
  };
}
