"use client";

import { useEffect } from "react";
import { progressStore } from "./progress-store";
import { useIsRunning } from "./use-is-running";

/** Forgets previews once nothing of mine runs, so that the next item doesn't begin with the last one's picture. */
export function useClearWhenIdle(): void {
  const isRunning = useIsRunning();
  useEffect(() => {
    if (!isRunning) progressStore.clear();
  }, [isRunning]);
}
