"use client";

import { useEffect, useEffectEvent } from "react";
import { notify } from "@/components/notices/notify";
import type { useViewed } from "./use-viewed";
import { texts } from "./viewer.texts";

/** When the picture is taken away while it is looked at: says so, and shows its neighbour where there is one. */
export function useGoingOn(viewed: ReturnType<typeof useViewed>, walkTo: (id: string) => void): void {
  const { isGone, isSettled } = viewed;
  const goOn = useEffectEvent(() => {
    const neighbour = viewed.isListGone ? undefined : (viewed.next ?? viewed.previous);
    if (!neighbour) return;
    notify(texts.goneNow);
    walkTo(neighbour.id);
  });
  useEffect(() => {
    if (isGone && isSettled) goOn();
  }, [isGone, isSettled]);
}
